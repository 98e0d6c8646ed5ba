#pragma once
// A large request body on disk: written while it arrives, then read through a memory map. The file has no name
// from the start, so nothing is left behind however the program ends.

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace gongkai::http {

class Spool { // throws std::system_error when the disk refuses
public:
    explicit Spool(const std::filesystem::path& folder);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    void add(std::string_view bytes);
    void finish(); // after this, bytes() holds everything that was added
    std::string_view bytes() const { return {map_, mapped_}; }

private:
    int file_ = -1;
    std::size_t size_ = 0;
    const char* map_ = nullptr;
    std::size_t mapped_ = 0;
};

}
