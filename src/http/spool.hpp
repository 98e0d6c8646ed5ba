#pragma once
// A large request body on disk: written while it arrives, then read through a memory map. The file has no name
// from the start, so nothing is left behind however the program ends.

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace gongkai::http {

class Spool {
public:
    explicit Spool(const std::filesystem::path& folder);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    void add(std::string_view bytes);
    // After this, bytes() holds everything that was added. Throws std::system_error when the disk refused at any
    // time: only here, because here somebody is ready to tell the person.
    void finish();
    std::string_view bytes() const { return {map_, mapped_}; }

private:
    int file_ = -1;
    int error_ = 0;
    std::size_t size_ = 0;
    const char* map_ = nullptr;
    std::size_t mapped_ = 0;
};

}
