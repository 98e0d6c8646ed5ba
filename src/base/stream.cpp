#include "base/stream.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/file.hpp"

namespace gongkai {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error(errno, std::generic_category(), path.string());
}

std::filesystem::path folder_of(const std::filesystem::path& path)
{
    return path.parent_path().empty() ? std::filesystem::path(".") : path.parent_path();
}

}

void write_to_descriptor(int descriptor, std::string_view bytes, const std::filesystem::path& named)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(named);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

PartFile::PartFile(std::filesystem::path path, unsigned mode)
    : path_(std::move(path)),
      beside_(path_.string() + ".part"),
      fd_(::open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode))
{
    if (fd_ < 0) fail(beside_);
}

PartFile::~PartFile()
{
    if (fd_ < 0) return;
    ::close(fd_);
    ::unlink(beside_.c_str());
}

void PartFile::write(std::string_view bytes)
{
    write_to_descriptor(fd_, bytes, beside_);
    size_ += bytes.size();
}

void PartFile::keep()
{
    if (::fsync(fd_) != 0) fail(beside_);
    keep_unsynced();
    sync_folder(folder_of(path_));
}

void PartFile::keep_unsynced()
{
    if (::rename(beside_.c_str(), path_.c_str()) != 0) fail(path_);
    ::close(std::exchange(fd_, -1));
}

InFile::InFile(const std::filesystem::path& path)
    : path_(path), fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), size_(0)
{
    struct stat found{};
    if (fd_ < 0 || ::fstat(fd_, &found) != 0) fail(path_);
    if (S_ISDIR(found.st_mode)) {
        errno = EISDIR;
        fail(path_);
    }
    size_ = static_cast<std::uint64_t>(found.st_size);
}

InFile::~InFile()
{
    if (fd_ >= 0) ::close(fd_);
}

std::size_t InFile::read(char* room, std::size_t size)
{
    for (;;) {
        const auto count = ::read(fd_, room, size);
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno != EINTR) fail(path_);
    }
}

}
