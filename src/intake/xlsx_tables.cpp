#include "intake/xlsx_tables.hpp"

#include <charconv>
#include <map>

#include "intake/rich_text.hpp"

namespace gongkai::intake {
namespace {

using Token = XmlReader::Token;

int format_number(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

SheetEntry sheet_entry(const XmlReader& xml)
{
    SheetEntry sheet;
    xml.each_attribute([&](std::string_view key, std::string_view value) {
        if (key == "name")
            sheet.name = decoded(value);
        else if (key == "id")
            sheet.relationship = decoded(value);
        else if (key == "state" && value != "visible")
            sheet.visibility = Sheet::Visibility::hidden;
    });
    return sheet;
}

}

Result<WorkbookPart> read_workbook_part(XmlReader& xml)
{
    WorkbookPart book;
    for (;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) return book;
        if (token != Token::open) continue;
        if (xml.name() == "sheet")
            book.sheets.push_back(sheet_entry(xml));
        else if (xml.name() == "workbookPr") {
            const auto flag = xml.attribute("date1904");
            if (flag == "1" || flag == "true") book.epoch = Epoch::of_1904;
        } else if (xml.name() == "definedName") {
            Property name{decoded(xml.attribute("name")), decoded(xml.attribute("comment"))};
            if (!name.value.empty()) name.value += '\n';
            if (!xml.gather(name.value)) return refuse(damage_in(xml));
            book.defined_names.push_back(std::move(name));
        }
    }
}

Result<> read_shared_strings(XmlReader& xml, Shared& shared)
{
    std::size_t bytes = 0;
    for (;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) return {};
        if (token != Token::open || xml.name() != "si") continue;
        auto& text = shared.strings.emplace_back();
        if (!read_rich_text(xml, text)) return refuse(damage_in(xml));
        bytes += text.size();
        if (shared.strings.size() > shared.limits.cells || bytes > shared.limits.text_bytes)
            return refuse({.says = "file.too_many_cells", .field = "file"});
    }
}

Result<> read_styles(XmlReader& xml, Styles& styles)
{
    std::map<int, bool> own_formats;
    bool in_cell_styles = false;
    for (;;) {
        const auto token = xml.next();
        if (token == Token::broken) return refuse(damage_in(xml));
        if (token == Token::end) return {};
        if (xml.name() == "cellXfs" && token != Token::text) in_cell_styles = token == Token::open;
        if (token != Token::open) continue;
        if (xml.name() == "numFmt") {
            const auto number = format_number(xml.attribute("numFmtId"));
            own_formats[number] = is_date_format(std::string_view(decoded(xml.attribute("formatCode"))));
        } else if (in_cell_styles && xml.name() == "xf") {
            const auto number = format_number(xml.attribute("numFmtId"));
            const auto own = own_formats.find(number);
            styles.is_date.push_back(own != own_formats.end() ? own->second : is_date_format(number));
        }
    }
}

}
