#include "base/seal_stream.hpp"

#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <sodium.h>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "base/text.hpp"

namespace gongkai {

struct SealState {
    SealState() = default;
    ~SealState() { sodium_memzero(&state, sizeof state); }
    SealState(const SealState&) = delete;
    SealState& operator=(const SealState&) = delete;
    crypto_secretstream_xchacha20poly1305_state state{};
};

namespace {

constexpr std::size_t chunk = 65536;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr unsigned char last = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
constexpr unsigned passes = 3;
constexpr std::size_t memory_kib = 65536;
constexpr std::size_t most_memory_kib = 1 << 20; // what a stranger's file may ask of us
constexpr std::size_t longest_line = 200;

const unsigned char* octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* octets(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string derived(const std::string& passphrase, const std::string& salt, unsigned times, std::size_t kib)
{
    std::string key(key_size, '\0');
    if (crypto_pwhash(octets(key), key_size, passphrase.data(), passphrase.size(),
                      octets(std::string_view(salt)), times, kib * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return key;
}

template<class T>
std::optional<T> number(const std::string& text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

[[noreturn]] void damaged()
{
    throw BadSeal(BadSeal::Kind::damaged, "the sealed stream was damaged or cut off");
}

std::string key_of(const std::vector<std::string>& words, const SealSecret& secret)
{
    using Kind = BadSeal::Kind;
    if (secret.is_empty()) throw BadSeal(Kind::no_secret, "sealed, and no secret was given");
    const bool wants_key = words.size() == 2 && words[1] == "key";
    const bool wants_passphrase = words.size() == 5 && words[1] == "argon2id";
    if (!wants_key && !wants_passphrase) damaged();
    if (wants_key == secret.key.empty())
        throw BadSeal(Kind::other_kind_of_secret, "sealed with the other kind of secret");
    if (wants_key) return secret.key;
    const auto times = number<unsigned>(words[2]);
    const auto kib = number<std::size_t>(words[3]);
    const auto salt = from_hex(words[4]);
    if (!times || !kib || !salt || *times < 1 || *times > 16 || *kib < 8 || *kib > most_memory_kib ||
        salt->size() != crypto_pwhash_SALTBYTES)
        damaged();
    return derived(secret.passphrase, *salt, *times, *kib);
}

}

std::string read_exactly(const ByteSource& source, std::size_t size)
{
    std::string bytes(size, '\0');
    std::size_t have = 0;
    while (have < size) {
        const auto count = source(bytes.data() + have, size - have);
        if (count == 0) break;
        have += count;
    }
    bytes.resize(have);
    return bytes;
}

SealingSink::SealingSink(ByteSink under, const SealSecret& secret)
    : under_(std::move(under)), stream_(std::make_unique<SealState>())
{
    ENSURE(sodium_init() >= 0 && !secret.is_empty());
    std::string key = secret.key;
    line_ = fmt::format("{}1 key\n", seal_mark);
    if (key.empty()) {
        const auto salt = random_bytes(crypto_pwhash_SALTBYTES);
        key = derived(secret.passphrase, salt, passes, memory_kib);
        line_ = fmt::format("{}1 argon2id {} {} {}\n", seal_mark, passes, memory_kib,
                            to_hex({reinterpret_cast<const std::uint8_t*>(salt.data()), salt.size()}));
    }
    ENSURE(key.size() == key_size);
    std::string header(header_size, '\0');
    ENSURE(crypto_secretstream_xchacha20poly1305_init_push(&stream_->state, octets(header),
                                                           octets(std::string_view(key))) == 0);
    sodium_memzero(key.data(), key.size());
    under_(line_);
    under_(header);
}

SealingSink::~SealingSink()
{
    sodium_memzero(held_.data(), held_.size());
}

// The line that says how is authenticated with every chunk.
void SealingSink::push(std::string_view bytes, unsigned char tag)
{
    std::string sealed(bytes.size() + overhead, '\0');
    ENSURE(crypto_secretstream_xchacha20poly1305_push(&stream_->state, octets(sealed), nullptr, octets(bytes),
                                                      bytes.size(), octets(std::string_view(line_)),
                                                      line_.size(), tag) == 0);
    under_(sealed);
}

void SealingSink::write(std::string_view bytes)
{
    while (held_.size() + bytes.size() > chunk) {
        const auto part = bytes.substr(0, chunk - held_.size());
        held_ += part;
        bytes.remove_prefix(part.size());
        push(held_, 0);
        held_.clear();
    }
    held_ += bytes;
}

void SealingSink::finish()
{
    push(held_, last);
    held_.clear();
}

UnsealingSource::UnsealingSource(ByteSource under, const SealSecret& secret)
    : under_(std::move(under)), stream_(std::make_unique<SealState>())
{
    ENSURE(sodium_init() >= 0);
    while (!line_.ends_with('\n') && line_.size() < longest_line) {
        const auto next = read_exactly(under_, 1);
        if (next.empty()) damaged();
        line_ += next;
    }
    if (!line_.starts_with(seal_mark) || !line_.ends_with('\n')) damaged();
    const auto words =
        split(std::string_view(line_).substr(seal_mark.size(), line_.size() - seal_mark.size() - 1), ' ');
    const std::vector<std::string> said(words.begin(), words.end());
    if (said.front() != "1") throw BadSeal(BadSeal::Kind::newer, "sealed by a newer program");
    auto key = key_of(said, secret);
    const auto header = read_exactly(under_, header_size);
    if (header.size() != header_size) damaged();
    const int started = crypto_secretstream_xchacha20poly1305_init_pull(
        &stream_->state, octets(std::string_view(header)), octets(std::string_view(key)));
    sodium_memzero(key.data(), key.size());
    if (started != 0) damaged();
}

UnsealingSource::~UnsealingSource()
{
    sodium_memzero(open_.data(), open_.size());
}

void UnsealingSource::pull()
{
    const auto sealed = read_exactly(under_, chunk + overhead);
    if (sealed.size() < overhead) damaged();
    open_.resize(sealed.size() - overhead);
    given_ = 0;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&stream_->state, octets(open_), nullptr, &tag,
                                                   octets(std::string_view(sealed)), sealed.size(),
                                                   octets(std::string_view(line_)), line_.size()) != 0) {
        if (is_first_)
            throw BadSeal(BadSeal::Kind::wrong_secret,
                          "the secret doesn't fit, or the beginning was changed");
        damaged();
    }
    is_first_ = false;
    is_last_ = tag == last;
    if (is_last_ && !read_exactly(under_, 1).empty()) damaged();
}

std::size_t UnsealingSource::read(char* room, std::size_t size)
{
    while (given_ == open_.size()) {
        if (is_last_) return 0;
        pull();
    }
    const auto count = std::min(size, open_.size() - given_);
    std::copy_n(open_.data() + given_, count, room);
    given_ += count;
    return count;
}

std::string read_seal_key(const std::filesystem::path& path)
{
    const auto text = read_file(path);
    auto key = text ? from_base64(trim(*text)).value_or("") : std::string();
    return key.size() == key_size ? key : std::string();
}

}
