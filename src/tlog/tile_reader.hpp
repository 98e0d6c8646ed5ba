#pragma once
// Any complete subtree's hash out of level tiles, however few of them are fetched: what proofs are made from.

#include <map>

#include "tlog/tile.hpp"

namespace gongkai::tlog {

class TileReader {
public:
    using Fetch = std::function<std::vector<Digest>(const Tile&)>; // as many hashes as the tile is wide

    TileReader(std::uint64_t tree_size, Fetch fetch);
    Digest hash_of(const Subtree& subtree);
    SubtreeHash reader(); // lives no longer than this

private:
    const std::vector<Digest>& hashes(unsigned level, std::uint64_t number);

    std::uint64_t size_;
    Fetch fetch_;
    std::map<std::pair<unsigned, std::uint64_t>, std::vector<Digest>> seen_;
};

}
