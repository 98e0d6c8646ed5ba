#pragma once
// A folder for a tool to work in, and what the tool answered.

#include <string>
#include <string_view>

namespace gongkai::tools {

struct Ran {
    int status;
    std::string output; // of both streams
};

class Folder { // gone when the test is
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(std::string_view path, std::string_view text) const;
    std::string read(std::string_view path) const;
    Ran run(const std::string& command) const;

private:
    std::string path_;
};

}
