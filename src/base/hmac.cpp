#include "base/hmac.hpp"

#include "base/ensure.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace gongkai {

namespace {

template<std::size_t size>
std::array<std::uint8_t, size> hmac(const EVP_MD* digest, std::string_view key, std::string_view message)
{
    std::array<std::uint8_t, size> code{};
    unsigned length = 0;
    const auto* made = HMAC(digest, key.data(), static_cast<int>(key.size()),
                            reinterpret_cast<const unsigned char*>(message.data()), message.size(), code.data(), &length);
    ENSURE(made != nullptr && length == code.size());
    return code;
}

}

std::array<std::uint8_t, 20> hmac_sha1(std::string_view key, std::string_view message)
{
    return hmac<20>(EVP_sha1(), key, message);
}

std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view message)
{
    return hmac<32>(EVP_sha256(), key, message);
}

}
