#include "store/blobs.hpp"

#include "base/file.hpp"

#include <stdexcept>

namespace gongkai::store {

std::filesystem::path Blobs::path_of(const std::string& name) const
{
    return folder_ / name.substr(0, 2) / name.substr(2, 2) / name;
}

std::string Blobs::put(std::string_view bytes) const
{
    const auto name = to_hex(sha256(bytes));
    const auto path = path_of(name);
    if (std::filesystem::exists(path)) return name;
    make_folder(path.parent_path());
    write_file(path, bytes, 0440);
    return name;
}

std::optional<std::string> Blobs::get(const std::string& name) const
{
    if (!parse_digest(name)) return {};
    auto bytes = read_file(path_of(name));
    if (bytes && to_hex(sha256(*bytes)) != name) throw std::runtime_error("a stored file was damaged: " + name);
    return bytes;
}

}
