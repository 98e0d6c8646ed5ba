#pragma once
// How made-up villages behave: most publish in time, some late, a few are silent, some often have nothing to
// tell. The shares are invented, and written down here so that a simulation says what it assumes.

#include <array>
#include <cstdint>

#include "domain/duty_count.hpp"

namespace gongkai::app {

struct Outcome {                     // of one duty
    domain::DayNumber after_due = 0; // days; below zero before it was due, never_day_day: not at all
    std::uint8_t marks = 0;
};
using Habit = std::array<Outcome, 256>; // one of them is drawn for each duty

// Whatever is drawn is drawn from the seed, so that the same seed makes the same country.
std::uint64_t drawn(std::uint64_t seed, std::uint64_t of);
const Habit& habit_of(std::uint64_t village_draw);

}
