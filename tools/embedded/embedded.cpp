#include "embedded.hpp"

#include <algorithm>
#include <stdexcept>

namespace gongkai::embedded {

extern const std::span<const File> table; // generated, ordered by path

namespace {

constexpr std::size_t fingerprint_size = 12;

bool is_fingerprint(std::string_view text)
{
    return text.size() == fingerprint_size && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}

std::span<const File> files()
{
    return table;
}

std::span<const File> files_under(std::string_view folder)
{
    const auto first = std::ranges::lower_bound(table, folder, {}, &File::path);
    const auto last =
        std::find_if_not(first, table.end(), [&](const File& file) { return file.path.starts_with(folder); });
    return {first, last};
}

const File* find(std::string_view path)
{
    const auto found = std::ranges::lower_bound(table, path, {}, &File::path);
    return found != table.end() && found->path == path ? &*found : nullptr;
}

std::string asset(std::string_view path)
{
    const auto full = "assets/" + std::string(path);
    const auto* file = find(full);
    if (!file) throw std::out_of_range("no asset is called " + std::string(path));
    const auto dot = full.find_last_of('.');
    return "/" + full.substr(0, dot) + "." + std::string(file->fingerprint) + full.substr(dot);
}

const File* find_asset(std::string_view address)
{
    if (!address.starts_with("/assets/")) return nullptr;
    auto path = std::string(address.substr(1));
    const auto end = path.find_last_of('.');
    const auto begin = end == path.npos || end == 0 ? end : path.find_last_of('.', end - 1);
    if (begin == path.npos || !is_fingerprint(std::string_view(path).substr(begin + 1, end - begin - 1)))
        return find(path);
    const auto fingerprint = path.substr(begin + 1, end - begin - 1);
    const auto* file = find(path.erase(begin, end - begin));
    return file && file->fingerprint == fingerprint ? file : nullptr;
}

}
