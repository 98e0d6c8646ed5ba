#pragma once
// A bundle looked at from outside: every file against the manifest's digests, the manifest against what this
// program would make now, its editions against the database's.

#include "app/write_column.hpp"

namespace gongkai::app {

// The bytes of a file as a reader gets them; nothing when it isn't there; refused when nobody answers.
using ColumnSource = std::function<Result<std::optional<std::string>>(const std::string& path)>;

struct ColumnDifference {
    std::string path; // or an edition's code
    Refusal what;     // says, with
};

struct CheckedColumn {
    std::int64_t files = 0, editions = 0;
    std::vector<ColumnDifference> differences;
};

Result<ColumnManifest> manifest_from(const ColumnSource& source);

// Asks for every file; holds no connection meanwhile.
Result<CheckedColumn> check_column(House& house, const ColumnPlan& plan, const ColumnManifest& manifest,
                                   const ColumnSource& source);

}
