#include "base/ed25519.hpp"

#include <sodium.h>

#include "base/ensure.hpp"
#include "base/random.hpp"

namespace gongkai {
namespace {

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

}

Ed25519Key Ed25519Key::create()
{
    auto seed = random_bytes(seed_size);
    Ed25519Key made(seed);
    sodium_memzero(seed.data(), seed.size());
    return made;
}

Ed25519Key::Ed25519Key(std::string_view seed)
{
    ENSURE(seed.size() == seed_size);
    ENSURE(crypto_sign_seed_keypair(public_.data(), secret_.data(), bytes_of(seed)) == 0);
}

Ed25519Key::~Ed25519Key()
{
    sodium_memzero(secret_.data(), secret_.size());
}

std::string Ed25519Key::seed() const
{
    return {reinterpret_cast<const char*>(secret_.data()),
            seed_size}; // libsodium's secret is seed ‖ public key
}

Ed25519Signature Ed25519Key::sign(std::string_view message) const
{
    Ed25519Signature signature{};
    ENSURE(crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(),
                                secret_.data()) == 0);
    return signature;
}

bool verify_ed25519(const Ed25519Public& key, std::string_view message, const Ed25519Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.data()) == 0;
}

}
