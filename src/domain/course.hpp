#pragma once
// The course of a duty (经过): what was done about it, and in whose hands it lay until it was public. Days are counted
// from those facts alone; why somebody took them is theirs to say.

#include "domain/duty.hpp"

#include <vector>

namespace gongkai::domain {

enum class CourseAct {
    begun, // a draft was started
    handed_in,
    taken_back,
    discarded,
    agreed,
    reserved,
    objected,
    sent_back,
    published,
    corrected,
    withdrawn
};
BOOST_DESCRIBE_ENUM(CourseAct, begun, handed_in, taken_back, discarded, agreed, reserved, objected, sent_back, published,
                    corrected, withdrawn)

struct CourseStep {
    CourseAct act = CourseAct::begun;
    Instant at;
    std::string who = {};                      // a name; empty where nobody is known
    std::string says = {};                     // a reservation, a reason, the note of a correction
    std::string code = {};                     // of an edition
    std::optional<std::int64_t> position = {}; // of its leaf in the public log
};
BOOST_DESCRIBE_STRUCT(CourseStep, (), (act, at, who, says, code, position))

enum class Hands { nobody, clerk, committee, approver };
BOOST_DESCRIBE_ENUM(Hands, nobody, clerk, committee, approver)
Hands hands_of(CourseAct act); // whose part an act is

struct CourseSpan { // days during which it lay in the same hands
    Hands in = Hands::nobody;
    Date from, to;
    int days = 0;
    int after_due = 0;    // how many of them came after the due day
    bool is_over = false; // false: still there on the day that was asked about
    bool operator==(const CourseSpan&) const = default;
};

// From the day it could be done until it was public first, or until that day. Steps the oldest first.
std::vector<CourseSpan> spans_of(const Duty& duty, const std::vector<CourseStep>& steps, Date until);

void keep_until(std::vector<CourseStep>& steps, Date day); // leaves out what came later

}
