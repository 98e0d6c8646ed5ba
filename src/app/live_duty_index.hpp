#pragma once
// The duties of all villages in the memory of a server, so that a county or a province is counted without asking the
// database. Before it answers it takes in what was committed since, here or by another node, in the order in which that became true.

#include "db/connection.hpp"
#include "domain/duty_index.hpp"

#include <atomic>
#include <shared_mutex>

namespace gongkai::app {

struct DutyCount { // areas × items
    std::vector<domain::Area> areas;
    std::vector<std::string> items;
    domain::Grid<domain::DutyTally> grid;

    domain::DutyTally all() const;
    domain::DutyTally of(std::string_view area) const; // all items; nothing for an area that wasn't asked
};

struct DutyQuestion {
    std::vector<std::string> areas; // codes of divisions; empty code: all there are
    Date due_from, due_to;          // duties that are due on these days
    Date on;                        // as they stand that day
};

class LiveDutyIndex {
public:
    DutyCount count(db::Connection& db, const DutyQuestion& asked);

    // What it holds against what the database says now. Where they differ it is read anew, and right again.
    std::vector<domain::DutyDifference> compare(db::Connection& db, std::size_t most);

    void note_check(std::size_t differences) { differences_ = static_cast<std::int64_t>(differences); }
    std::int64_t differences() const { return differences_; } // when it was last checked; -1 before that

private:
    void catch_up(db::Connection& db);
    void read_anew(db::Connection& db);
    bool take_in(db::Connection& db, std::int64_t newest); // false: a village it doesn't know

    std::shared_mutex mutex_;
    std::optional<domain::DutyIndex> index_; // none before it was first asked
    std::int64_t seen_ = 0;                  // the newest change it has taken in
    std::atomic<std::int64_t> differences_ = -1;
};

}
