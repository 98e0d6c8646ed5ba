#pragma once
// The duty to disclose an item for a period (公开义务), and how it stands on a given day. Judging is a pure
// function of facts and a date, so any past day can be asked again.

#include "base/date.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::domain {

struct Duty {
    std::string id;
    std::string village;
    std::string item;
    std::string period; // 2026-10, 2026Q3
    Date opens_on;
    Date due_on;
    std::string why; // JSON of law::Step
};
BOOST_DESCRIBE_STRUCT(Duty, (), (id, village, item, period, opens_on, due_on, why))

enum class DutyState { not_open, open, due_soon, missing, on_time, late, nothing };
BOOST_DESCRIBE_ENUM(DutyState, not_open, open, due_soon, missing, on_time, late, nothing)

struct Fulfilment { // the first edition that answered it
    Date on;
    bool nothing_this_period = false;
};

struct Standing {
    DutyState state = DutyState::not_open;
    int days = 0; // until due (open, due_soon), or late by (missing, late)
};

constexpr int due_soon_days = 7; // when the work list starts to press; a courtesy, not a rule of law

Standing judge(const Duty& duty, const std::optional<Fulfilment>& fulfilled, Date today);

}
