#pragma once
// A sealed copy of every published edition with its leaf, in the order of the log, outside the database: what
// `gongkai tlog recover` puts back after an older backup of the database has been restored. 256 copies lie in
// a file; files are only ever added to, and a copy that a power cut tore is written again.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/seal.hpp"

namespace gongkai::store {

class KeptCopies {
public:
    KeptCopies(std::filesystem::path folder, const SealKey& key) : folder_(std::move(folder)), key_(key) {}

    std::uint64_t count(); // whole ones; a torn end is cut off
    void add(std::uint64_t count,
             const std::vector<std::string>& copies); // behind that many; durable when it returns
    std::optional<std::string> find(std::uint64_t position) const; // nothing when it isn't there or damaged

private:
    std::filesystem::path file_of(std::uint64_t position) const;
    std::filesystem::path folder_;
    const SealKey& key_;
};

}
