#pragma once
// Encryption at rest by libsodium's secretstream (XChaCha20-Poly1305), in chunks, so that truncation and
// reordering are noticed. The key lives outside the database.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

class SealKey {
public:
    static SealKey create();
    // Reads the key file; makes it (mode 0600) when there is none. Throws when it is damaged.
    static SealKey at(const std::filesystem::path& path);
    ~SealKey(); // wiped
    SealKey(const SealKey&) = default;
    SealKey& operator=(const SealKey&) = default;

    std::string seal(std::string_view plain) const;
    std::optional<std::string> open(std::string_view sealed) const; // nothing when a bit was changed

private:
    SealKey() = default;
    std::string key_;
};

}
