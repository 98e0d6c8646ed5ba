#pragma once
// Files kept by the SHA-256 of their bytes, two levels deep: ab/cd/abcd…. A blob is durable before put returns,
// so the row that names it may commit afterwards.

#include "base/hash.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::store {

class Blobs {
public:
    explicit Blobs(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::string put(std::string_view bytes) const; // its name; the same bytes are kept once
    // Nothing when it isn't there. Throws std::runtime_error when the bytes no longer match the name (bit rot).
    std::optional<std::string> get(const std::string& name) const;

private:
    std::filesystem::path path_of(const std::string& name) const;
    std::filesystem::path folder_;
};

}
