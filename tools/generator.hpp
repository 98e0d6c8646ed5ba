// What the generators share: reading sources, blaming a place in them, writing only what changed.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace generator {

namespace fs = std::filesystem;

// Where something stands in a source file, as compilers write it.
struct Place {
    std::string file;
    std::size_t line = 1;
    std::size_t column = 0;
};

struct Wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] inline void blame(const Place& place, const std::string& what)
{
    const auto column = place.column ? ":" + std::to_string(place.column) : "";
    throw Wrong(place.file + ":" + std::to_string(place.line) + column + ": error: " + what);
}

inline std::string read(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Wrong(path.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

// An unchanged file keeps its time, so nothing that includes it is compiled again.
inline void write_if_changed(const fs::path& path, const std::string& text)
{
    if (fs::exists(path) && read(path) == text) return;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << text;
    if (!out.flush()) throw Wrong(path.string() + ": cannot be written");
}

inline std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension)
{
    std::vector<fs::path> found;
    if (!fs::is_directory(folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && (extension.empty() || entry.path().extension() == extension))
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

inline std::string_view trim(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

inline bool is_name(std::string_view text)
{
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

inline int run(int argc, char** argv, int wanted, const char* usage, void (*work)(char**))
{
    if (argc != wanted + 1) {
        std::cerr << "usage: " << usage << '\n';
        return 2;
    }
    try {
        work(argv);
        return 0;
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 1;
    }
}

}
