#include "web/work/statistics_view.hpp"

#include "render/say.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/figures_view.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

struct Place { // what every link keeps
    const std::string& division;
    const AsOf& at;
};

std::string address(int year, const Place& place, const std::string& path)
{
    auto href = path + "?year=" + std::to_string(year);
    if (!place.division.empty()) href += "&division=" + place.division;
    return place.at.is_past ? href + "&on=" + to_text(place.at.day) : href;
}

StatisticsRow row_of(const FormLine& line, std::string name)
{
    StatisticsRow row{std::move(name), {}};
    for (const auto& value : line.values) row.values.push_back(form_words(value));
    return row;
}

StatisticsTable shown_table(const FormTable& table)
{
    StatisticsTable shown{.title = table.title, .columns = {}, .rows = {}};
    for (const auto& column : table.columns) shown.columns.push_back(column.words);
    for (const auto& line : table.lines) shown.rows.push_back(row_of(line, line.village.name));
    shown.rows.push_back(row_of(table.sum, say("statistics.sum")));
    return shown;
}

std::vector<std::string> notes()
{
    return {say("statistics.note.unknown"), say("statistics.note.classes"), say("statistics.note.cycle"), say("statistics.note.reviewed"),
            say("statistics.note.source")};
}

std::vector<Link> years_offered(const Statistics& statistics, const Place& place)
{
    std::vector<Link> years;
    const int now = static_cast<int>(place.at.day.year());
    for (const int year : {now, now - 1})
        years.push_back({.href = address(year, place, "/work/statistics"), .words = say("portal.year", year), .is_here = year == statistics.year});
    return years;
}

render::TableValue in_cell(const FormValue& value)
{
    if (const auto* count = std::get_if<std::int64_t>(&value)) return *count;
    return form_words(value);
}

}

StatisticsPage statistics_page(Visit& visit, const Statistics& statistics, const std::string& division, const AsOf& at)
{
    const Place place{division, at};
    StatisticsPage view{.page = page_for(visit, say("statistics.title")),
                        .head = {.crumbs = {{.href = figures_href("/work/figures", division, at), .words = say("figures.title")}},
                                 .title = say("statistics.title_of", statistics.town.name, statistics.year),
                                 .lead = say("statistics.lead", statistics.until)},
                        .years = years_offered(statistics, place),
                        .notes = notes(),
                        .tables = {},
                        .actions = {{.href = address(statistics.year, place, "/work/statistics/table.xlsx"), .words = say("statistics.as_xlsx")},
                                    {.href = address(statistics.year, place, "/work/statistics/form.json"), .words = say("statistics.as_json")}}};
    view.page.width = Width::wide;
    for (const auto& table : statistics.tables) view.tables.push_back(shown_table(table));
    const AsOf today{at.day};
    if (at.is_past) view.page.banners.push_back(as_of_banner(at, address(statistics.year, {division, today}, "/work/statistics")));
    return view;
}

std::string statistics_xlsx(const Statistics& statistics)
{
    std::vector<render::TableFile> sheets;
    for (const auto& table : statistics.tables) {
        render::TableFile sheet{.sheet_name = table.title, .columns = {say("statistics.code"), say("statistics.organ")}, .rows = {},
                                .title = say("statistics.title_of", statistics.town.name, statistics.year)};
        for (const auto& column : table.columns) sheet.columns.push_back(column.words);
        auto lines = table.lines;
        lines.push_back(table.sum);
        for (const auto& line : lines) {
            std::vector<render::TableValue> row{line.village.code, line.village.name};
            for (const auto& value : line.values) row.push_back(in_cell(value));
            sheet.rows.push_back(std::move(row));
        }
        sheets.push_back(std::move(sheet));
    }
    render::TableFile about{.sheet_name = say("grid.about_sheet"), .columns = {say("statistics.title_of", statistics.town.name, statistics.year)}, .rows = {}};
    about.rows.push_back({say("statistics.lead", statistics.until)});
    for (const auto& note : notes()) about.rows.push_back({note});
    sheets.push_back(std::move(about));
    return render::xlsx(sheets);
}

}
