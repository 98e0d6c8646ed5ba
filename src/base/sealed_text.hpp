#pragma once
// A short text sealed for one place: libsodium's XChaCha20-Poly1305 (crypto_aead_xchacha20poly1305_ietf,
// draft-irtf-cfrg-xchacha) with a random nonce and the place's name as additional data, so that it opens
// nowhere else. Written "sealed:" and base64url without padding (RFC 4648, 5) of nonce, ciphertext and tag.

#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

bool is_sealed_text(std::string_view text); // looks like one: opens with "sealed:"

class TextSeal {
public:
    explicit TextSeal(std::string key); // 32 bytes
    ~TextSeal();                        // wiped
    TextSeal(TextSeal&& other) noexcept;
    TextSeal& operator=(TextSeal&&) = delete;

    std::string seal(std::string_view plain, std::string_view name) const;
    // Nothing when a bit was changed, it was sealed for another name or with another key.
    std::optional<std::string> open(std::string_view sealed, std::string_view name) const;

private:
    std::string key_;
};

}
