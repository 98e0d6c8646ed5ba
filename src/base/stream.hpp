#pragma once
// Bytes that are too many for memory: pushed into a sink, pulled from a source.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

namespace gongkai {

using ByteSink = std::function<void(std::string_view)>;
using ByteSource = std::function<std::size_t(char* room, std::size_t size)>; // how many; 0 at the end

// Beside the path until keep(): then durable under its name. Without it nothing is left behind.
// Throws std::system_error.
class PartFile {
public:
    explicit PartFile(std::filesystem::path path, unsigned mode = 0600);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    void write(std::string_view bytes);
    void keep();
    void keep_unsynced(); // under its name; durable once the file system is synced
    std::uint64_t size() const { return size_; }

private:
    std::filesystem::path path_, beside_;
    int fd_;
    std::uint64_t size_ = 0;
};

class InFile { // throws std::system_error
public:
    explicit InFile(const std::filesystem::path& path);
    ~InFile();
    InFile(const InFile&) = delete;
    InFile& operator=(const InFile&) = delete;
    std::size_t read(char* room, std::size_t size);
    std::uint64_t size() const { return size_; }

private:
    std::filesystem::path path_;
    int fd_;
    std::uint64_t size_;
};

void write_to_descriptor(int descriptor, std::string_view bytes, const std::filesystem::path& named);

}
