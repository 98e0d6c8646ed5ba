#pragma once
// Reminders as they leave the house: village, matter, last day and a link, and nothing else. What somebody wrote in their own words
// (a resolution, the name of a project or a board) stays inside: it may name people.

#include "app/office.hpp"
#include "app/reminder_digest.hpp"
#include "app/ways.hpp"

namespace gongkai::app {

std::string mail_subject(const Matters& matters);
std::string mail_text(Office& office, const Matters& matters, const Outward& outward);

// For a group: by village, with the public page of each, in at most so many bytes; what has no room is counted.
std::string group_text(Office& office, const Matters& matters, const Outward& outward, std::size_t bytes);

}
