#include "app/closed_archive.hpp"

#include <stdexcept>

#include "base/hash.hpp"

namespace gongkai::app {

std::string put_sealed(Office& office, std::string_view bytes)
{
    return office.archive.put(office.key.seal(bytes));
}

std::optional<std::string> open_sealed(Office& office, const std::string& name)
{
    const auto sealed = office.archive.get(name);
    return sealed ? office.key.open(*sealed) : std::nullopt;
}

std::string sealed_picture(Office& office, const std::string& name, const std::string& digest)
{
    auto jpeg = open_sealed(office, name);
    if (!jpeg || to_hex(sha256(*jpeg)) != digest)
        throw std::runtime_error("the closed archive can't give back photo " + digest);
    return std::move(*jpeg);
}

}
