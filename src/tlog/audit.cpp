#include "tlog/audit.hpp"

#include <algorithm>
#include <utility>

#include "tlog/bundle.hpp"
#include "tlog/chains.hpp"
#include "tlog/merkle.hpp"
#include "tlog/signed_checkpoint.hpp"
#include "tlog/tile.hpp"

namespace gongkai::tlog {
namespace {

using Found = std::optional<Damage>;

Damage damage_of(const BadCheckpoint& bad, const std::string& path)
{
    const auto kind = [&] {
        switch (bad.flaw) {
        case CheckpointFlaw::not_signed: return DamageKind::checkpoint_not_signed;
        case CheckpointFlaw::malformed: return DamageKind::checkpoint_malformed;
        case CheckpointFlaw::other_log: return DamageKind::other_log;
        }
        std::unreachable();
    };
    return {kind(), path, {}, bad.detail};
}

// One pass over the entries from first to last. Memory: one bundle, one tile of each level, the villages'
// chains.
class Auditor {
public:
    explicit Auditor(const AuditOrder& order) : order_(order) {}
    AuditReport run();

private:
    struct Kept {
        std::string name;
        Checkpoint checkpoint;
    };

    Found read_head();
    Found read_kept();
    Found read_entries();
    Found read_bundle(const Tile& bundle);
    Found add(const Tile& bundle, std::uint64_t index, std::string_view record, const Digest& hash);
    Found compare_tiles();
    Found compare_tile(const Tile& tile, const std::vector<Digest>& made);
    Found compare_kept();
    Found blame(const Tile& bundle, unsigned at, std::span<const Digest> of_entries,
                std::span<const Digest> of_tile);
    bool tile_is_sound(const Tile& bundle, std::span<const Digest> hashes) const;
    std::expected<std::string, Damage> fetch(const std::string& path) const;
    std::expected<std::vector<Digest>, Damage> fetch_tile(const Tile& tile) const;

    const AuditOrder& order_;
    AuditReport report_;
    std::vector<Kept> kept_; // smallest first
    std::size_t kept_seen_ = 0;
    Frontier tree_;
    std::vector<std::vector<Digest>> levels_; // the tile of each level that isn't compared yet
    Chains chains_;
};

AuditReport Auditor::run()
{
    for (const auto step : {&Auditor::read_head, &Auditor::read_kept, &Auditor::read_entries}) {
        report_.damage = (this->*step)();
        if (report_.damage) break;
    }
    report_.entries = tree_.size();
    return std::move(report_);
}

Found Auditor::read_head()
{
    const auto bytes = order_.fetch("checkpoint");
    if (!bytes) return Damage{DamageKind::checkpoint_missing, "checkpoint", {}, {}};
    auto head = open_checkpoint(*bytes, order_.log);
    if (!head) return damage_of(head.error(), "checkpoint");
    report_.checkpoint = std::move(*head);
    return {};
}

Found Auditor::read_kept()
{
    for (const auto& kept : order_.kept) {
        auto checkpoint = open_checkpoint(kept.note, order_.log);
        if (!checkpoint) return damage_of(checkpoint.error(), kept.name);
        if (checkpoint->size > report_.checkpoint->size)
            return Damage{DamageKind::kept_ahead, kept.name, checkpoint->size, {}};
        kept_.push_back({kept.name, std::move(*checkpoint)});
    }
    std::ranges::sort(kept_, {}, [](const Kept& kept) { return kept.checkpoint.size; });
    return compare_kept();
}

// Kept checkpoints of the size the tree has now.
Found Auditor::compare_kept()
{
    for (; kept_seen_ < kept_.size() && kept_[kept_seen_].checkpoint.size == tree_.size(); ++kept_seen_)
        if (kept_[kept_seen_].checkpoint.root != tree_.root())
            return Damage{DamageKind::kept_differs, kept_[kept_seen_].name, tree_.size(), {}};
    return {};
}

Found Auditor::read_entries()
{
    const auto size = report_.checkpoint->size;
    while (tree_.size() < size) {
        const auto width = static_cast<unsigned>(std::min<std::uint64_t>(tile_width, size - tree_.size()));
        if (auto damage = read_bundle({Tile::Kind::entries, 0, tree_.size() / tile_width, width}))
            return damage;
    }
    if (auto damage = compare_tiles()) return damage;
    if (tree_.root() != report_.checkpoint->root)
        return Damage{DamageKind::root_differs, "checkpoint", {}, {}};
    return {};
}

Found Auditor::read_bundle(const Tile& bundle)
{
    const auto bytes = fetch(path_of(bundle));
    if (!bytes) return bytes.error();
    const auto records = parse_bundle(*bytes, bundle.width);
    if (!records) return Damage{DamageKind::file_malformed, path_of(bundle), {}, {}};
    const auto tile = fetch_tile({Tile::Kind::hashes, 0, bundle.number, bundle.width});
    if (!tile) return tile.error();

    std::vector<Digest> hashes;
    hashes.reserve(bundle.width);
    for (const auto& record : *records)
        hashes.push_back(leaf_hash(record));
    const auto [differs, _] = std::ranges::mismatch(hashes, *tile);
    if (differs != hashes.end())
        return blame(bundle, static_cast<unsigned>(differs - hashes.begin()), hashes, *tile);
    for (unsigned i = 0; i < bundle.width; ++i)
        if (auto damage = add(bundle, bundle.first() + i, (*records)[i], hashes[i])) return damage;
    return {};
}

Found Auditor::add(const Tile& bundle, std::uint64_t index, std::string_view record, const Digest& hash)
{
    const auto leaf = parse_leaf(record);
    if (!leaf) return Damage{DamageKind::leaf_malformed, path_of(bundle), index, {}};
    if (auto damage = chains_.follow(*leaf, hash)) {
        damage->path = path_of(bundle), damage->index = index;
        return damage;
    }
    tree_.append(hash, [this](const Subtree& subtree, const Digest& made) {
        const auto level = subtree.height / tile_height;
        if (level == 0 || subtree.height % tile_height != 0) return; // level 0 was compared with the bundle
        levels_.resize(std::max<std::size_t>(levels_.size(), level));
        levels_[level - 1].push_back(made);
    });
    if (order_.each) order_.each(index, *leaf);
    for (unsigned level = 1; level <= levels_.size(); ++level) {
        auto& made = levels_[level - 1];
        if (made.size() < tile_width) break;
        const auto number = level_size(tree_.size(), level) / tile_width - 1;
        if (auto damage = compare_tile({Tile::Kind::hashes, level, number}, made)) return damage;
        made.clear();
    }
    return compare_kept();
}

// The tiles above level 0 that the end of the log leaves partial.
Found Auditor::compare_tiles()
{
    for (unsigned level = 1; level <= levels_.size(); ++level) {
        const auto& made = levels_[level - 1];
        if (made.empty()) continue;
        const auto number = level_size(tree_.size(), level) / tile_width;
        const Tile tile{Tile::Kind::hashes, level, number, static_cast<unsigned>(made.size())};
        if (auto damage = compare_tile(tile, made)) return damage;
    }
    return {};
}

Found Auditor::compare_tile(const Tile& tile, const std::vector<Digest>& made)
{
    const auto there = fetch_tile(tile);
    if (!there) return there.error();
    const auto [differs, _] = std::ranges::mismatch(made, *there);
    if (differs == made.end()) return {};
    const auto at = static_cast<std::uint64_t>(differs - made.begin());
    return Damage{DamageKind::tile_differs, path_of(tile), tile.first() + at, {}};
}

// A record and its hash differ: which of the two is damaged, the level above or the root says.
Found Auditor::blame(const Tile& bundle, unsigned at, std::span<const Digest> of_entries,
                     std::span<const Digest> of_tile)
{
    const bool tile_damaged = !tile_is_sound(bundle, of_tile) && tile_is_sound(bundle, of_entries);
    const Tile tile{Tile::Kind::hashes, 0, bundle.number, bundle.width};
    return Damage{tile_damaged ? DamageKind::tile_differs : DamageKind::entry_differs,
                  path_of(tile_damaged ? tile : bundle),
                  bundle.first() + at,
                  {}};
}

bool Auditor::tile_is_sound(const Tile& bundle, std::span<const Digest> hashes) const
{
    if (!bundle.is_full()) { // the last one: with it the tree is whole
        auto tree = tree_;
        for (const auto& hash : hashes)
            tree.append(hash);
        return tree.root() == report_.checkpoint->root;
    }
    const auto above = level_size(report_.checkpoint->size, 1);
    const auto number = bundle.number / tile_width;
    const auto width =
        static_cast<unsigned>(std::min<std::uint64_t>(tile_width, above - number * tile_width));
    const auto parent = fetch_tile({Tile::Kind::hashes, 1, number, width});
    return parent && (*parent)[bundle.number % tile_width] == tree_hash(hashes);
}

std::expected<std::string, Damage> Auditor::fetch(const std::string& path) const
{
    auto bytes = order_.fetch(path);
    if (!bytes) return std::unexpected(Damage{DamageKind::file_missing, path, {}, {}});
    return std::move(*bytes);
}

std::expected<std::vector<Digest>, Damage> Auditor::fetch_tile(const Tile& tile) const
{
    const auto bytes = fetch(path_of(tile));
    if (!bytes) return std::unexpected(bytes.error());
    auto hashes = hashes_from_bytes(*bytes, tile.width);
    if (!hashes) return std::unexpected(Damage{DamageKind::file_malformed, path_of(tile), {}, {}});
    return std::move(*hashes);
}

}

AuditReport audit(const AuditOrder& order)
{
    return Auditor(order).run();
}

}
