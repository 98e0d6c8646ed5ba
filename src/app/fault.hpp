#pragma once
// What kind of thing broke, as far as a person can do something about it.

#include <exception>

namespace gongkai::app {

enum class Fault {
    storage, // full, failing or read-only: nothing more can be written, reading goes on
    away,    // the database is busy or out of reach: soon again
    ours     // everything else
};

Fault fault_of(const std::exception& thrown);

}
