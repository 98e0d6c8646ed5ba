#pragma once
// How a screen stands: green only when it said itself, just now, that it shows exactly what it must.

#include <optional>
#include <span>

#include "domain/screen_report.hpp"

namespace gongkai::domain {

enum class ScreenState { showing, stale, silent, unpaired };
BOOST_DESCRIBE_ENUM(ScreenState, showing, stale, silent, unpaired)

// Three reports that didn't come: one can be lost on the way, three mean that nobody knows what is on it.
inline constexpr std::chrono::minutes silent_after{3};
// Its own clock, which pages don't rely on; a screen that is off by more has lost its battery or its network
// time.
inline constexpr std::int64_t gross_clock_error = 120; // seconds

struct ScreenStanding {
    ScreenState state = ScreenState::unpaired;
    std::vector<std::string> outdated = {}; // editions it shows and must not, or with another content
    std::vector<std::string> missing = {};  // editions it must show and doesn't
    bool notices_differ = false;
    std::optional<ScreenReport> report = {}; // the last one, however old
};

struct MustShow {
    std::vector<ShownEdition> editions;
    std::vector<std::string> notices; // ids
};

ScreenStanding judge_screen(bool is_paired, std::optional<ScreenReport> report, const MustShow& must,
                            Instant now);

bool has_wrong_clock(const ScreenReport& report);

}
