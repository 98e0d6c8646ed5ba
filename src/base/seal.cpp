#include "base/seal.hpp"

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"

#include <sodium.h>
#include <stdexcept>

namespace gongkai {
namespace {

constexpr std::size_t chunk = 65536;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
using Stream = crypto_secretstream_xchacha20poly1305_state;

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

}

SealKey SealKey::create()
{
    SealKey made;
    made.key_ = random_bytes(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    return made;
}

SealKey SealKey::at(const std::filesystem::path& path)
{
    auto text = read_file(path);
    if (!text) {
        const auto made = create();
        write_file(path, to_base64(made.key_) + "\n", 0600);
        return made;
    }
    while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
    SealKey read;
    read.key_ = from_base64(*text).value_or("");
    sodium_memzero(text->data(), text->size());
    if (read.key_.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES)
        throw std::runtime_error("the key file is damaged: " + path.string());
    return read;
}

SealKey::~SealKey()
{
    sodium_memzero(key_.data(), key_.size());
}

std::string SealKey::seal(std::string_view plain) const
{
    Stream stream;
    std::string out(header_size, '\0');
    ENSURE(crypto_secretstream_xchacha20poly1305_init_push(&stream, reinterpret_cast<unsigned char*>(out.data()),
                                                           bytes_of(key_)) == 0);
    do {
        const auto part = plain.substr(0, chunk);
        plain.remove_prefix(part.size());
        const auto tag = plain.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        const auto at = out.size();
        out.resize(at + part.size() + overhead);
        ENSURE(crypto_secretstream_xchacha20poly1305_push(&stream, reinterpret_cast<unsigned char*>(out.data() + at),
                                                          nullptr, bytes_of(part), part.size(), nullptr, 0,
                                                          static_cast<unsigned char>(tag)) == 0);
    } while (!plain.empty());
    return out;
}

std::optional<std::string> SealKey::open(std::string_view sealed) const
{
    Stream stream;
    if (sealed.size() < header_size + overhead ||
        crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytes_of(sealed), bytes_of(key_)) != 0)
        return {};
    sealed.remove_prefix(header_size);
    std::string out;
    for (unsigned char tag = 0; !sealed.empty();) {
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) return {};
        const auto part = sealed.substr(0, chunk + overhead);
        sealed.remove_prefix(part.size());
        if (part.size() < overhead) return {};
        const auto at = out.size();
        out.resize(at + part.size() - overhead);
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, reinterpret_cast<unsigned char*>(out.data() + at),
                                                       nullptr, &tag, bytes_of(part), part.size(), nullptr, 0) != 0)
            return {};
        if (sealed.empty() && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) return {};
    }
    return out;
}

}
