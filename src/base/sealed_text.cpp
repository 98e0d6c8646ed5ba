#include "base/sealed_text.hpp"

#include <sodium.h>

#include "base/ensure.hpp"
#include "base/random.hpp"

namespace gongkai {
namespace {

constexpr std::string_view mark = "sealed:";
constexpr auto base64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* room_in(std::string& text, std::size_t from = 0)
{
    return reinterpret_cast<unsigned char*>(text.data() + from);
}

std::string to_base64url(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), base64url), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), base64url);
    text.pop_back(); // the zero it ends with
    return text;
}

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(room_in(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          base64url) != 0)
        return {};
    bytes.resize(size);
    return bytes;
}

}

bool is_sealed_text(std::string_view text)
{
    return text.starts_with(mark);
}

TextSeal::TextSeal(std::string key) : key_(std::move(key))
{
    ENSURE(key_.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
}

TextSeal::TextSeal(TextSeal&& other) noexcept : key_(std::move(other.key_)) {}

TextSeal::~TextSeal()
{
    sodium_memzero(key_.data(), key_.size());
}

std::string TextSeal::seal(std::string_view plain, std::string_view name) const
{
    auto sealed = random_bytes(nonce_size);
    sealed.resize(nonce_size + plain.size() + tag_size);
    ENSURE(crypto_aead_xchacha20poly1305_ietf_encrypt(room_in(sealed, nonce_size), nullptr, bytes_of(plain),
                                                      plain.size(), bytes_of(name), name.size(), nullptr,
                                                      bytes_of(sealed), bytes_of(key_)) == 0);
    return std::string(mark) + to_base64url(sealed);
}

std::optional<std::string> TextSeal::open(std::string_view sealed, std::string_view name) const
{
    if (!is_sealed_text(sealed)) return {};
    const auto bytes = from_base64url(sealed.substr(mark.size()));
    if (!bytes || bytes->size() < nonce_size + tag_size) return {};
    const auto box = std::string_view(*bytes).substr(nonce_size);
    std::string plain(box.size() - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(room_in(plain), nullptr, nullptr, bytes_of(box),
                                                   box.size(), bytes_of(name), name.size(), bytes_of(*bytes),
                                                   bytes_of(key_)) != 0)
        return {};
    return plain;
}

}
