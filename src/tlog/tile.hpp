#pragma once
// Tiles (c2sp.org/tlog-tiles): the tree and its entries cut into files of 256, each with a path of its own.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "tlog/proof.hpp"

namespace gongkai::tlog {

constexpr unsigned tile_width = 256, tile_height = 8, highest_level = 63;

struct Tile {
    enum class Kind { hashes, entries };
    Kind kind = Kind::hashes;
    unsigned level = 0;          // of hashes; entries lie beside level 0
    std::uint64_t number = 0;    // within its level
    unsigned width = tile_width; // fewer at the right edge of the tree

    bool is_full() const { return width == tile_width; }
    std::uint64_t first() const { return number * tile_width; } // hash or entry of its level
    bool operator==(const Tile&) const = default;
};

std::string path_of(const Tile& tile);                      // tile/0/x001/x234/067.p/8 or tile/entries/000
std::optional<Tile> parse_tile_path(std::string_view path); // only what path_of writes

std::uint64_t level_size(std::uint64_t tree_size, unsigned level); // how many hashes the level has
bool lies_within(const Tile& tile, std::uint64_t tree_size);       // full or partial, all of it is there
std::vector<Tile> tiles_of(std::uint64_t tree_size);               // every tile and entry bundle, none empty
std::vector<Tile> tiles_at(std::uint64_t tree_size, unsigned level, Tile::Kind kind);

std::vector<Digest> tile_hashes(const Tile& tile, const SubtreeHash& hash_of);
std::string hashes_to_bytes(std::span<const Digest> hashes);
std::optional<std::vector<Digest>> hashes_from_bytes(std::string_view bytes,
                                                     unsigned width); // exactly that many

}
