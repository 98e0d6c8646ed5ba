#pragma once
// One line of a plain CSV at a time, without copying: for lists of hundreds of thousands of lines.

#include <string_view>
#include <vector>

namespace gongkai::intake {

class CsvLines {
public:
    explicit CsvLines(std::string_view bytes);

    bool next(); // goes to the next line that isn't empty
    std::size_t line() const { return line_; }
    bool is_broken() const { return is_broken_; } // a quote that isn't closed, or text after one that is
    const std::vector<std::string_view>& fields() const { return fields_; } // quotes around a field taken off

private:
    bool take_field(std::string_view& rest);

    std::string_view rest_;
    std::size_t line_ = 0;
    bool is_broken_ = false;
    std::vector<std::string_view> fields_;
};

}
