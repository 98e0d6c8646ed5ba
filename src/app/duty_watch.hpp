#pragma once
// Compares the duties that the server holds in memory with those of the database, when it starts and on every new day, in a
// thread of its own. What differs is said in the log, counted in /metrics and read anew.

#include "app/rounds.hpp"

namespace gongkai::app {

// How many differences there were: between memory and rows, and between counting by us and by the database.
std::size_t check_duties(House& house);

class DutyWatch {
public:
    explicit DutyWatch(House& house);

private:
    void watch();

    House& house_;
    std::optional<Date> checked_;
    Rounds rounds_; // last: they end before what they use
};

}
