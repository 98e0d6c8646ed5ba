#include "web/work/figures.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/figures_view.hpp"
#include "web/work/grid_asked.hpp"
#include "web/work/statistics_view.hpp"

namespace gongkai::web::work {

namespace {

constexpr std::size_t widest_code = 6; // a county; what lies above has tens of thousands of villages

Result<domain::Division> town_of(Visit& visit)
{
    const auto scope = TRY(scope_asked(visit));
    auto town = store::Divisions(visit.reading().db).find(scope);
    if (!town) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    if (scope.size() < widest_code) return refuse({.says = "figures.too_wide", .field = "division", .with = {town->name}});
    return std::move(*town);
}

std::string division_typed(const Visit& visit)
{
    return std::string(visit.request.query_value("division").value_or(""));
}

struct StatisticsAsked {
    Statistics statistics;
    AsOf at;
};

Result<StatisticsAsked> statistics_asked(Visit& visit)
{
    const auto town = TRY(town_of(visit));
    const auto at = TRY(as_of_asked(visit));
    const int now = static_cast<int>(at.day.year());
    const auto typed = std::string(visit.request.query_value("year").value_or(std::to_string(now)));
    const auto first = parse_date(typed + "-01-01");
    if (!first || static_cast<int>(first->year()) > now) return refuse({.says = "grid.unknown_filter", .field = "year", .with = {typed}});
    return StatisticsAsked{statistics_of(visit.reading(), town, static_cast<int>(first->year()), at.day), at};
}

http::Response as_file(http::Response response, const Statistics& statistics, const std::string& ending)
{
    const auto name = render::say("statistics.title_of", statistics.town.name, statistics.year) + ending;
    return http::as_download(std::move(response), name).with("Cache-Control", std::string(http::cache_control::never));
}

}

http::Response figures(Visit& visit)
{
    const auto town = town_of(visit);
    if (!town) return refusal_page(visit, town.error());
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    render::Out out;
    views::figures(out, figures_page(visit, *town, division_typed(visit), *at));
    return shown(out);
}

http::Response statistics(Visit& visit)
{
    const auto asked = statistics_asked(visit);
    if (!asked) return refusal_page(visit, asked.error());
    render::Out out;
    views::statistics(out, statistics_page(visit, asked->statistics, division_typed(visit), asked->at));
    return shown(out);
}

http::Response download_statistics_table(Visit& visit)
{
    const auto asked = statistics_asked(visit);
    if (!asked) return refusal_page(visit, asked.error());
    auto file = http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", statistics_xlsx(asked->statistics));
    return as_file(std::move(file), asked->statistics, ".xlsx");
}

http::Response download_statistics_form(Visit& visit)
{
    const auto asked = statistics_asked(visit);
    if (!asked) return refusal_page(visit, asked.error());
    return as_file(http::json(200, boost::json::value(object_of(asked->statistics))), asked->statistics, ".json");
}

}
