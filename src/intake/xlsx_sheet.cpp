#include "intake/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/date.hpp"
#include "intake/merged_cells.hpp"
#include "intake/rich_text.hpp"

namespace gongkai::intake {
namespace {

using Token = XmlReader::Token;

std::unexpected<Refusal> too_many_cells()
{
    return refuse({.says = "file.too_many_cells", .field = "file"});
}

std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return {};
    return value;
}

bool is_yes(std::string_view value)
{
    return value == "1" || value == "true";
}

class SheetReader {
public:
    SheetReader(XmlReader& xml, Shared& shared, Sheet& sheet, std::vector<Property>& properties)
        : xml_(xml), shared_(shared), sheet_(sheet), properties_(properties)
    {
    }

    Result<> read()
    {
        for (;;) {
            const auto token = xml_.next();
            if (token == Token::broken) return refuse(damage_in(xml_));
            if (token == Token::end) break;
            if (token == Token::open) TRY(read_element());
        }
        return finish();
    }

private:
    Result<> read_element()
    {
        const auto name = xml_.name();
        if (name == "c") return read_cell();
        if (name == "row") return start_row();
        if (name == "col") return note_hidden_columns();
        if (name == "mergeCell") return note_merge();
        if (name == "formula1" || name == "formula2" || name == "oddHeader" || name == "oddFooter" ||
            name == "evenHeader" || name == "evenFooter" || name == "firstHeader" || name == "firstFooter")
            return note_words();
        if (name == "dataValidation") note_prompts();
        return {};
    }

    Result<> start_row()
    {
        bool hidden = false;
        ++row_;
        column_ = 0;
        xml_.each_attribute([&](std::string_view key, std::string_view value) {
            if (key == "r") row_ = whole_number(value).value_or(0);
            if (key == "hidden") hidden = is_yes(value);
        });
        if (row_ > shared_.limits.rows) return too_many_cells();
        if (row_ < 1) return refuse(damage_in(xml_));
        if (hidden) sheet_.hidden_rows.push_back(row_);
        return {};
    }

    Result<> read_cell()
    {
        std::string_view type;
        std::size_t style = 0;
        bool misplaced = false;
        ++column_;
        xml_.each_attribute([&](std::string_view key, std::string_view value) {
            if (key == "t")
                type = value;
            else if (key == "s")
                style = static_cast<std::size_t>(whole_number(value).value_or(0));
            else if (key == "r")
                misplaced = !move_to(value);
        });
        if (misplaced || row_ < 1) return refuse(damage_in(xml_));
        if (row_ > shared_.limits.rows || column_ > shared_.limits.columns) return too_many_cells();
        const auto kind = kind_of_type(type);
        raw_.clear();
        inline_.clear();
        formula_.clear();
        has_formula_ = has_value_ = false;
        TRY(read_cell_parts());
        return keep_cell(kind, style);
    }

    enum class Type { number, shared, inline_text, plain_text, boolean, date };

    static Type kind_of_type(std::string_view type)
    {
        if (type.empty() || type == "n") return Type::number;
        if (type == "s") return Type::shared;
        if (type == "inlineStr") return Type::inline_text;
        if (type == "b") return Type::boolean;
        if (type == "d") return Type::date;
        return Type::plain_text; // str, e
    }

    bool move_to(std::string_view place)
    {
        const auto parsed = parse_place(place);
        if (!parsed) return false;
        row_ = parsed->row;
        column_ = parsed->column;
        return true;
    }

    Result<> read_cell_parts()
    {
        for (;;) {
            const auto token = xml_.next();
            if (token == Token::broken || token == Token::end) return refuse(damage_in(xml_));
            if (token == Token::close) return {};
            if (token == Token::text) continue;
            if (!read_cell_part(xml_.name())) return refuse(damage_in(xml_));
        }
    }

    bool read_cell_part(std::string_view name)
    {
        if (name == "v") {
            if (std::exchange(has_value_, true)) return false; // two values: nobody can say which one counts
            return xml_.gather(raw_);
        }
        if (name == "f") return read_formula();
        if (name == "is") return read_rich_text(xml_, inline_);
        return xml_.skip();
    }

    // A shared formula is written out in the first of its cells only.
    bool read_formula()
    {
        has_formula_ = true;
        const bool is_shared = xml_.attribute("t") == "shared";
        const auto group = is_shared ? whole_number(xml_.attribute("si")).value_or(0) : 0;
        if (!xml_.gather(formula_)) return false;
        if (!is_shared) return true;
        if (formula_.empty())
            formula_ = shared_formulas_[group];
        else
            shared_formulas_[group] = formula_;
        return true;
    }

    Result<> keep_cell(Type type, std::size_t style)
    {
        Cell cell{.row = row_, .column = column_, .text = {}};
        if (type == Type::shared && has_value_) {
            const auto index = whole_number(raw_).value_or(-1);
            if (index < 0 || static_cast<std::size_t>(index) >= shared_.strings.size())
                return refuse(damage_in(xml_));
            cell.text = shared_.strings[static_cast<std::size_t>(index)];
        } else if (type == Type::inline_text && !has_value_) {
            cell.text = inline_;
        } else if (has_value_) {
            read_value(cell, type, style);
        }
        if (has_formula_) {
            cell.formula = formula_.empty() ? "=" : formula_;
            if (!has_value_ && inline_.empty()) cell.kind = Cell::Kind::formula_without_value;
        }
        if (cell.text.empty() && cell.formula.empty()) return {};
        return keep(std::move(cell));
    }

    void read_value(Cell& cell, Type type, std::size_t style)
    {
        const auto& styles = shared_.styles;
        if (type == Type::boolean)
            cell.text = is_yes(raw_) ? "TRUE" : "FALSE";
        else if (type == Type::date && parse_date(raw_.substr(0, 10))) {
            cell.text = raw_.substr(0, 10);
            cell.kind = Cell::Kind::date;
        } else if (type == Type::number && !raw_.empty()) {
            auto date = style < styles.is_date.size() && styles.is_date[style] ? date_text(raw_, styles.epoch)
                                                                               : std::nullopt;
            cell.kind = date ? Cell::Kind::date : Cell::Kind::number;
            cell.text = date ? std::move(*date) : number_text(raw_);
        } else
            cell.text = raw_;
    }

    Result<> keep(Cell cell)
    {
        shared_.text_bytes += cell.text.size() + cell.formula.size();
        if (++shared_.cells > shared_.limits.cells || shared_.text_bytes > shared_.limits.text_bytes)
            return too_many_cells();
        const CellPlace place{cell.row, cell.column};
        sorted_ = sorted_ && last_ < place;
        last_ = place;
        sheet_.cells.push_back(std::move(cell));
        return {};
    }

    Result<> note_hidden_columns()
    {
        int from = 0, to = 0;
        bool hidden = false;
        xml_.each_attribute([&](std::string_view key, std::string_view value) {
            if (key == "min")
                from = whole_number(value).value_or(0);
            else if (key == "max")
                to = whole_number(value).value_or(0);
            else if (key == "hidden")
                hidden = is_yes(value);
            else if (key == "width")
                hidden = hidden || value == "0";
        });
        if (!hidden) return {};
        if (++hidden_ranges_ > shared_.limits.columns) return too_many_cells();
        hidden_columns_.resize(static_cast<std::size_t>(shared_.limits.columns) + 1);
        for (int column = std::max(from, 1); column <= std::min(to, shared_.limits.columns); ++column)
            hidden_columns_[static_cast<std::size_t>(column)] = true;
        return {};
    }

    Result<> note_merge()
    {
        if (!merged_.add(xml_.attribute("ref"))) return too_many_cells();
        return {};
    }

    Result<> note_words()
    {
        const std::string name(xml_.name());
        std::string words;
        if (!xml_.gather(words)) return refuse(damage_in(xml_));
        if (!words.empty()) properties_.push_back({sheet_.name + "!" + name, std::move(words)});
        return {};
    }

    void note_prompts()
    {
        xml_.each_attribute([&](std::string_view key, std::string_view value) {
            if (key != "prompt" && key != "promptTitle" && key != "error" && key != "errorTitle") return;
            if (!value.empty()) properties_.push_back({sheet_.name + "!" + std::string(key), decoded(value)});
        });
    }

    Result<> finish()
    {
        const auto place = [](const Cell& cell) { return CellPlace{cell.row, cell.column}; };
        if (!sorted_) std::ranges::stable_sort(sheet_.cells, {}, place);
        const auto twice = std::ranges::adjacent_find(sheet_.cells, {}, place);
        if (twice != sheet_.cells.end())
            return refuse({.says = "file.cell_twice",
                           .field = "file",
                           .with = {sheet_.name, cell_name(twice->row, twice->column)}});
        merged_.remove_covered(sheet_.cells);
        sheet_.merged = merged_.areas();
        std::ranges::sort(sheet_.hidden_rows);
        for (std::size_t column = 1; column < hidden_columns_.size(); ++column)
            if (hidden_columns_[column]) sheet_.hidden_columns.push_back(static_cast<int>(column));
        return {};
    }

    XmlReader& xml_;
    Shared& shared_;
    Sheet& sheet_;
    std::vector<Property>& properties_;
    int row_ = 0, column_ = 0, hidden_ranges_ = 0;
    std::string raw_, inline_, formula_;
    bool has_formula_ = false, has_value_ = false, sorted_ = true;
    CellPlace last_;
    MergedCells merged_;
    std::vector<bool> hidden_columns_;
    std::map<int, std::string> shared_formulas_;
};

}

std::optional<CellPlace> parse_place(std::string_view name)
{
    CellPlace place;
    std::size_t i = name.starts_with('$') ? 1 : 0;
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && place.column < 100'000; ++i)
        place.column = place.column * 26 + (name[i] - 'A' + 1);
    if (i < name.size() && name[i] == '$') ++i;
    const auto row = whole_number(name.substr(i));
    if (!row || *row < 1 || place.column < 1) return {};
    place.row = *row;
    return place;
}

Result<> read_sheet(XmlReader& xml, Shared& shared, Sheet& sheet, std::vector<Property>& properties)
{
    return SheetReader(xml, shared, sheet, properties).read();
}

}
