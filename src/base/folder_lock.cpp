#include "base/folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace gongkai {

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& file,
                                           std::chrono::milliseconds patience)
{
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (opened < 0) throw std::system_error(errno, std::generic_category(), file.string());
    FolderLock lock(opened);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), file.string());
        if (std::chrono::steady_clock::now() >= until) return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (file_ >= 0) ::close(file_);
}

}
