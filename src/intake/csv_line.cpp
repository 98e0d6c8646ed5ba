#include "intake/csv_line.hpp"

#include <algorithm>

namespace gongkai::intake {

CsvLines::CsvLines(std::string_view bytes) : rest_(bytes)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(mark)) rest_.remove_prefix(mark.size());
}

bool CsvLines::next()
{
    fields_.clear();
    is_broken_ = false;
    while (!rest_.empty()) {
        ++line_;
        auto line = rest_.substr(0, rest_.find('\n'));
        rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        while (take_field(line)) {
        }
        return true;
    }
    return false;
}

// Takes the first field off the rest of the line; says whether another follows.
bool CsvLines::take_field(std::string_view& rest)
{
    const bool is_quoted = rest.starts_with('"');
    const auto end = is_quoted ? rest.find('"', 1) : rest.find(',');
    if (is_quoted && end == std::string_view::npos) return is_broken_ = true, false;
    fields_.push_back(is_quoted ? rest.substr(1, end - 1) : rest.substr(0, end));
    const auto comma = is_quoted ? end + 1 : std::min(end, rest.size());
    if (comma == rest.size()) return false;
    if (rest[comma] != ',') return is_broken_ = true, false;
    rest.remove_prefix(comma + 1);
    return true;
}

}
