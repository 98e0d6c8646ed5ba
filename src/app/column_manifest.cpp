#include "app/column_manifest.hpp"

#include <algorithm>

namespace gongkai::app {

bool is_bundle_path(std::string_view path)
{
    char before = '/';
    for (const char c : path) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_plain && c != '-' && c != '_' && c != '.' && c != '/') return false;
        if (before == '/' && (c == '/' || c == '.')) return false;
        before = c;
    }
    return before != '/';
}

std::optional<ColumnManifest> read_column_manifest(std::string_view text)
{
    auto manifest = from_json<ColumnManifest>(text);
    if (!manifest || manifest->format != column_format) return {};
    const bool is_sound = std::ranges::all_of(manifest->files, [](const BundledFile& file) {
        return is_bundle_path(file.path) && file.path != column_manifest_name;
    });
    return is_sound ? std::move(manifest) : std::nullopt;
}

}
