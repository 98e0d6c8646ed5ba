#pragma once
// A column's bundle, written into a folder. What is there already and still right is kept; the rest is made,
// put in place together, then the manifest, then what is no longer wanted goes. Somebody else's files are
// never touched.

#include <filesystem>

#include "app/column_file.hpp"
#include "app/column_manifest.hpp"
#include "app/house.hpp"
#include "base/result.hpp"

namespace gongkai::app {

struct ColumnPlan {
    std::string division, name, address;
    std::vector<ColumnFile> files;        // by path
    std::vector<BundledEdition> editions; // by code
};

struct ColumnWritten {
    std::int64_t made = 0, kept = 0, removed = 0;
    ColumnManifest manifest = {};
};

// Holds no connection while it waits for another: call it without a desk.
Result<ColumnWritten> write_column(House& house, const ColumnPlan& plan, const std::filesystem::path& folder);

}
