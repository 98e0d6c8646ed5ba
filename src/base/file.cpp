#include "base/file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/random.hpp"

namespace gongkai {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error(errno, std::generic_category(), path.string());
}

template<class Call>
auto again_when_interrupted(const Call& call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags, unsigned mode = 0)
        : fd_(again_when_interrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); }))
    {
        if (fd_ < 0) fail(path);
    }
    Descriptor(int fd, const std::filesystem::path& path) : fd_(fd)
    {
        if (fd_ < 0) fail(path);
    }
    ~Descriptor()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int fd() const { return fd_; }
    int release_and_close()
    {
        const int fd = fd_;
        fd_ = -1;
        return ::close(fd);
    }

private:
    int fd_;
};

struct Partial { // removed again unless its path was cleared
    explicit Partial(std::filesystem::path at) : path(std::move(at)) {}
    ~Partial()
    {
        if (!path.empty()) ::unlink(path.c_str());
    }
    Partial(const Partial&) = delete;
    Partial& operator=(const Partial&) = delete;
    std::filesystem::path path;
};

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const auto written = again_when_interrupted([&] { return ::write(fd, bytes.data(), bytes.size()); });
        if (written == 0) errno = ENOSPC;
        if (written <= 0) fail(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int fd, const std::filesystem::path& path)
{
    std::string bytes;
    std::array<char, 65536> part{};
    for (;;) {
        const auto count = again_when_interrupted([&] { return ::read(fd, part.data(), part.size()); });
        if (count < 0) fail(path);
        if (count == 0) return bytes;
        bytes.append(part.data(), static_cast<std::size_t>(count));
    }
}

// Only an interrupted fsync is asked again: after any other failure the kernel may say "done" to the second
// one about pages it has thrown away.
void sync(int fd, const std::filesystem::path& path)
{
    if (again_when_interrupted([&] { return ::fsync(fd); }) != 0) fail(path);
}

}

std::optional<std::string> read_file(const std::filesystem::path& path)
{
    const int fd = again_when_interrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); });
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) return {};
    const Descriptor file(fd, path);
    struct stat about{};
    if (::fstat(file.fd(), &about) != 0) fail(path);
    if (S_ISDIR(about.st_mode)) return {};
    return read_all(file.fd(), path);
}

void sync_folder(const std::filesystem::path& path)
{
    sync(Descriptor(path, O_RDONLY | O_DIRECTORY).fd(), path);
}

void sync_file(const std::filesystem::path& path)
{
    sync(Descriptor(path, O_RDONLY).fd(), path);
}

void make_folder(const std::filesystem::path& path)
{
    if (path.empty() || std::filesystem::is_directory(path)) return;
    make_folder(path.parent_path());
    if (::mkdir(path.c_str(), 0750) != 0 && errno != EEXIST) fail(path);
    sync_folder(path.parent_path().empty() ? "." : path.parent_path());
}

void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode)
{
    const auto folder = path.parent_path().empty() ? std::filesystem::path(".") : path.parent_path();
    Partial beside(folder / ("." + path.filename().string() + "." + make_id() + ".part"));
    Descriptor file(beside.path, O_WRONLY | O_CREAT | O_EXCL, mode);
    write_all(file.fd(), bytes, beside.path);
    sync(file.fd(), beside.path);
    if (file.release_and_close() != 0) fail(beside.path);
    if (::rename(beside.path.c_str(), path.c_str()) != 0) fail(path);
    beside.path.clear();
    sync_folder(folder);
}

void append_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode)
{
    const bool is_there = std::filesystem::exists(path);
    Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND, mode);
    write_all(file.fd(), bytes, path);
    if (::fdatasync(file.fd()) != 0) fail(path);
    if (file.release_and_close() != 0) fail(path);
    if (!is_there) sync_folder(path.parent_path().empty() ? "." : path.parent_path());
}

}
