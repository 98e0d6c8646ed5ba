#include "intake/delimited.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <unicode/ucnv.h>

#include "base/text.hpp"

namespace gongkai::intake {
namespace {

using namespace std::string_view_literals;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::optional<std::string> convert(std::string_view bytes, const char* charset)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset, &status));
    if (!converter || U_FAILURE(status)) return {};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string wide(bytes.size() + 16, u'\0');
    const auto length = ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return {};
    std::u32string points;
    for (std::int32_t i = 0; i < length; ++i) {
        const char32_t unit = wide[static_cast<std::size_t>(i)];
        const bool pair = unit >= 0xD800 && unit < 0xDC00 && i + 1 < length;
        points +=
            pair ? 0x10000 + ((unit - 0xD800) << 10) + (wide[static_cast<std::size_t>(++i)] - 0xDC00u) : unit;
    }
    return from_code_points(points);
}

// UTF-16 without a mark shows by its zeros: before each ASCII byte when big-endian, after it when
// little-endian.
const char* unmarked_utf16(std::string_view bytes)
{
    std::size_t zeros[2] = {0, 0};
    const auto head = bytes.substr(0, 4096);
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++zeros[i % 2];
    if (zeros[0] + zeros[1] == 0) return nullptr;
    return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
}

bool is_plain_number(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
    };
    if (text.size() > 15 || !digits(text.substr(0, point))) return false;
    return point == text.npos || digits(text.substr(point + 1));
}

class DelimitedReader {
public:
    DelimitedReader(std::string_view text, char separator, const Limits& limits)
        : text_(text), separator_(separator), limits_(limits)
    {
    }

    Result<std::vector<Cell>> read()
    {
        while (at_ < text_.size()) {
            auto field = next_field();
            if (!field.empty()) cells_.push_back(cell(std::move(field)));
            if (cells_.size() > limits_.cells || row_ > limits_.rows || column_ > limits_.columns)
                return refuse({.says = "file.too_many_cells", .field = "file"});
            step_over_separator();
        }
        return std::move(cells_);
    }

private:
    Cell cell(std::string text) const
    {
        const auto kind = is_plain_number(text) ? Cell::Kind::number : Cell::Kind::text;
        return {.row = row_, .column = column_, .text = std::move(text), .kind = kind};
    }

    std::string next_field()
    {
        std::string field;
        if (text_[at_] == '"') field = quoted();
        const auto plain_end =
            std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
        field += text_.substr(at_, plain_end - at_);
        at_ = plain_end;
        return field;
    }

    std::string quoted()
    {
        std::string field;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"')
                field += text_[at_];
            else if (text_.substr(at_ + 1, 1) == "\"")
                field += text_[++at_];
            else {
                ++at_;
                break;
            }
        }
        return field;
    }

    void step_over_separator()
    {
        if (at_ >= text_.size()) return;
        if (text_[at_] == separator_) {
            ++column_;
            ++at_;
            return;
        }
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++row_;
        column_ = 1;
    }

    std::string_view text_;
    char separator_;
    const Limits& limits_;
    std::size_t at_ = 0;
    int row_ = 1, column_ = 1;
    std::vector<Cell> cells_;
};

std::string sheet_name(std::string_view file_name)
{
    const auto folder_end = file_name.find_last_of("/\\");
    auto name = file_name.substr(folder_end == file_name.npos ? 0 : folder_end + 1);
    const auto dot = name.rfind('.');
    if (dot != name.npos && dot > 0) name = name.substr(0, dot);
    return from_code_points(to_code_points(name));
}

}

std::optional<std::string> to_utf8(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
    if (const char* charset = unmarked_utf16(bytes)) return convert(bytes, charset);
    return is_utf8(bytes) ? std::string(bytes) : convert(bytes, "GB18030");
}

// The separator that stands in the most lines wins; a tab before a comma, since amounts carry commas too.
char guess_separator(std::string_view text)
{
    std::map<char, int> lines_with;
    int line = 0;
    for (auto rest = text.substr(0, 64u << 10); !rest.empty() && line < 200; ++line) {
        const auto end = std::min(rest.find('\n'), rest.size() - 1);
        for (const char separator : "\t,;"sv)
            if (rest.substr(0, end).find(separator) != rest.npos) ++lines_with[separator];
        rest.remove_prefix(end + 1);
    }
    char best = ',';
    for (const char separator : ",;\t"sv)
        if (lines_with[separator] > 0 && lines_with[separator] >= lines_with[best]) best = separator;
    return best;
}

Result<Workbook> read_delimited(std::string_view bytes, std::string_view file_name, const Limits& limits)
{
    const auto text = to_utf8(bytes);
    const auto is_control = [](char c) { return c >= 0 && c < 9; };
    if (!text || std::ranges::any_of(*text, is_control))
        return refuse({.says = "file.unknown", .field = "file"});
    Workbook book;
    auto& sheet = book.sheets.emplace_back();
    sheet.name = sheet_name(file_name);
    sheet.cells = TRY(DelimitedReader(*text, guess_separator(*text), limits).read());
    if (sheet.cells.empty()) return refuse({.says = "file.empty", .field = "file"});
    return book;
}

}
