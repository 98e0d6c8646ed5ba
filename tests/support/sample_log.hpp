#pragma once
// A log of some villages as it would be served: path → bytes.

#include <fmt/format.h>
#include <map>

#include "tlog/bundle.hpp"
#include "tlog/leaf.hpp"
#include "tlog/merkle.hpp"
#include "tlog/signed_checkpoint.hpp"
#include "tlog/tile.hpp"

namespace gongkai::tlog {

using LogFiles = std::map<std::string, std::string>;

struct SampleLog {
    std::vector<std::string> records;
    LogFiles files;
};

namespace sample {

inline Frontier grown(const std::vector<std::string>& records, std::size_t size,
                      const Frontier::Sink& completed)
{
    Frontier tree;
    for (std::size_t i = 0; i < size; ++i)
        tree.append(leaf_hash(records[i]), completed);
    return tree;
}

inline std::string checkpoint_of(const Frontier& tree, const NoteSigner& log)
{
    return sign_checkpoint({log.name(), tree.size(), tree.root()}, log);
}

inline std::string bundle_of(const std::vector<std::string>& records, const Tile& tile)
{
    return entry_bundle(std::span(records).subspan(tile.first(), tile.width));
}

}

// The same seed, the same records. Several villages; publications, corrections and withdrawals in turn.
inline std::vector<std::string> sample_records(std::size_t count, unsigned seed = 1)
{
    struct Village {
        std::uint64_t sequence = 0;
        std::string previous, code;
    };
    std::vector<Village> villages(7);
    std::vector<std::string> records;
    records.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto& village = villages[(i * 5 + i / 9 + seed) % villages.size()];
        const auto turn =
            village.sequence % 5; // three publications, then the last is corrected and withdrawn
        const auto code = fmt::format("LDG-{:04X}-{:06}", seed, i);
        const LeafRecord leaf{
            .village = fmt::format("22068110{:04}", &village - villages.data() + 1201),
            .item = fmt::format("cai-{:02}", i % 40 + 1),
            .period = fmt::format("2026-{:02}", i % 12 + 1),
            .code = code,
            .edition = turn < 3 ? 1 : turn - 1,
            .kind = turn < 3    ? LeafKind::publish
                    : turn == 3 ? LeafKind::correct
                                : LeafKind::withdraw,
            .at = fmt::format("2026-11-24T{:02}:{:02}:{:02}Z", i / 3600 % 24, i / 60 % 60, i % 60),
            .supersedes = turn < 3 ? "" : village.code,
            .sequence = village.sequence + 1,
            .previous = village.previous,
            .commitment = to_hex(sha256(code))};
        records.push_back(to_text(leaf));
        village = {leaf.sequence, to_hex(leaf_hash(records.back())), code};
    }
    return records;
}

inline LogFiles served(const std::vector<std::string>& records, const NoteSigner& log)
{
    LogFiles files;
    std::map<unsigned, std::vector<Digest>> levels;
    const auto tree = sample::grown(records, records.size(), [&](const Subtree& subtree, const Digest& hash) {
        if (subtree.height % tile_height == 0) levels[subtree.height / tile_height].push_back(hash);
    });
    for (const auto& tile : tiles_of(records.size()))
        files[path_of(tile)] =
            tile.kind == Tile::Kind::entries
                ? sample::bundle_of(records, tile)
                : hashes_to_bytes(std::span(levels[tile.level]).subspan(tile.first(), tile.width));
    files["checkpoint"] = sample::checkpoint_of(tree, log);
    return files;
}

inline SampleLog sample_log(std::size_t count, const NoteSigner& log, unsigned seed = 1)
{
    auto records = sample_records(count, seed);
    auto files = served(records, log);
    return {std::move(records), std::move(files)};
}

inline std::string checkpoint_at(const std::vector<std::string>& records, std::size_t size,
                                 const NoteSigner& log)
{
    return sample::checkpoint_of(sample::grown(records, size, [](const Subtree&, const Digest&) {}), log);
}

}
