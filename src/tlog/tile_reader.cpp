#include "tlog/tile_reader.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "tlog/merkle.hpp"

namespace gongkai::tlog {

TileReader::TileReader(std::uint64_t tree_size, Fetch fetch) : size_(tree_size), fetch_(std::move(fetch)) {}

Digest TileReader::hash_of(const Subtree& subtree)
{
    const auto level = subtree.height / tile_height, above = subtree.height % tile_height;
    const auto first = subtree.number << above; // hash of the level that the subtree begins with
    const auto& tile = hashes(level, first / tile_width);
    ENSURE(first % tile_width + (1u << above) <= tile.size());
    return tree_hash(std::span(tile).subspan(first % tile_width, std::size_t(1) << above));
}

SubtreeHash TileReader::reader()
{
    return [this](const Subtree& subtree) { return hash_of(subtree); };
}

const std::vector<Digest>& TileReader::hashes(unsigned level, std::uint64_t number)
{
    auto& hashes = seen_[{level, number}];
    if (!hashes.empty()) return hashes;
    const auto there = level_size(size_, level);
    ENSURE(number * tile_width < there);
    const auto width =
        static_cast<unsigned>(std::min<std::uint64_t>(tile_width, there - number * tile_width));
    hashes = fetch_({Tile::Kind::hashes, level, number, width});
    ENSURE(hashes.size() == width);
    return hashes;
}

}
