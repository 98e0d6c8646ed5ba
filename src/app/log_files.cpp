#include "app/log_files.hpp"

#include "store/log_entries.hpp"
#include "tlog/bundle.hpp"

namespace gongkai::app {

std::vector<Digest> tile_hashes(db::Connection& db, const tlog::Tile& tile)
{
    std::vector<Digest> hashes;
    const auto first = static_cast<std::int64_t>(tile.first());
    for (const auto& hex : store::LogEntries(db).hashes(tile.level, first, first + tile.width))
        hashes.push_back(parse_digest(hex).value());
    return hashes;
}

tlog::TileReader tree_of(db::Connection& db, std::uint64_t size)
{
    return {size, [&db](const tlog::Tile& tile) { return tile_hashes(db, tile); }};
}

std::string tile_bytes(db::Connection& db, const tlog::Tile& tile)
{
    if (tile.kind == tlog::Tile::Kind::hashes) return tlog::hashes_to_bytes(tile_hashes(db, tile));
    const auto first = static_cast<std::int64_t>(tile.first());
    return tlog::entry_bundle(store::LogEntries(db).records(first, first + tile.width));
}

std::optional<std::string> tile_at(db::Connection& db, std::string_view path)
{
    const auto tile = tlog::parse_tile_path(path);
    const auto size = static_cast<std::uint64_t>(store::LogEntries(db).head().size);
    return tile && tlog::lies_within(*tile, size) ? std::optional(tile_bytes(db, *tile)) : std::nullopt;
}

}
