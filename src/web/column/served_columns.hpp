#pragma once
// The columns this server keeps: a bundle of each in the data folder, brought up to date before it is read.
// Shared by all requests.

#include <chrono>
#include <map>
#include <mutex>

#include "web/column/column_plan.hpp"

namespace gongkai::web::column {

struct KeptColumn {
    ColumnAsked asked;
    std::filesystem::path folder; // its parents are made
};

// What may change without a publication (a name, a catalogue) is looked for after this long.
inline constexpr auto looked_at_again_after = std::chrono::minutes(1);

class ServedColumns {
public:
    explicit ServedColumns(std::vector<KeptColumn> kept);

    bool has(const std::string& division) const { return columns_.contains(division); }
    std::vector<std::string> divisions() const;

    // `version` is the page cache's: it grows with every publication. Hold no connection while calling it.
    Result<std::filesystem::path> folder_of(app::House& house, const Site& site, const std::string& division,
                                            std::uint64_t version);
    // Whether a file of that path belongs to the bundle; after folder_of.
    bool holds(const std::string& division, const std::string& path) const;
    app::ColumnManifest manifest_of(const std::string& division) const; // as of the last folder_of

private:
    struct One {
        KeptColumn kept;
        mutable std::mutex lock; // guards the rest
        std::optional<Instant> looked_at = {};
        std::uint64_t version = 0;
        app::ColumnManifest manifest = {};
    };
    static bool is_fresh(const One& one, Instant now, std::uint64_t version);

    std::map<std::string, std::unique_ptr<One>, std::less<>> columns_; // never changes once made
};

}
