#pragma once
// A small text overwritten in place, in two slots by turns, so that a torn write leaves the one before.
// Writing is one system call and never needs more room on the disk; durable it is after sync().

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

class SlotFile {
public:
    explicit SlotFile(const std::filesystem::path& path); // made when there is none
    ~SlotFile();
    SlotFile(const SlotFile&) = delete;
    SlotFile& operator=(const SlotFile&) = delete;

    static constexpr std::size_t longest = 4000; // bytes
    std::optional<std::string> read() const;     // the newest whole one
    void write(std::string_view text);           // std::system_error when the disk says no
    void sync();

private:
    std::filesystem::path path_;
    int file_;
    std::uint64_t count_ = 0; // of writes; odd ones lie in the second slot
};

}
