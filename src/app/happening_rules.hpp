#pragma once
// What may be written down as having happened, and what may still be said about it afterwards.

#include "app/record_happening.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct CheckedHappening {
    domain::Happening happening; // without an id
    law::Due due;
    domain::DutyOrigin origin = domain::DutyOrigin::happening;
};

// A day that fits the village, the catalogue of that day, and the project's other days.
Result<CheckedHappening> checked(Office& office, domain::Happening happening);

// The duty whose clock a happening started; the quarters of its project aren't it.
std::optional<store::DutyRow> duty_started_by(Office& office, const std::string& happening);

struct LiveHappening {
    domain::Happening happening;
    store::DutyRow duty;
};
// One that the actor may still move or withdraw: it counts, nothing of it is public or being drafted, and the day
// hasn't passed, or it is the town that asks.
Result<LiveHappening> live_happening(Office& office, const std::string& id);

// Its row, its duty under a free key, and what follows for the quarters of its project.
RecordedHappening put_happening(Office& office, db::Transaction& transaction, CheckedHappening checked);
// It no longer counts, and neither does its duty.
void end_happening(Office& office, db::Transaction& transaction, const LiveHappening& live,
                   domain::HappeningEndKind kind, const std::string& reason);

}
