#pragma once
// The duty to disclose an item for a period or because of something that happened (公开义务), and how it stands on a
// given day. Judging is a pure function of facts and a date, so any past day can be asked again.

#include "base/date.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::domain {

// What made it due: the calendar · a standing item · something that happened · a stage of a project.
enum class DutyOrigin { period, standing, happening, stage };
BOOST_DESCRIBE_ENUM(DutyOrigin, period, standing, happening, stage)

struct Duty {
    std::string id;
    std::string village;
    std::string item;
    std::string period; // 2026-10, 2026Q3; other keys: domain/duty_key.hpp
    Date opens_on;
    Date due_on;
    std::string why; // JSON of law::Step
    DutyOrigin origin = DutyOrigin::period;
    std::optional<std::string> happening = {};
    std::optional<Instant> known_at = {}; // none: written down before anybody kept it, known since it opened
};
BOOST_DESCRIBE_STRUCT(Duty, (), (id, village, item, period, opens_on, due_on, why, origin, happening, known_at))

enum class DutyState { not_open, open, due_soon, missing, on_time, late, nothing, excused, lapsed };
BOOST_DESCRIBE_ENUM(DutyState, not_open, open, due_soon, missing, on_time, late, nothing, excused, lapsed)

struct Fulfilment { // the first edition that answered it
    Date on;
    bool nothing_this_period = false;
};

enum class DutyEndKind { excused, lapsed }; // by the town · what it rested on is gone
BOOST_DESCRIBE_ENUM(DutyEndKind, excused, lapsed)

struct DutyEnd {
    DutyEndKind kind = DutyEndKind::excused;
    Date on;
};

struct DutyFacts { // each counts from its own day on
    std::optional<Fulfilment> fulfilled = {};
    std::optional<DutyEnd> ended = {};
};

struct Standing {
    DutyState state = DutyState::not_open;
    int days = 0; // until due (open, due_soon), or late by (missing, late)
    bool operator==(const Standing&) const = default;
};

constexpr int due_soon_days = 7; // when the work list starts to press; a courtesy, not a rule of law

Standing judge(const Duty& duty, const DutyFacts& facts, Date as_of);
bool is_known(const Duty& duty, Date as_of); // was it written down by then?
bool is_settled(DutyState state);            // nothing more to be done

}
