#pragma once
// What a catalogue asks in a year, before any village: the lines of duties, and on which days each place's
// law has them.

#include <map>
#include <string>
#include <vector>

#include "domain/day_number.hpp"
#include "law/due.hpp"

namespace gongkai::app {

// What starts a duty: the end of a period, or something that happens in the village.
struct DutyClock {
    law::Rhythm rhythm = law::Rhythm::quarterly;
    std::optional<law::Event> event = {};
    std::optional<law::Stage> stage = {};
    auto operator<=>(const DutyClock&) const = default;
};

struct PeriodLine {
    std::uint16_t item = 0;
    DutyClock clock;
    std::string period; // 2026-10, 2026Q3: what is covered
};
struct EventLine {
    std::uint16_t item = 0;
    DutyClock clock;
    int number = 0; // which event of the year; of a project: which of its stages
};

using DaysOfYear =
    std::vector<domain::DayNumber>; // by day of the year of the event; never_day: the law can't tell

struct LocalDays {                             // in one place
    std::vector<domain::DayNumber> opens, due; // of the period lines
    std::map<DutyClock, DaysOfYear> after;     // of the event lines
};

struct YearPlan {
    int year = 0;
    std::vector<const law::Item*> items;
    std::vector<PeriodLine> periods;
    std::vector<EventLine> events;
    std::map<std::string, LocalDays>
        places; // "" everywhere, 50 in that province; a longer code comes after those around it
};

// At most so many items of the catalogue, those with the most duties; 0 for all.
Result<YearPlan> plan_year(const law::Statutes& statutes, const law::Catalog& catalog, int year,
                           std::size_t items);

}
