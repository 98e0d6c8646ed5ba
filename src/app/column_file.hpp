#pragma once
// A file of a column as it is wanted, and how it is made. Files of one source follow one another: what they
// are made of is read once.

#include <functional>
#include <memory>
#include <string>

#include "app/office.hpp"

namespace gongkai::app {

using MakeFile = std::function<std::string(const std::string& path)>; // while that desk is there
using FileSource = std::function<MakeFile(Office&)>;

struct ColumnFile {
    std::string path;
    std::string made_of;
    std::shared_ptr<const FileSource> source;
};

// A file for which nothing needs to be read.
ColumnFile lone_file(std::string path, std::string made_of, std::function<std::string()> make);

class FileMaker { // one desk's
public:
    explicit FileMaker(Office& office) : office_(office) {}
    std::string make(const ColumnFile& file);

private:
    Office& office_;
    std::shared_ptr<const FileSource> read_ = {}; // last
    MakeFile make_ = {};                          // of what it gave
};

}
