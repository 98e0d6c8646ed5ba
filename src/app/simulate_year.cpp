#include "app/simulate_year.hpp"

#include <algorithm>
#include <deque>

#include "app/village_habits.hpp"
#include "base/parallel.hpp"

namespace gongkai::app {
namespace {

using domain::DayNumber;
using domain::DutyBlock;

constexpr std::size_t villages_at_a_time = 2048;
constexpr std::uint32_t golden = 0x9e3779b9;

// Thirty-two bits mixed well enough to choose one of 256, and cheap enough to be done a hundred million
// times.
std::uint32_t mixed(std::uint32_t x)
{
    x = (x ^ (x >> 16)) * 0x7feb352d;
    x = (x ^ (x >> 15)) * 0x846ca68b;
    return x ^ (x >> 16);
}

DayNumber settled_on(DayNumber opens, DayNumber due, const Outcome& outcome)
{
    if (outcome.after_due == domain::never_day) return domain::never_day;
    return static_cast<DayNumber>(std::max<int>(opens, due + outcome.after_due));
}

void behave(const DutyBlock::Row& row, std::uint64_t draw)
{
    const auto& habit = habit_of(draw);
    auto state = static_cast<std::uint32_t>(draw);
    for (std::size_t line = 0; line < row.settled.size(); ++line) {
        state += golden;
        const auto& outcome = habit[mixed(state) >> 24];
        row.settled[line] = settled_on(row.opens[line], row.due[line], outcome);
        row.marks[line] = outcome.marks;
    }
}

struct Happening { // day of the year, from 0; none: it didn't happen
    int day = -1;
};

// A third of the villages has a project of the kind, with its stages weeks apart; a quarter changes a
// standing matter; of other events every second village has one, every fourth two.
Happening happening(const EventLine& line, std::uint64_t draw, int days)
{
    const auto once = drawn(draw, 1000u + line.item),
               each = drawn(draw, 5000u + line.item * 8u + static_cast<unsigned>(line.number));
    if (line.clock.rhythm == law::Rhythm::staged)
        return {once % 3 == 0 ? static_cast<int>((once >> 8) % 150) + 90 * line.number : -1};
    const auto one_in = line.clock.rhythm == law::Rhythm::standing ? 4u : 2u << line.number;
    return {each % one_in == 0 ? static_cast<int>((each >> 8) % static_cast<unsigned>(days)) : -1};
}

void happen(const DutyBlock::Row& row, const YearPlan& plan, const std::vector<const DaysOfYear*>& after,
            std::uint64_t draw)
{
    const auto first = domain::day_number(std::chrono::year(plan.year) / 1 / 1);
    const auto& habit = habit_of(draw);
    for (std::size_t line = 0; line < plan.events.size(); ++line) {
        const auto& days = *after[line];
        const auto event = happening(plan.events[line], draw, static_cast<int>(days.size()));
        const auto due = event.day < 0 ? domain::never_day : days[static_cast<std::size_t>(event.day)];
        const bool is = due != domain::never_day;
        const auto& outcome = habit[drawn(draw, line) >> 56];
        row.due[line] = due;
        row.opens[line] = is ? std::min(due, static_cast<DayNumber>(first + event.day)) : domain::never_day;
        row.settled[line] = is ? settled_on(row.opens[line], due, outcome) : domain::no_day;
        row.marks[line] = is ? outcome.marks : std::uint8_t{0};
    }
}

template<class Line>
std::vector<std::uint16_t> items_of(const std::vector<Line>& lines)
{
    std::vector<std::uint16_t> items;
    for (const auto& line : lines)
        items.push_back(line.item);
    return items;
}

struct Place { // what the villages of a place share, ready for the innermost loops
    std::uint32_t days_row = 0;
    std::vector<const DaysOfYear*> after; // by event line
};

class Simulation {
public:
    Simulation(const YearPlan& plan, domain::DutyIndex& index, std::uint64_t seed)
        : plan_(plan),
          index_(index),
          seed_(seed),
          periods_(index.add_block(items_of(plan.periods), DutyBlock::Days::shared)),
          events_(index.add_block(items_of(plan.events), DutyBlock::Days::own)),
          place_of_(index.villages().size())
    {
        for (const auto& [code, days] : plan.places)
            settle_in(code, days); // a longer code after those around it
    }

    void run()
    {
        in_parallel(index_.villages().size(), villages_at_a_time,
                    [this](std::size_t first, std::size_t last) {
                        for (auto village = first; village < last; ++village)
                            live(village);
                    });
    }

private:
    void settle_in(const std::string& code, const LocalDays& days)
    {
        auto& place = places_.emplace_back();
        place.days_row = periods_.add_days(days.opens, days.due);
        for (const auto& line : plan_.events)
            place.after.push_back(&days.after.at(line.clock));
        const auto area = index_.villages().within(code);
        std::fill(place_of_.begin() + static_cast<std::ptrdiff_t>(area.first),
                  place_of_.begin() + static_cast<std::ptrdiff_t>(area.last), &place);
    }

    void live(std::size_t village)
    {
        const auto code = index_.villages()[village];
        const auto& place = *place_of_[village];
        const auto draw = drawn(seed_, code);
        periods_.use_days(village, place.days_row);
        behave(periods_.row(village), draw);
        happen(events_.row(village), plan_, place.after, draw);
    }

    const YearPlan& plan_;
    domain::DutyIndex& index_;
    std::uint64_t seed_;
    DutyBlock &periods_, &events_;
    std::deque<Place> places_;
    std::vector<const Place*> place_of_; // by village
};

}

Result<domain::DutyIndex> simulate_year(const law::Statutes& statutes, domain::VillageOrder villages,
                                        const SimulateYear& order)
{
    const auto* catalog = statutes.catalog(order.catalog, std::chrono::year(order.year) / 12 / 31);
    if (!catalog)
        return refuse({.kind = Refusal::Kind::missing,
                       .says = "simulate.no_catalog",
                       .field = "catalog",
                       .with = {order.catalog, std::to_string(order.year)}});
    const auto plan = TRY(plan_year(statutes, *catalog, order.year, order.items));
    std::vector<std::string> items;
    for (const auto* item : plan.items)
        items.push_back(item->code);
    domain::DutyIndex index(std::move(villages), std::move(items));
    Simulation(plan, index, order.seed).run();
    return index;
}

}
