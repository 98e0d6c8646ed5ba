#include <array>

#include "render/table_file.hpp"

namespace gongkai::render {

namespace {

// Excel and its kin run a cell that begins like a formula; the apostrophe tells them it is text.
bool looks_like_a_formula(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> openings = {"=",  "+",  "-",  "@",  "\t",
                                                                  "\r", "＝", "＋", "－", "＠"};
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == text.npos) return false;
    return std::ranges::any_of(openings,
                               [&](auto opening) { return text.substr(first).starts_with(opening); });
}

std::string in_quotes(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == text.npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

struct InCsv {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const
    {
        return in_quotes(looks_like_a_formula(text) ? "'" + text : text);
    }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(Money amount) const { return in_plain_yuan(amount); }
    std::string operator()(Date day) const { return to_text(day); }
    std::string operator()(const Toned& cell) const { return (*this)(cell.text); }
};

}

std::string csv(const TableFile& table)
{
    std::string bytes = "\xEF\xBB\xBF";
    const std::size_t width = table.columns.size();
    for (std::size_t i = 0; i < width; ++i)
        bytes.append(i == 0 ? "" : ",").append(InCsv{}(table.columns[i]));
    bytes += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < width; ++i) {
            if (i > 0) bytes += ',';
            if (i < row.size()) bytes += std::visit(InCsv{}, row[i]);
        }
        bytes += "\r\n";
    }
    return bytes;
}

}
