#pragma once
// The files of the public log (c2sp.org/tlog-tiles), made from the database's rows whenever they are asked
// for: there is nothing that a crash could leave half written.

#include <optional>
#include <string>
#include <vector>

#include "app/public_log.hpp"
#include "db/connection.hpp"
#include "tlog/tile_reader.hpp"

namespace gongkai::app {

std::vector<Digest> tile_hashes(db::Connection& db, const tlog::Tile& tile); // of a level
// The tree of the database, for roots and proofs of any size up to its own.
tlog::TileReader tree_of(db::Connection& db, std::uint64_t size);

std::string tile_bytes(db::Connection& db, const tlog::Tile& tile); // of a tile that lies within the tree
// By its path below the log's address: `tile/…`. Nothing when there is no such tile.
std::optional<std::string> tile_at(db::Connection& db, std::string_view path);

}
