#pragma once
// Many files that are to appear together: written beside their places, made durable in one go, then renamed.
// Until keep() nothing that was there has changed.

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

class FileBatch {
public:
    static constexpr std::string_view part = ".part"; // the ending of a file that isn't in its place yet

    explicit FileBatch(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~FileBatch(); // takes away what wasn't kept
    FileBatch(const FileBatch&) = delete;

    // `path` is relative to the folder; folders between are made. Several threads may write. Throws
    // std::system_error.
    void write(const std::string& path, std::string_view bytes);
    void keep();

private:
    const std::filesystem::path folder_;
    std::mutex lock_; // guards written_
    std::vector<std::string> written_;
};

}
