#pragma once
// The duties of every village within a scope, as the database has them, in memory.

#include "db/connection.hpp"
#include "domain/duty_index.hpp"

namespace gongkai::app {

domain::DutyIndex read_duty_index(db::Connection& db, const std::string& scope); // empty scope: all

}
