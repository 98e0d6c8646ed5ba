#include "app/swap_folder.hpp"

#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

#include "base/file.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path)
{
    throw std::system_error(errno, std::generic_category(), path.string());
}

}

void swap_folders(const fs::path& one, const fs::path& other)
{
    if (::syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0) {
        if (errno != EINVAL && errno != ENOSYS) fail(other);
        const auto between = fs::path(one.string() + ".swap");
        fs::rename(other, between);
        fs::rename(one, other);
        fs::rename(between, one);
    }
    sync_folder(other.parent_path());
}

void give_to_owner_of(const fs::path& model, const fs::path& path)
{
    struct stat owner{};
    if (::geteuid() != 0 || ::stat(model.c_str(), &owner) != 0) return;
    const auto give = [&](const fs::path& one) {
        if (::lchown(one.c_str(), owner.st_uid, owner.st_gid) != 0) fail(one);
    };
    give(path);
    if (!fs::is_directory(path)) return;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        give(entry.path());
}

void sync_everything_in(const fs::path& folder)
{
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) fail(folder);
    const int synced = ::syncfs(opened);
    ::close(opened);
    if (synced != 0) fail(folder);
}

}
