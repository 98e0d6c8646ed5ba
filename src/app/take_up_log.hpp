#pragma once
// What happens before a process signs anything: the head outside is held against the database, and editions
// that were public before there was a log get their leaf.

#include "app/house.hpp"

namespace gongkai::app {

// The lock must be held. What it finds is also said to house.log.
LogStanding take_up_log(House& house);

// For a database just brought over from another place or time: is it the tree whose head lies outside?
LogStanding compare_log(db::Connection& db, const PublicLog& log);

}
