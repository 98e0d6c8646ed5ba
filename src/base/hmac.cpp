#include "base/hmac.hpp"

#include "base/ensure.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace gongkai {

std::array<std::uint8_t, 20> hmac_sha1(std::string_view key, std::string_view message)
{
    std::array<std::uint8_t, 20> code{};
    unsigned size = 0;
    const auto* made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
                            reinterpret_cast<const unsigned char*>(message.data()), message.size(), code.data(), &size);
    ENSURE(made != nullptr && size == code.size());
    return code;
}

}
