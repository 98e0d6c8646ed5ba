#pragma once
// The duties of every village within a scope, as the database has them, in memory.

#include "db/connection.hpp"
#include "domain/duty_index.hpp"

namespace gongkai::app {

domain::DutyIndex read_duty_index(db::Connection& db, const std::string& scope); // empty scope: all

// What to ask the database for one after the other, so that a country's rows are never all in memory at once: the codes of
// the towns, or the scope where that is less than a town.
std::vector<std::string> towns_of(const domain::DutyIndex& index, const std::string& scope);

}
