#include "web/work/grid_files.hpp"

#include "render/say.hpp"
#include "render/wall_chart.hpp"

namespace gongkai::web::work {

namespace {

using render::CellTone;
using render::say;
using render::TableFile;
using render::TableValue;
using render::Toned;

CellTone tone_of(const std::string& tone)
{
    if (tone == tone_class(Tone::ok)) return CellTone::ok;
    if (tone == tone_class(Tone::warn)) return CellTone::warn;
    return tone == tone_class(Tone::bad) ? CellTone::bad : CellTone::none;
}

Toned toned(const Cell& cell)
{
    if (cell.words.empty()) return {};
    return {cell.sign + " " + cell.words, tone_of(cell.tone)};
}

std::string title_of(const GridPage& view, const std::string& place)
{
    return place + " " + view.head.period + view.head.title;
}

// A table of its own has a column for what the page shows as a heading between rows.
TableFile table_of(const GridPage& view, const GridAsked& asked, const std::string& place)
{
    TableFile table{.sheet_name = say("grid.sheet"), .columns = {}, .rows = {}, .title = title_of(view, place)};
    if (asked.year) table.columns.push_back(say("grid.class"));
    table.columns.push_back(view.grid.corner);
    table.kept_columns = table.columns.size();
    for (const auto& group : view.grid.groups) table.groups.push_back({group.words, group.columns});
    for (const auto& column : view.grid.columns) table.columns.push_back(column);
    std::string group;
    for (const auto& row : view.grid.rows) {
        if (!row.group.empty()) group = row.group;
        std::vector<TableValue> values;
        if (asked.year) values.emplace_back(group);
        values.emplace_back(row.head.words);
        for (const auto& cell : row.cells) values.push_back(cell.words.empty() ? TableValue() : TableValue(toned(cell)));
        table.rows.push_back(std::move(values));
    }
    return table;
}

std::vector<std::string> facts_of(const GridPage& view, const GridAsked& asked)
{
    std::vector<std::string> facts{say("grid.as_of", asked.at.day), view.head.lead};
    facts.insert(facts.end(), view.filters.begin(), view.filters.end());
    facts.push_back(say("grid.blank"));
    return facts;
}

TableFile about(const GridPage& view, const GridAsked& asked, const std::string& place)
{
    TableFile sheet{.sheet_name = say("grid.about_sheet"), .columns = {title_of(view, place)}, .rows = {}};
    for (const auto& fact : facts_of(view, asked)) sheet.rows.push_back({fact});
    sheet.rows.push_back({say("grid.legend")});
    for (const auto& one : view.legend) sheet.rows.push_back({Toned{one.sign + " " + one.words, tone_of(one.tone)}});
    return sheet;
}

}

std::string grid_xlsx(const GridPage& view, const GridAsked& asked, const std::string& place)
{
    return render::xlsx(std::vector{table_of(view, asked, place), about(view, asked, place)});
}

std::string grid_pdf(const GridPage& view, const GridAsked& asked, const std::string& place)
{
    render::WallChart chart{.title = title_of(view, place),
                            .facts = facts_of(view, asked),
                            .legend = {},
                            .corner = view.grid.corner,
                            .columns = {},
                            .rows = {}};
    for (const auto& one : view.legend) chart.legend.push_back({one.sign + " " + one.words, tone_of(one.tone)});
    for (const auto& group : view.grid.groups) chart.columns.resize(chart.columns.size() + group.columns, {{}, group.words});
    chart.columns.resize(view.grid.columns.size());
    for (std::size_t i = 0; i < chart.columns.size(); ++i) chart.columns[i].words = view.grid.columns[i];
    std::string group;
    for (const auto& row : view.grid.rows) {
        if (!row.group.empty()) group = row.group;
        render::WallRow line{row.head.words, {}, group};
        for (const auto& cell : row.cells) line.cells.push_back(toned(cell));
        chart.rows.push_back(std::move(line));
    }
    return render::wall_chart_pdf(chart);
}

}
