#include <gtest/gtest.h>
#include <set>

#include "tlog/naive_tree.hpp"
#include "tlog/tile.hpp"
#include "tlog/tile_reader.hpp"

namespace gongkai::tlog {
namespace {

using enum Tile::Kind;

TEST(TilePath, is_written_and_read_back)
{
    const std::vector<std::pair<Tile, std::string>> table{
        {{hashes, 0, 0}, "tile/0/000"},
        {{hashes, 0, 999}, "tile/0/999"},
        {{hashes, 0, 1000}, "tile/0/x001/000"},
        {{hashes, 0, 1'234'067}, "tile/0/x001/x234/067"},
        {{hashes, 0, 1'234'067, 8}, "tile/0/x001/x234/067.p/8"},
        {{hashes, 2, 0, 1}, "tile/2/000.p/1"},
        {{hashes, 63, 0, 255}, "tile/63/000.p/255"},
        {{hashes, 1, (1ull << 56) - 1}, "tile/1/x072/x057/x594/x037/x927/935"},
        {{entries, 0, 0}, "tile/entries/000"},
        {{entries, 0, 273, 112}, "tile/entries/273.p/112"},
    };
    for (const auto& [tile, path] : table) {
        EXPECT_EQ(path_of(tile), path);
        EXPECT_EQ(parse_tile_path(path), tile) << path;
    }
}

TEST(TilePath, is_refused_in_any_other_spelling)
{
    for (const auto* path : {"",
                             "tile",
                             "tile/",
                             "tile/0",
                             "tile/0/",
                             "tile/0/0",
                             "tile/0/00",
                             "tile/0/0000",
                             "tile/0/1000",
                             "tile/00/000",
                             "tile/01/000",
                             "tile/64/000",
                             "tile/-1/000",
                             "tile/+1/000",
                             "tile/0/x000",
                             "tile/0/x000/000",
                             "tile/0/x000/001",
                             "tile/0/001/000",
                             "tile/0/x001/x000",
                             "tile/0/x01/000",
                             "tile/0/x0001/000",
                             "tile/0/X001/000",
                             "tile/0/000.p",
                             "tile/0/000.p/",
                             "tile/0/000.p/0",
                             "tile/0/000.p/00",
                             "tile/0/000.p/01",
                             "tile/0/000.p/256",
                             "tile/0/000.p/-1",
                             "tile/0/000.p/1/",
                             "tile/0/000.p/1.p/1",
                             "tile/0/000.P/1",
                             "tile/0/000/",
                             "/tile/0/000",
                             "tile//000",
                             "tile/0//000",
                             "tile/entries",
                             "tile/entries/0",
                             "tile/data/000",
                             "tile/Entries/000",
                             "tile/0/00a",
                             "tile/0/ 00",
                             "tile/0/000 ",
                             "tile/0/../000",
                             "tile/8/0/000",
                             "checkpoint",
                             "tile/0/x072/x057/x594/x037/x927/936",
                             "tile/0/x001/x000/x000/x000/x000/x000/000",
                             "tile/0/000.p/1\n"})
        EXPECT_FALSE(parse_tile_path(path)) << path;
}

std::vector<std::string> paths_of(std::uint64_t size)
{
    std::vector<std::string> paths;
    for (const auto& tile : tiles_of(size))
        paths.push_back(path_of(tile));
    return paths;
}

TEST(Tiles, of_a_tree_are_those_the_specification_names)
{
    EXPECT_TRUE(tiles_of(0).empty());
    EXPECT_EQ(paths_of(1), (std::vector<std::string>{"tile/entries/000.p/1", "tile/0/000.p/1"}));
    EXPECT_EQ(paths_of(256), (std::vector<std::string>{"tile/entries/000", "tile/0/000", "tile/1/000.p/1"}));
    const auto paths = paths_of(70'000);
    const std::set<std::string> set(paths.begin(), paths.end());
    EXPECT_EQ(paths.size(), 274u + 274 + 2 + 1);
    for (const auto* path : {"tile/entries/272", "tile/entries/273.p/112", "tile/0/272", "tile/0/273.p/112",
                             "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"})
        EXPECT_TRUE(set.contains(path)) << path;
}

TEST(Tile, lies_within_a_tree_that_has_all_of_it)
{
    const auto within = [](const char* path, std::uint64_t size) {
        return lies_within(*parse_tile_path(path), size);
    };
    EXPECT_TRUE(within("tile/0/000.p/1", 1));
    EXPECT_FALSE(within("tile/0/000.p/2", 1));
    EXPECT_FALSE(within("tile/0/000", 255));
    EXPECT_TRUE(within("tile/0/000", 256));
    EXPECT_TRUE(within("tile/entries/000.p/255", 256)); // of an earlier head
    EXPECT_FALSE(within("tile/1/000.p/1", 255));
    EXPECT_TRUE(within("tile/1/000.p/1", 256));
    EXPECT_FALSE(within("tile/63/000.p/1", ~0ull));
    EXPECT_FALSE(within("tile/0/000.p/1", 0));
    for (const auto& tile : tiles_of(70'000))
        EXPECT_TRUE(lies_within(tile, 70'000));
}

TEST(Tiles, hold_the_roots_of_the_full_tiles_below)
{
    const NaiveTree tree(1000);
    for (const auto& tile : tiles_of(1000)) {
        if (tile.kind == entries) continue;
        const auto made = tile_hashes(tile, tree.reader());
        ASSERT_EQ(made.size(), tile.width);
        EXPECT_EQ(hashes_from_bytes(hashes_to_bytes(made), tile.width), made);
        for (std::size_t i = 0; tile.level == 1 && i < made.size(); ++i)
            EXPECT_EQ(made[i], tree_hash(std::span(tree.leaves).subspan(i * 256, 256)));
    }
}

TEST(TileBytes, of_another_length_are_refused)
{
    const std::string bytes(64, 'x');
    EXPECT_TRUE(hashes_from_bytes(bytes, 2));
    EXPECT_FALSE(hashes_from_bytes(bytes, 1));
    EXPECT_FALSE(hashes_from_bytes(bytes, 3));
    EXPECT_FALSE(hashes_from_bytes(bytes + "x", 2));
}

TEST(TileReader, gives_every_subtree_from_few_tiles)
{
    const NaiveTree tree(70'000);
    unsigned fetched = 0;
    TileReader tiles(70'000, [&](const Tile& tile) {
        ++fetched;
        return tile_hashes(tile, tree.reader());
    });
    const auto proof = inclusion_proof(31'415, 70'000, tiles.reader());
    EXPECT_EQ(proof, inclusion_proof(31'415, 70'000, tree.reader()));
    EXPECT_LE(fetched, 5u);
    EXPECT_EQ(consistency_proof(9'999, 70'000, tiles.reader()),
              consistency_proof(9'999, 70'000, tree.reader()));
    EXPECT_EQ(tree_root(70'000, tiles.reader()), tree.root(70'000));
}

}
}
