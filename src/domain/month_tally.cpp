#include "domain/month_tally.hpp"

namespace gongkai::domain {
namespace {

void add(MonthTally& tally, DutyState state)
{
    switch (state) {
    case DutyState::on_time:
    case DutyState::nothing: ++tally.on_time; break;
    case DutyState::late: ++tally.late; break;
    case DutyState::missing: ++tally.missing; break;
    case DutyState::not_open:
    case DutyState::open:
    case DutyState::due_soon:
    case DutyState::excused:
    case DutyState::lapsed: break;
    }
}

}

std::optional<int> MonthTally::percent() const
{
    if (asked() == 0) return {};
    return static_cast<int>(on_time * 100 / asked());
}

Date trend_begins(Date on)
{
    return first_day(plus_months(month_of(on), 1 - months_of_trend));
}

std::vector<MonthTally> trend_of(const std::vector<DueStanding>& duties, Date on)
{
    std::vector<MonthTally> months;
    for (int i = 0; i < months_of_trend; ++i) months.push_back({.month = plus_months(month_of(on), i + 1 - months_of_trend)});
    for (const auto& [due_on, standing] : duties)
        for (auto& tally : months)
            if (tally.month == month_of(due_on)) add(tally, standing.state);
    return months;
}

}
