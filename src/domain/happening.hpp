#pragma once
// Something that happened and made an item due (发生的事): a standing item changed, a policy arrived, a meeting resolved,
// a project began. Nothing of it is ever changed: a date that moves is a further happening, a mistake is withdrawn.

#include "base/result.hpp"
#include "domain/duty_key.hpp"
#include "law/due.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>

namespace gongkai::domain {

struct Happening {
    std::string id;
    std::string village;
    std::string item;
    Date happened_on;
    std::string words;
    std::optional<law::Stage> stage = {};
    std::optional<std::int64_t> project = {};
    std::string project_name = {};
    std::optional<std::string> moves = {}; // the one whose date this corrects
    std::string recorded_by = {};          // account
    Instant recorded_at = {};
};
BOOST_DESCRIBE_STRUCT(Happening, (), (id, village, item, happened_on, words, stage, project, project_name, moves,
                                      recorded_by, recorded_at))

enum class HappeningEndKind { moved, withdrawn };
BOOST_DESCRIBE_ENUM(HappeningEndKind, moved, withdrawn)

struct HappeningEnd {
    std::string happening;
    HappeningEndKind kind = HappeningEndKind::withdrawn;
    std::string reason;
    std::string ended_by; // account
    Instant ended_at;
};
BOOST_DESCRIBE_STRUCT(HappeningEnd, (), (happening, kind, reason, ended_by, ended_at))

// When its item must be public, by the law of the day on which it happened. Refused for items that have a rhythm of
// their own, and for a project without a stage.
Result<law::Due> due_of(const law::Statutes& statutes, const law::Item& item, const Happening& happening);

DutyKey key_of(const Happening& happening); // still without its place among others of the same day

// The days between which a project goes on; no last one while it isn't finished.
struct Project {
    std::int64_t number = 0;
    std::string item;
    std::string name;
    Date began_on;
    std::optional<Date> finished_on = {};
    std::vector<Date> milestones = {};
};
std::vector<Project> projects_of(std::span<const Happening> happenings); // those that count, by number
// Does the project owe word of this quarter? It went on when the quarter ended, and no milestone told of it.
bool owes_quarter(const Project& project, Quarter quarter);

}
