#pragma once
// One process at a time: a lock on a file (flock), released when the process ends however it ends.

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

namespace gongkai {

class FolderLock {
public:
    // Nothing when another process still holds it after that long.
    static std::optional<FolderLock> take(const std::filesystem::path& file,
                                          std::chrono::milliseconds patience = {});
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int file) : file_(file) {}
    int file_;
};

}
