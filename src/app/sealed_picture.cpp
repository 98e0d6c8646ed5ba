#include "app/sealed_picture.hpp"

#include <stdexcept>

#include "base/hash.hpp"

namespace gongkai::app {

std::string put_picture(Office& office, std::string_view jpeg)
{
    return office.archive.put(office.key.seal(jpeg));
}

std::string sealed_picture(Office& office, const std::string& blob, const std::string& digest)
{
    const auto sealed = office.archive.get(blob);
    auto jpeg = sealed ? office.key.open(*sealed) : std::nullopt;
    if (!jpeg || to_hex(sha256(*jpeg)) != digest)
        throw std::runtime_error("the closed archive can't give back photo " + digest);
    return std::move(*jpeg);
}

}
