#pragma once
// What would be due if … (试算): the duties that the law and a list ask of a village around a year, under one assumption and
// under another, and where the two differ. Pure: nothing of it is ever kept.

#include "domain/division.hpp"
#include "domain/happening.hpp"

#include <functional>

namespace gongkai::domain {

struct Assumption { // whose law, which list
    const law::Statutes& statutes;
    std::function<const law::Catalog*(const std::string& village, Date on)> catalog; // none before the first
};

struct VillageYear {
    Division village;
    std::vector<Happening> happenings; // that count
    int year = 0;
};

struct ExpectedDuty {
    std::string village, item, name, period;
    std::string happening = {}; // whose clock it is; empty: none's
    Date opens_on, due_on;
    std::vector<law::Step> why;
};

struct Expected {
    std::vector<ExpectedDuty> duties;
    int without_day = 0; // the year's working days aren't arranged yet
};
// Of periods that end in the year or shortly before it, of what happened, of projects that go on, and of standing items
// that come onto the list during the year.
Expected expected_duties(const Assumption& assumed, const VillageYear& asked);

enum class DutyChange { moved, appears, vanishes };
BOOST_DESCRIBE_ENUM(DutyChange, moved, appears, vanishes)

struct TrialDifference {
    DutyChange how = DutyChange::moved;
    std::string village, item, name, period;
    std::optional<Date> due_before, due_after;
    std::vector<law::Step> why; // of the later one, where there is one
};
// Those of which either due day lies in the year; without a year, all. By village, item and day.
std::vector<TrialDifference> differences(const std::vector<ExpectedDuty>& before, const std::vector<ExpectedDuty>& after,
                                        std::optional<int> year);

}
