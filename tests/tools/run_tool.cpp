#include "tools/run_tool.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace gongkai::tools {

Folder::Folder()
{
    path_ = (std::filesystem::temp_directory_path() / "gongkai-tool-XXXXXX").string();
    if (!mkdtemp(path_.data())) throw std::runtime_error("no temporary folder");
}

Folder::~Folder()
{
    std::filesystem::remove_all(path_);
}

void Folder::write(std::string_view path, std::string_view text) const
{
    const auto full = std::filesystem::path(path_) / path;
    std::filesystem::create_directories(full.parent_path());
    std::ofstream(full, std::ios::binary) << text;
}

std::string Folder::read(std::string_view path) const
{
    std::ifstream in(std::filesystem::path(path_) / path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + std::string(path));
    return {std::istreambuf_iterator<char>(in), {}};
}

Ran Folder::run(const std::string& command) const
{
    auto* pipe = popen(("cd '" + path_ + "' && LC_ALL=C " + command + " 2>&1").c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string output;
    char part[4096];
    while (const auto size = fread(part, 1, sizeof part, pipe))
        output.append(part, size);
    return {pclose(pipe), output};
}

}
