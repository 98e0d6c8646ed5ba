#include "base/file_batch.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace gongkai {
namespace {

namespace fs = std::filesystem;

struct Descriptor {
    Descriptor(const fs::path& path, int flags, unsigned mode = 0)
        : fd(::open(path.c_str(), flags | O_CLOEXEC, mode))
    {
        if (fd < 0) throw std::system_error(errno, std::generic_category(), path.string());
    }
    ~Descriptor()
    {
        if (fd >= 0) ::close(fd);
    }
    Descriptor(const Descriptor&) = delete;
    int fd;
};

void check(bool good, const fs::path& path)
{
    if (!good) throw std::system_error(errno, std::generic_category(), path.string());
}

}

FileBatch::~FileBatch()
{
    std::error_code ignored;
    for (const auto& path : written_)
        fs::remove(folder_ / (path + std::string(part)), ignored);
}

void FileBatch::write(const std::string& path, std::string_view bytes)
{
    const auto beside = folder_ / (path + std::string(part));
    fs::create_directories(beside.parent_path());
    {
        const std::scoped_lock hold(lock_);
        written_.push_back(path);
    }
    const Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    while (!bytes.empty()) {
        const auto count = ::write(file.fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        check(count > 0, beside);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

// One syncfs for all: thousands of files, each with a sync of its own, would take minutes.
void FileBatch::keep()
{
    if (written_.empty()) return;
    check(::syncfs(Descriptor(folder_, O_RDONLY | O_DIRECTORY).fd) == 0, folder_);
    for (const auto& path : written_)
        fs::rename(folder_ / (path + std::string(part)), folder_ / path);
    written_.clear();
}

}
