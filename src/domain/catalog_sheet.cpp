#include "domain/catalog_sheet.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace gongkai::domain {
namespace {

constexpr int rows_for_a_head = 12;       // a title, a unit, a date may stand above it
constexpr std::size_t columns_for_a_head = 2;

using Row = std::map<int, std::string>;      // column → text
using Columns = std::map<CatalogColumn, int>; // → column

struct Grid {
    std::map<int, Row> rows;
    const Sheet* sheet = nullptr;

    std::string at(int row, int column) const
    {
        const auto line = rows.find(row);
        if (line == rows.end()) return {};
        const auto cell = line->second.find(column);
        return cell == line->second.end() ? std::string() : cell->second;
    }
};

// What a merged area says counts for every row of it.
Grid grid_of(const Sheet& sheet)
{
    Grid grid{.rows = {}, .sheet = &sheet};
    for (const auto& cell : sheet.cells) grid.rows[cell.row][cell.column] = trim(cell.text);
    for (const auto& area : sheet.merged) {
        const auto words = grid.at(area.top, area.left);
        if (words.empty() || area.left != area.right) continue;
        for (auto row = grid.rows.upper_bound(area.top); row != grid.rows.end() && row->first <= area.bottom; ++row)
            row->second[area.left] = words;
    }
    return grid;
}

struct Head {
    int row = 0; // the last one of the head
    Columns columns;
};

Columns columns_in(const Row& row)
{
    Columns columns;
    for (const auto& [column, words] : row)
        if (const auto named = column_named(words)) columns.try_emplace(*named, column);
    return columns;
}

bool has_item(const Columns& columns)
{
    return columns.contains(CatalogColumn::item) || columns.contains(CatalogColumn::first) || columns.contains(CatalogColumn::second);
}

// 公开事项 may stand over 一级事项 and 二级事项 in a second row.
std::optional<Head> head_of(const Grid& grid)
{
    int seen = 0;
    for (auto row = grid.rows.begin(); row != grid.rows.end() && ++seen <= rows_for_a_head; ++row) {
        Head head{.row = row->first, .columns = columns_in(row->second)};
        if (head.columns.size() < columns_for_a_head) continue;
        if (const auto below = std::next(row); below != grid.rows.end()) {
            const auto second = columns_in(below->second);
            if (second.contains(CatalogColumn::first) || second.contains(CatalogColumn::second)) {
                for (const auto& [column, at] : second) head.columns.try_emplace(column, at);
                head.row = below->first;
            }
        }
        if (has_item(head.columns)) return head;
    }
    return {};
}

class LineReader {
public:
    LineReader(const law::Statutes& statutes, const law::Catalog& above, Date on, const Grid& grid, const Head& head)
        : statutes_(statutes), above_(above), on_(on), grid_(grid), head_(head)
    {
    }

    std::optional<CatalogLine> read(int row) const
    {
        CatalogLine line{.line = row,
                         .group = at(row, CatalogColumn::group),
                         .name = name_at(row),
                         .contents = at(row, CatalogColumn::contents),
                         .basis = at(row, CatalogColumn::basis),
                         .rhythm = at(row, CatalogColumn::rhythm),
                         .responsible = at(row, CatalogColumn::responsible),
                         .channels = at(row, CatalogColumn::channels),
                         .class_ = law::ItemClass::affairs,
                         .reads = {},
                         .event = {},
                         .parts = {},
                         .places = {},
                         .cites = {},
                         .item = {},
                         .asks = {},
                         .remarks = {}};
        if (line.name.empty() && line.contents.empty()) return {};
        understand(line);
        return line;
    }

private:
    std::string at(int row, CatalogColumn column) const
    {
        const auto found = head_.columns.find(column);
        return found == head_.columns.end() ? std::string() : grid_.at(row, found->second);
    }

    std::string name_at(int row) const
    {
        for (const auto column : {CatalogColumn::second, CatalogColumn::item, CatalogColumn::first})
            if (auto words = at(row, column); !words.empty()) return words;
        return {};
    }

    int days_of(const char* rule) const
    {
        const auto version = statutes_.in_force(rule, on_, above_.division);
        return version ? version->days : 0;
    }

    void understand(CatalogLine& line) const
    {
        line.class_ = class_named(line.group, line.name);
        line.parts = parts_named(line.contents);
        line.places = channels_named(line.channels);
        line.cites = cites_of(line.basis);
        const auto after = at(int(line.line), CatalogColumn::after_days);
        line.after_days = after_days_named(after);
        if (!after.empty() && !line.after_days) line.remarks.push_back("catalog_line.after_unknown");
        line.item = match(line.name);
        auto rhythm = read_rhythm(line.rhythm, days_of("disclosure.standing"), days_of("disclosure.quarterly"));
        line.reads = rhythm.rhythm;
        line.event = rhythm.event;
        if (!rhythm.remark.empty()) line.remarks.push_back(std::move(rhythm.remark));
        if (line.name.empty()) line.asks.push_back("catalog_line.no_name");
        if (!rhythm.asks.empty()) line.asks.push_back(std::move(rhythm.asks));
        if (!line.item.empty()) compare(line);
        else ask_for_an_addition(line);
    }

    void ask_for_an_addition(CatalogLine& line) const
    {
        const bool has_column = head_.columns.contains(CatalogColumn::contents);
        if (line.parts.empty() && !has_column && !line.name.empty()) {
            line.parts = {line.name};
            line.remarks.push_back("catalog_line.contents_as_name");
        }
        if (line.parts.empty()) line.asks.push_back("catalog_line.no_contents");
        if (line.places.empty()) {
            line.places = {"board"};
            line.remarks.push_back("catalog_line.on_the_board");
        }
        if (line.cites.empty()) line.remarks.push_back("catalog_line.no_basis");
    }

    // What the province already asks for may be asked for more often, never less.
    void compare(CatalogLine& line) const
    {
        const auto* item = above_.find(line.item);
        // "In time" says enough about an item that follows events above.
        if (item->rhythm == law::Rhythm::immediate && std::erase(line.asks, "catalog_line.timely") > 0) {
            line.reads = item->rhythm;
            line.event = item->event;
        }
        if (!line.reads || line.reads == item->rhythm || law::is_at_least_as_often(*line.reads, item->rhythm)) return;
        line.asks.push_back("catalog_line.looser");
    }

    std::string match(const std::string& name) const
    {
        const auto wanted = bare_item(name);
        if (wanted.empty()) return {};
        const auto found = std::ranges::find_if(above_.items, [&](const law::Item& item) { return bare_item(item.name) == wanted; });
        return found == above_.items.end() ? std::string() : found->code;
    }

    // Only a law with its article is a citation; its version is the newest we know of.
    std::vector<std::string> cites_of(const std::string& words) const
    {
        std::vector<std::string> ids;
        for (const auto& basis : bases_named(words)) {
            if (basis.article.empty()) continue;
            std::string newest;
            for (const auto& [id, citation] : statutes_.citations())
                if (!citation.unconfirmed && citation.article == basis.article && bare_law(citation.law) == basis.law)
                    newest = std::max(newest, id);
            if (!newest.empty() && std::ranges::find(ids, newest) == ids.end()) ids.push_back(newest);
        }
        return ids;
    }

    const law::Statutes& statutes_;
    const law::Catalog& above_;
    Date on_;
    const Grid& grid_;
    const Head& head_;
};

}

Result<std::vector<CatalogLine>> read_catalog_sheet(const Workbook& book, const law::Statutes& statutes,
                                                    const law::Catalog& above, Date on)
{
    for (const auto& sheet : book.sheets) {
        if (sheet.visibility == Sheet::Visibility::hidden) continue;
        const auto grid = grid_of(sheet);
        const auto head = head_of(grid);
        if (!head) continue;
        const LineReader reader(statutes, above, on, grid, *head);
        std::vector<CatalogLine> lines;
        for (auto row = grid.rows.upper_bound(head->row); row != grid.rows.end(); ++row)
            if (auto line = reader.read(row->first)) lines.push_back(std::move(*line));
        if (lines.empty()) return refuse({.says = "catalog_file.no_lines", .field = "file", .with = {sheet.name}});
        return lines;
    }
    return refuse({.says = "catalog_file.no_columns", .field = "file"});
}

std::optional<law::ItemChange> change_of(const CatalogLine& line, const law::Catalog& above, const std::string& next_code)
{
    law::ItemChange change;
    if (const auto* item = above.find(line.item)) {
        const bool same_rhythm = !line.reads || *line.reads == item->rhythm;
        const bool same_after = !line.after_days || *line.after_days == item->after_days;
        if (same_rhythm && same_after) return {};
        change.item = item->code;
        change.kind = law::ChangeKind::narrow;
        if (!same_rhythm) change.rhythm = line.reads;
        if (!same_after) change.after_days = line.after_days;
        return change;
    }
    change.item = next_code;
    change.kind = law::ChangeKind::add;
    change.name = line.name;
    change.contents = line.parts;
    change.class_ = line.class_;
    change.rhythm = line.reads;
    change.event = line.event;
    change.channels = line.places;
    change.basis = line.cites;
    change.basis_words = line.basis;
    change.responsible = line.responsible;
    // A table has no column for how far an item tells of people: names that go have been there.
    if (line.after_days && *line.after_days != law::AfterDays::names_stay) {
        change.privacy = law::Privacy::names;
        change.after_days = line.after_days;
    }
    return change;
}

}
