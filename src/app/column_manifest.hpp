#pragma once
// manifest.json of a column's bundle: which files it has, by which digests, and which editions stand in it.
// By it a reader fetches only what changed, and the next build makes only what changed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace gongkai::app {

inline constexpr auto column_manifest_name = "manifest.json";
inline constexpr auto column_format = "gongkai-column-1";

struct BundledFile {
    std::string path; // relative, with slashes
    std::int64_t size = 0;
    std::string sha256;  // hex
    std::string made_of; // fingerprint of what went into it: equal ones make equal bytes
    bool operator==(const BundledFile&) const = default;
};
BOOST_DESCRIBE_STRUCT(BundledFile, (), (path, size, sha256, made_of))

enum class ColumnState { posted, over, superseded, withdrawn };
BOOST_DESCRIBE_ENUM(ColumnState, posted, over, superseded, withdrawn)

struct BundledEdition {
    std::string code;
    std::string commitment;
    ColumnState state = ColumnState::posted;
    std::string page; // path of its page
    bool operator==(const BundledEdition&) const = default;
};
BOOST_DESCRIBE_STRUCT(BundledEdition, (), (code, commitment, state, page))

struct ColumnManifest {
    std::string format = column_format;
    std::string division; // code
    std::string name;
    std::string address;                  // where its feeds say that it lies
    std::string made_at;                  // when anything in it last changed
    std::vector<BundledFile> files;       // by path
    std::vector<BundledEdition> editions; // by code
};
BOOST_DESCRIBE_STRUCT(ColumnManifest, (), (format, division, name, address, made_at, files, editions))

// Nothing when it isn't one, or names a file outside its folder.
std::optional<ColumnManifest> read_column_manifest(std::string_view text);

bool is_bundle_path(
    std::string_view path); // letters, digits, '-', '_', '.' and single slashes; no "..", nothing hidden

}
