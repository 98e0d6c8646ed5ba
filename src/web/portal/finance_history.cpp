#include "web/portal/finance_history.hpp"

#include "render/chart.hpp"
#include "render/say.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using domain::MonthSum;
using render::say;

constexpr int months_shown = 12;
constexpr std::size_t charts_shown = 6;

std::string month_name(Month month)
{
    return say("portal.month_short", static_cast<unsigned>(month.month()));
}

double length(Money money)
{
    return static_cast<double>(money.fen);
}

const MonthSum* month_in(const std::vector<MonthSum>& months, Month period)
{
    const auto found = std::ranges::find_if(months, [&](const auto& one) { return one.period == period; });
    return found == months.end() ? nullptr : &*found;
}

// Published months only, oldest first, with their place among the twelve: a gap is no zero.
struct Shown {
    int place = 0;
    const MonthSum* month = nullptr;
};
std::vector<Shown> shown_months(const std::vector<MonthSum>& all, Month last)
{
    std::vector<Shown> shown;
    for (int i = 0; i < months_shown; ++i)
        if (const auto* month = month_in(all, plus_months(last, i - months_shown + 1))) shown.push_back({i, month});
    return shown;
}

std::vector<MonthSum> together(const MonthSum& now, const std::vector<MonthSum>& before)
{
    auto all = before;
    all.push_back(now);
    return all;
}

render::Html category_chart(const domain::CategoryHistory& category, const std::vector<Shown>& months)
{
    render::ColumnChart chart{.title = category.name, .description = {}, .series = {category.name}, .columns = {}};
    const auto most = *std::ranges::max_element(category.months);
    chart.description = say("portal.category_chart_says", category.name, most);
    for (const auto& [place, month] : months) {
        const auto money = category.months[static_cast<std::size_t>(place)];
        chart.columns.push_back({month_name(month->period), {length(money)}, {render::money(money)}});
    }
    return render::columns_svg(chart);
}

}

render::Html months_chart(const MonthSum& now, const std::vector<MonthSum>& before)
{
    const auto all = together(now, before);
    const auto months = shown_months(all, now.period);
    const auto most = std::ranges::max_element(months, {}, [](const Shown& one) { return one.month->expenditure; });
    const auto least = std::ranges::min_element(months, {}, [](const Shown& one) { return one.month->expenditure; });
    render::ColumnChart chart;
    chart.title = say("portal.chart_title", months.size());
    chart.description = say("portal.chart_says", most->month->period, most->month->expenditure, least->month->period,
                            least->month->expenditure);
    chart.series = {say("ledger.income"), say("ledger.expenditure")};
    for (const auto& [place, month] : months)
        chart.columns.push_back({month_name(month->period), {length(month->income), length(month->expenditure)},
                                 {render::money(month->income), render::money(month->expenditure)}});
    return render::columns_svg(chart);
}

History history_of(const MonthSum& now, const std::vector<MonthSum>& before)
{
    const auto all = together(now, before);
    const auto months = shown_months(all, now.period);
    History history{.caption = say("portal.history_caption"), .months = {}, .rows = {}, .charts = {}};
    for (const auto& one : months) history.months.push_back(month_name(one.month->period));
    const auto add = [&](std::string name, auto money_of) {
        HistoryRow row{std::move(name), {}};
        for (const auto& one : months) row.months.push_back(render::money(money_of(one)));
        history.rows.push_back(std::move(row));
    };
    for (const auto& category : domain::category_history(now, before)) {
        const bool spent = category.side == domain::Side::expenditure;
        add(say(spent ? "portal.spent_on" : "portal.earned_by", category.name),
            [&](const Shown& one) { return category.months[static_cast<std::size_t>(one.place)]; });
        if (spent && history.charts.size() < charts_shown)
            history.charts.push_back({category.name, category_chart(category, months)});
    }
    add(say("portal.income_total"), [](const Shown& one) { return one.month->income; });
    add(say("portal.expenditure_total"), [](const Shown& one) { return one.month->expenditure; });
    return history;
}

}
