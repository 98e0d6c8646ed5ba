#include "domain/masked_names.hpp"

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

// What stands between names: never part of one. The middle dot isn't among them, it belongs to a name
// (买买提·艾力).
constexpr std::u32string_view between_names = U" 　、，,;；/()（）";

void mask_piece(std::u32string& piece, std::u32string& out)
{
    for (std::size_t i = 1; i < piece.size(); ++i)
        if (i + 1 < piece.size() || piece.size() == 2) piece[i] = U'*';
    out += piece;
    piece.clear();
}

}

std::string masked_name(std::string_view name)
{
    std::u32string out, piece;
    for (const char32_t c : to_code_points(name)) {
        if (between_names.find(c) == std::u32string_view::npos) {
            piece += c;
            continue;
        }
        mask_piece(piece, out);
        out += c;
    }
    mask_piece(piece, out);
    return from_code_points(out);
}

namespace {

// The other cells of the line may say it again: 张小三本人领取.
void mask_in(std::vector<std::string>& line, const std::string name)
{
    const auto masked = masked_name(name);
    if (masked == name) return;
    for (auto& cell : line)
        cell = replace_all(cell, name, masked);
}

}

Content with_masked_names(Content content)
{
    if (content.form != Form::list) return content;
    for (auto& table : content.tables)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (words::list_header(table.columns[column]) != words::ListWord::name) continue;
            for (auto& line : table.lines)
                if (column < line.size()) mask_in(line, line[column]);
        }
    return content;
}

}
