#include "tlog/tile.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/ensure.hpp"
#include "base/text.hpp"
#include "tlog/decimal.hpp"

namespace gongkai::tlog {
namespace {

constexpr unsigned highest_real_level = 7; // 256^8 leaves don't fit 64 bits
constexpr std::uint64_t tile_count_limit = std::uint64_t(1) << 56;

bool is_three_digits(std::string_view text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// 1234067 → x001/x234/067
std::string number_path(std::uint64_t number)
{
    auto path = fmt::format("{:03}", number % 1000);
    while (number >= 1000) {
        number /= 1000;
        path.insert(0, fmt::format("x{:03}/", number % 1000));
    }
    return path;
}

std::optional<std::uint64_t> parse_number(const std::vector<std::string>& groups)
{
    if (groups.empty() || groups.size() > 6) return {};
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::string_view group = groups[i];
        if (i + 1 < groups.size()) {
            if (!group.starts_with('x')) return {};
            group.remove_prefix(1);
        }
        if (!is_three_digits(group)) return {};
        number = number * 1000 +
                 *parse_count(group.substr(std::min<std::size_t>(2, group.find_first_not_of('0'))));
    }
    return number < tile_count_limit ? std::optional(number) : std::nullopt;
}

}

std::string path_of(const Tile& tile)
{
    const auto level = tile.kind == Tile::Kind::entries ? "entries" : std::to_string(tile.level);
    auto path = "tile/" + level + "/" + number_path(tile.number);
    if (!tile.is_full()) path += ".p/" + std::to_string(tile.width);
    return path;
}

std::optional<Tile> parse_tile_path(std::string_view path)
{
    Tile tile;
    if (const auto partial = path.find(".p/"); partial != std::string_view::npos) {
        const auto width = parse_count(path.substr(partial + 3));
        if (!width || *width == 0 || *width >= tile_width) return {};
        tile.width = static_cast<unsigned>(*width);
        path = path.substr(0, partial);
    }
    auto parts = split(path, '/');
    if (parts.size() < 3 || parts[0] != "tile") return {};
    if (parts[1] == "entries") {
        tile.kind = Tile::Kind::entries;
    } else {
        const auto level = parse_count(parts[1]);
        if (!level || *level > highest_level) return {};
        tile.level = static_cast<unsigned>(*level);
    }
    parts.erase(parts.begin(), parts.begin() + 2);
    const auto number = parse_number(parts);
    if (!number || (parts.size() > 1 && parts[0] == "x000")) return {};
    tile.number = *number;
    return tile;
}

std::uint64_t level_size(std::uint64_t tree_size, unsigned level)
{
    return level > highest_real_level ? 0 : tree_size >> (level * tile_height);
}

bool lies_within(const Tile& tile, std::uint64_t tree_size)
{
    const auto size = level_size(tree_size, tile.level);
    return tile.number < tile_count_limit && tile.first() < size && size - tile.first() >= tile.width;
}

std::vector<Tile> tiles_at(std::uint64_t tree_size, unsigned level, Tile::Kind kind)
{
    std::vector<Tile> tiles;
    const auto size = level_size(tree_size, level);
    tiles.reserve(size / tile_width + 1);
    for (std::uint64_t number = 0; number < size / tile_width; ++number)
        tiles.push_back({kind, level, number});
    if (const auto rest = static_cast<unsigned>(size % tile_width))
        tiles.push_back({kind, level, size / tile_width, rest});
    return tiles;
}

std::vector<Tile> tiles_of(std::uint64_t tree_size)
{
    auto tiles = tiles_at(tree_size, 0, Tile::Kind::entries);
    for (unsigned level = 0; level_size(tree_size, level) > 0; ++level)
        std::ranges::copy(tiles_at(tree_size, level, Tile::Kind::hashes), std::back_inserter(tiles));
    return tiles;
}

std::vector<Digest> tile_hashes(const Tile& tile, const SubtreeHash& hash_of)
{
    ENSURE(tile.kind == Tile::Kind::hashes && tile.level <= highest_real_level);
    std::vector<Digest> hashes;
    hashes.reserve(tile.width);
    for (unsigned i = 0; i < tile.width; ++i)
        hashes.push_back(hash_of({tile.level * tile_height, tile.first() + i}));
    return hashes;
}

std::string hashes_to_bytes(std::span<const Digest> hashes)
{
    return {reinterpret_cast<const char*>(hashes.data()), hashes.size_bytes()};
}

std::optional<std::vector<Digest>> hashes_from_bytes(std::string_view bytes, unsigned width)
{
    if (bytes.size() != width * sizeof(Digest)) return {};
    std::vector<Digest> hashes(width);
    std::ranges::copy(bytes, reinterpret_cast<char*>(hashes.data()));
    return hashes;
}

}
