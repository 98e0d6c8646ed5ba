#include "web/shared/trend.hpp"

#include "render/chart.hpp"
#include "render/say.hpp"
#include "web/shared/figures.hpp"

namespace gongkai::web {
namespace {

using domain::MonthTally;
using render::say;

std::string month_name(Month month)
{
    return say("portal.month_short", static_cast<unsigned>(month.month()));
}

std::string summary_of(const MonthTally& year)
{
    if (year.asked() == 0) return say("trend.nothing_due");
    return say("trend.summary", year.asked(), year.on_time, year.late, year.missing, rate_words(year));
}

render::Html chart_of(const std::vector<MonthTally>& months, const std::string& summary)
{
    render::ColumnChart chart{.title = say("trend.title"), .description = summary, .series = {say("trend.rate")}, .columns = {}, .full = 100};
    for (const auto& month : months) {
        const auto percent = month.percent();
        render::Column column{month_name(month.month), {}, {}};
        if (percent) {
            column.values = {static_cast<double>(*percent)};
            column.said = {rate_words(month)};
        }
        chart.columns.push_back(std::move(column));
    }
    return render::columns_svg(chart);
}

}

std::string rate_words(const MonthTally& tally)
{
    const auto percent = tally.percent();
    return percent ? say("trend.percent", *percent) : say("trend.none_due");
}

Trend trend_shown(const std::vector<MonthTally>& months)
{
    Trend trend{.summary = summary_of(sum_of(months)), .chart = {}, .caption = say("trend.caption"), .rows = {}};
    trend.chart = chart_of(months, trend.summary);
    for (const auto& month : months)
        trend.rows.push_back({render::month(month.month), std::to_string(month.asked()), std::to_string(month.on_time),
                              std::to_string(month.late), std::to_string(month.missing), rate_words(month)});
    return trend;
}

}
