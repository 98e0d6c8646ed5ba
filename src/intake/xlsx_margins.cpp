#include "intake/xlsx_margins.hpp"

#include <algorithm>
#include <map>

#include "intake/rich_text.hpp"
#include "intake/xlsx_sheet.hpp"

namespace gongkai::intake {
namespace {

using Token = XmlReader::Token;

constexpr std::size_t most_properties = 200'000;

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

using Notes = std::map<CellPlace, std::string>;

// To the cells that are there, and as cells of their own where there are none.
void attach(Sheet& sheet, Notes notes)
{
    for (auto& cell : sheet.cells)
        if (auto note = notes.extract({cell.row, cell.column}))
            cell.comment += (cell.comment.empty() ? "" : "\n") + note.mapped();
    for (auto& [place, note] : notes)
        sheet.cells.push_back(
            {.row = place.row, .column = place.column, .text = {}, .comment = std::move(note)});
    std::ranges::sort(sheet.cells, {}, [](const Cell& cell) { return CellPlace{cell.row, cell.column}; });
}

}

Result<> attach_notes(XmlReader& xml, const Limits& limits, Sheet& sheet)
{
    Notes notes;
    for (;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) break;
        if (token != Token::open) continue;
        const bool threaded = xml.name() == "threadedComment";
        if (!threaded && xml.name() != "comment") continue;
        const auto place = parse_place(xml.attribute("ref"));
        std::string note;
        // A threaded note holds its words directly, an ordinary one in runs.
        if (!(threaded ? xml.gather(note) : read_rich_text(xml, note))) return refuse(damage_in(xml));
        if (!place || is_blank(note)) continue;
        auto& words = notes[*place];
        words += (words.empty() ? "" : "\n") + note;
        const bool outside = place->row > limits.rows || place->column > limits.columns;
        if (outside || notes.size() > limits.cells)
            return refuse({.says = "file.too_many_cells", .field = "file"});
    }
    attach(sheet, std::move(notes));
    return {};
}

// <dc:creator>…</dc:creator>, or <property name="…"><vt:lpwstr>…</vt:lpwstr></property> for those people add.
Result<> read_properties(XmlReader& xml, std::vector<Property>& properties)
{
    std::string name;
    for (int depth = 0;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) return {};
        if (token == Token::close) --depth;
        if (token == Token::open && ++depth == 2) {
            name = decoded(xml.attribute("name"));
            if (name.empty()) name = decoded(xml.name());
        }
        if (token != Token::text || is_blank(xml.raw())) continue;
        auto& property = properties.emplace_back(Property{name, {}});
        xml.append_text(property.value);
        if (properties.size() > most_properties)
            return refuse({.says = "file.too_many_cells", .field = "file"});
    }
}

Result<> read_loose_words(XmlReader& xml, std::string_view part, std::vector<Property>& properties)
{
    for (;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) return {};
        std::string words;
        if (token == Token::open)
            words = decoded(xml.attribute("v"));
        else if (token == Token::text && !is_blank(xml.raw()))
            xml.append_text(words);
        if (!words.empty()) properties.push_back({decoded(part), std::move(words)});
        if (properties.size() > most_properties)
            return refuse({.says = "file.too_many_cells", .field = "file"});
    }
}

}
