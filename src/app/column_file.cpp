#include "app/column_file.hpp"

namespace gongkai::app {

ColumnFile lone_file(std::string path, std::string made_of, std::function<std::string()> make)
{
    const auto source = [make = std::move(make)](Office&) {
        return [make](const std::string&) { return make(); };
    };
    return {std::move(path), std::move(made_of), std::make_shared<const FileSource>(source)};
}

std::string FileMaker::make(const ColumnFile& file)
{
    if (file.source != read_) {
        make_ = (*file.source)(office_);
        read_ = file.source;
    }
    return make_(file.path);
}

}
