#pragma once
// Encryption of streams of any length, with a key file or a passphrase (Argon2id): one line that says how,
// then libsodium's secretstream in chunks of 64 KiB. A chunk that was changed, moved, left out or cut off is
// noticed before its bytes are given out.

#include <stdexcept>
#include <string>

#include "base/stream.hpp"

namespace gongkai {

struct SealSecret {       // one of the two
    std::string key = {}; // 32 bytes
    std::string passphrase = {};
    bool is_empty() const { return key.empty() && passphrase.empty(); }
};

struct BadSeal : std::runtime_error {
    enum class Kind { no_secret, other_kind_of_secret, wrong_secret, damaged, newer };
    BadSeal(Kind what, const char* says) : std::runtime_error(says), kind(what) {}
    Kind kind;
};

struct SealState;
inline constexpr std::string_view seal_mark = "gongkai-sealed/";

class SealingSink {
public:
    SealingSink(ByteSink under, const SealSecret& secret);
    ~SealingSink(); // wiped
    SealingSink(const SealingSink&) = delete;
    SealingSink& operator=(const SealingSink&) = delete;
    void write(std::string_view bytes);
    void finish();

private:
    void push(std::string_view bytes, unsigned char tag);
    ByteSink under_;
    std::string line_, held_;
    std::unique_ptr<SealState> stream_;
};

class UnsealingSource { // throws BadSeal
public:
    UnsealingSource(ByteSource under, const SealSecret& secret);
    ~UnsealingSource();
    UnsealingSource(const UnsealingSource&) = delete;
    UnsealingSource& operator=(const UnsealingSource&) = delete;
    std::size_t read(char* room, std::size_t size);

private:
    void pull();
    ByteSource under_;
    std::string line_, open_;
    std::size_t given_ = 0;
    bool is_first_ = true, is_last_ = false;
    std::unique_ptr<SealState> stream_;
};

std::string read_exactly(const ByteSource& source, std::size_t size); // shorter only at the end

// 32 bytes in base64, as SealKey::at writes them. Empty when the file isn't such a key.
std::string read_seal_key(const std::filesystem::path& path);

}
