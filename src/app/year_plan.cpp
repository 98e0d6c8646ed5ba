#include "app/year_plan.hpp"

#include <algorithm>
#include <set>

namespace gongkai::app {
namespace {

using law::Rhythm;

constexpr int events_of_an_item = 2; // room for so many in a year
constexpr std::array stages{law::Stage::before, law::Stage::during, law::Stage::after};

std::string_view rule_of(const DutyClock& clock)
{
    if (clock.event) return law::rule_of(*clock.event);
    if (clock.stage) return law::rule_of(*clock.stage);
    if (clock.rhythm == Rhythm::monthly) return "disclosure.monthly";
    return clock.rhythm == Rhythm::quarterly ? "disclosure.quarterly" : "disclosure.standing";
}

Result<law::Due> due_of(const law::Statutes& statutes, const DutyClock& clock, Date date,
                        const law::Locality& at)
{
    if (clock.event) return law::immediate(statutes, *clock.event, date, at);
    if (clock.stage) return law::staged(statutes, *clock.stage, date, at);
    return law::standing(statutes, date, at);
}

std::size_t duties_of(const law::Item& item)
{
    switch (item.rhythm) {
    case Rhythm::monthly: return 12;
    case Rhythm::quarterly: return 4;
    case Rhythm::staged: return stages.size();
    case Rhythm::immediate: return events_of_an_item;
    case Rhythm::standing: return 1;
    }
    return 0;
}

std::vector<const law::Item*> chosen(const law::Catalog& catalog, std::size_t most)
{
    std::vector<const law::Item*> items;
    for (const auto& item : catalog.items)
        items.push_back(&item);
    std::ranges::stable_sort(items, std::ranges::greater{},
                             [](const law::Item* item) { return duties_of(*item); });
    if (most > 0 && items.size() > most) items.resize(most);
    return items;
}

void add_periods(YearPlan& plan, std::uint16_t item, const DutyClock& clock)
{
    if (clock.rhythm == Rhythm::monthly)
        for (unsigned month = 1; month <= 12; ++month)
            plan.periods.push_back({item, clock, to_text(Month(std::chrono::year(plan.year) / month))});
    if (clock.rhythm == Rhythm::quarterly) // those that come due within the year
        for (int before = -1; before < 3; ++before)
            plan.periods.push_back({item, clock, to_text(plus_quarters(Quarter{plan.year, 1}, before))});
}

void add_events(YearPlan& plan, std::uint16_t item, DutyClock clock)
{
    if (clock.rhythm == Rhythm::standing) plan.events.push_back({item, clock, 0});
    if (clock.rhythm == Rhythm::immediate && clock.event)
        for (int number = 0; number < events_of_an_item; ++number)
            plan.events.push_back({item, clock, number});
    if (clock.rhythm == Rhythm::staged)
        for (const auto stage : stages) {
            clock.stage = stage;
            plan.events.push_back({item, clock, static_cast<int>(stage)});
        }
}

std::set<DutyClock> clocks_of(const YearPlan& plan)
{
    std::set<DutyClock> clocks;
    for (const auto& line : plan.periods)
        clocks.insert(line.clock);
    for (const auto& line : plan.events)
        clocks.insert(line.clock);
    return clocks;
}

// Where one of the clocks runs differently, and everywhere else.
std::set<std::string> places_of(const law::Statutes& statutes, const YearPlan& plan)
{
    std::set<std::string> places{""};
    for (const auto& clock : clocks_of(plan))
        if (const auto* rule = statutes.rule(rule_of(clock)))
            for (const auto& [place, versions] : rule->overrides)
                places.insert(place);
    return places;
}

bool differs(const law::Statutes& statutes, const DutyClock& clock, std::string_view place)
{
    const auto* rule = statutes.rule(rule_of(clock));
    return rule && std::ranges::any_of(rule->overrides,
                                       [&](const auto& one) { return place.starts_with(one.first); });
}

DaysOfYear days_after(const law::Statutes& statutes, const DutyClock& clock, int year,
                      const law::Locality& at)
{
    DaysOfYear days;
    for (Date day = std::chrono::year(year) / 1 / 1; static_cast<int>(day.year()) == year;
         day = plus_days(day, 1)) {
        const auto due = due_of(statutes, clock, day, at);
        days.push_back(due && due->due_on ? domain::day_number(*due->due_on) : domain::never_day);
    }
    return days;
}

Result<LocalDays> days_in(const law::Statutes& statutes, const YearPlan& plan, const std::string& place)
{
    const law::Locality at{.division = place};
    LocalDays days;
    for (const auto& line : plan.periods) {
        const auto month = parse_month(line.period);
        const auto due = TRY(month ? law::monthly(statutes, *month, at)
                                   : law::quarterly(statutes, parse_quarter(line.period).value(), at));
        days.opens.push_back(domain::day_number(due.opens_on.value_or(*due.due_on)));
        days.due.push_back(domain::day_number(*due.due_on));
    }
    const auto everywhere = plan.places.find("");
    for (const auto& line : plan.events) {
        if (days.after.contains(line.clock)) continue;
        const bool same = everywhere != plan.places.end() && !differs(statutes, line.clock, place);
        days.after[line.clock] =
            same ? everywhere->second.after.at(line.clock) : days_after(statutes, line.clock, plan.year, at);
    }
    return days;
}

}

Result<YearPlan> plan_year(const law::Statutes& statutes, const law::Catalog& catalog, int year,
                           std::size_t items)
{
    YearPlan plan{.year = year, .items = chosen(catalog, items), .periods = {}, .events = {}, .places = {}};
    for (std::uint16_t item = 0; item < plan.items.size(); ++item) {
        const DutyClock clock{plan.items[item]->rhythm, plan.items[item]->event};
        add_periods(plan, item, clock);
        add_events(plan, item, clock);
    }
    for (const auto& place : places_of(statutes, plan)) // "" comes first
        plan.places[place] = TRY(days_in(statutes, plan, place));
    return plan;
}

}
