#include "base/replace_file.hpp"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/file.hpp"
#include "base/random.hpp"

namespace gongkai {
namespace {

constexpr mode_t all_of_mode = 07777;

void unless_zero(int failed, const std::filesystem::path& path)
{
    if (failed != 0) throw std::system_error(errno, std::generic_category(), path.string());
}

// The mode last: a change of owner takes bits of it away.
void make_like(const struct stat& model, const std::filesystem::path& path)
{
    struct stat made {};
    unless_zero(::stat(path.c_str(), &made), path);
    if (made.st_uid != model.st_uid || made.st_gid != model.st_gid)
        unless_zero(::chown(path.c_str(), model.st_uid, model.st_gid), path);
    unless_zero(::chmod(path.c_str(), model.st_mode & all_of_mode), path);
    sync_file(path);
}

}

void replace_file(const std::filesystem::path& path, std::string_view bytes)
{
    struct stat model {};
    unless_zero(::stat(path.c_str(), &model), path);
    unless_zero(::access(path.c_str(), W_OK), path);
    const auto folder = std::filesystem::absolute(path).parent_path();
    const auto beside = folder / ("." + path.filename().string() + "." + make_id() + ".new");
    try {
        write_file(beside, bytes, 0600);
        make_like(model, beside);
        unless_zero(::rename(beside.c_str(), path.c_str()), path);
    } catch (...) {
        ::unlink(beside.c_str());
        throw;
    }
    sync_folder(folder);
}

}
