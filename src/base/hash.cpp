// A tree hashes 65 bytes at a time: OpenSSL 3's new interface takes longer to get ready than to hash them.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "base/hash.hpp"

#include <algorithm>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include "base/ensure.hpp"

namespace gongkai {
namespace {

SHA256_CTX* state_of(void* context)
{
    return static_cast<SHA256_CTX*>(context);
}

int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}

Sha256::Sha256() : context_(new SHA256_CTX)
{
    ENSURE(SHA256_Init(state_of(context_)) == 1);
}

Sha256::~Sha256()
{
    delete state_of(context_);
}

Sha256& Sha256::add(std::string_view bytes)
{
    ENSURE(SHA256_Update(state_of(context_), bytes.data(), bytes.size()) == 1);
    return *this;
}

Sha256& Sha256::add(std::span<const std::uint8_t> bytes)
{
    ENSURE(SHA256_Update(state_of(context_), bytes.data(), bytes.size()) == 1);
    return *this;
}

Digest Sha256::finish()
{
    Digest digest{};
    ENSURE(SHA256_Final(digest.data(), state_of(context_)) == 1);
    ENSURE(SHA256_Init(state_of(context_)) == 1);
    return digest;
}

Digest sha256(std::string_view bytes)
{
    return Sha256().add(bytes).finish();
}

std::string to_hex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view hex)
{
    if (hex.size() % 2 != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hex_value(hex[i]), low = hex_value(hex[i + 1]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high * 16 + low);
    }
    return out;
}

std::optional<Digest> parse_digest(std::string_view hex)
{
    const auto bytes = from_hex(hex);
    if (!bytes || bytes->size() != 32) return {};
    Digest digest{};
    std::copy(bytes->begin(), bytes->end(), digest.begin());
    return digest;
}

std::string to_base64(std::string_view bytes)
{
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::optional<std::string> from_base64(std::string_view text)
{
    if (text.size() % 4 != 0) return {};
    std::string out(text.size() / 4 * 3, '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (length < 0) return {};
    const auto padding = static_cast<std::size_t>(std::count(
        text.end() - std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(text.size())), text.end(), '='));
    out.resize(static_cast<std::size_t>(length) - padding);
    if (to_base64(out) != text) return {};
    return out;
}

}
