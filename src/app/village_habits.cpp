#include "app/village_habits.hpp"

namespace gongkai::app {
namespace {

struct Shares {                                         // of 256
    int silent = 0, late = 0, nothing = 0, excused = 0; // the rest is published in time
};
constexpr int days_early = 10, longest_delay = 60;

// The later the rarer.
constexpr domain::DayNumber delay(int number, int of)
{
    const int left = of - number;
    return static_cast<domain::DayNumber>(1 + (longest_delay - 1) * (of - left) * (of - left) / (of * of));
}

constexpr Habit habit(const Shares& shares)
{
    Habit habit{};
    std::size_t at = 0;
    for (int i = 0; i < shares.silent; ++i)
        habit[at++] = {domain::never_day, 0};
    for (int i = 0; i < shares.late; ++i)
        habit[at++] = {delay(i, shares.late), 0};
    for (int i = 0; i < shares.nothing; ++i)
        habit[at++] = {static_cast<domain::DayNumber>(-(i % days_early)),
                       static_cast<std::uint8_t>(domain::DutyMark::nothing)};
    for (int i = 0; i < shares.excused; ++i)
        habit[at++] = {static_cast<domain::DayNumber>(-(i % 3)),
                       static_cast<std::uint8_t>(domain::DutyMark::excused)};
    for (int i = 0; at < habit.size(); ++i)
        habit[at++] = {static_cast<domain::DayNumber>(-(i % days_early)), 0};
    return habit;
}

constexpr Habit punctual = habit({.silent = 1, .late = 8, .nothing = 10});
constexpr Habit tardy = habit({.silent = 10, .late = 90, .nothing = 10});
constexpr Habit silent = habit({.silent = 200, .late = 20, .nothing = 4});
constexpr Habit quiet = habit({.silent = 3, .late = 10, .nothing = 128});
constexpr Habit stricken = habit({.silent = 30, .late = 60, .nothing = 10, .excused = 90});

}

// The finaliser of SplitMix64: every bit of the draw depends on every bit of what it is drawn for.
std::uint64_t drawn(std::uint64_t seed, std::uint64_t of)
{
    auto x = seed + of * 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

const Habit& habit_of(std::uint64_t village_draw)
{
    const auto percentile = (village_draw >> 32) % 1000;
    if (percentile < 740) return punctual;
    if (percentile < 920) return tardy;
    if (percentile < 960) return quiet;
    return percentile < 995 ? silent : stricken;
}

}
