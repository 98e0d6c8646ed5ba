#include "store/blobs.hpp"

#include <stdexcept>

#include "base/file.hpp"

namespace gongkai::store {

std::filesystem::path Blobs::path_of(const std::string& name) const
{
    return folder_ / name.substr(0, 2) / name.substr(2, 2) / name;
}

// A file that bears the name already may be another's whose folders aren't synced yet, or half of one after a
// power cut: it counts only when its bytes are right and everything on the way to it is safe.
std::string Blobs::put(std::string_view bytes) const
{
    const auto name = to_hex(sha256(bytes));
    const auto path = path_of(name);
    make_folder(path.parent_path());
    if (read_file(path) == bytes) {
        sync_file(path);
        sync_folder(path.parent_path());
    } else {
        write_file(path, bytes, 0440);
    }
    sync_folder(path.parent_path().parent_path());
    sync_folder(folder_);
    return name;
}

std::optional<std::string> Blobs::get(const std::string& name) const
{
    if (!parse_digest(name)) return {};
    auto bytes = read_file(path_of(name));
    if (bytes && to_hex(sha256(*bytes)) != name)
        throw std::runtime_error("a stored file was damaged: " + name);
    return bytes;
}

}
