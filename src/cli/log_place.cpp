#include "cli/log_place.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "tlog/bundle.hpp"
#include "tlog/checkpoint.hpp"
#include "tlog/tile.hpp"

namespace gongkai::cli {

std::optional<std::string> LogPlace::file(const std::string& path)
{
    if (!where_.starts_with("http://") && !where_.starts_with("https://"))
        return read_file(std::filesystem::path(where_) / path);
    auto got = client_.get(where_ + "/" + path);
    if (got) return std::move(*got);
    if (!trouble_) trouble_ = got.error();
    return {};
}

app::LeafSource LogPlace::leaves()
{
    return [this](std::uint64_t position) { return leaf(position); };
}

// How wide the bundle at the edge is stands in the checkpoint; what it says is proved by the root in the end.
std::optional<std::string> LogPlace::leaf(std::uint64_t position)
{
    const auto note = file("checkpoint").value_or("");
    const auto head = tlog::parse_checkpoint(note.substr(0, note.rfind("\n\n") + 1));
    if (!head || position >= head->size) return {};
    tlog::Tile tile{.kind = tlog::Tile::Kind::entries, .level = 0, .number = position / tlog::tile_width};
    tile.width = static_cast<unsigned>(std::min<std::uint64_t>(tlog::tile_width, head->size - tile.first()));
    if (const auto path = path_of(tile); path != bundle_path_) {
        bundle_ = file(path).value_or("");
        bundle_path_ = path;
    }
    const auto records = tlog::parse_bundle(bundle_, tile.width);
    if (!records) return {};
    return std::string((*records)[position - tile.first()]);
}

}
