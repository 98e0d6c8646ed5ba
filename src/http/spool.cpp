#include "http/spool.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace gongkai::http {

Spool::Spool(const std::filesystem::path& folder)
{
    file_ = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file_ >= 0) return;
    std::string name = (folder / "upload-XXXXXX").string(); // file systems without O_TMPFILE
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0)
        error_ = errno;
    else
        ::unlink(name.c_str());
}

Spool::~Spool()
{
    if (map_) ::munmap(const_cast<char*>(map_), mapped_);
    if (file_ >= 0) ::close(file_);
}

void Spool::add(std::string_view bytes)
{
    while (!error_ && !bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            error_ = errno;
            return;
        }
        size_ += static_cast<std::size_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Spool::finish()
{
    if (size_ == 0 && !error_) return;
    void* const map =
        error_ ? MAP_FAILED : ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
    if (map == MAP_FAILED) throw std::system_error(error_ ? error_ : errno, std::system_category(), "upload spool");
    map_ = static_cast<const char*>(map);
    mapped_ = size_;
}

}
