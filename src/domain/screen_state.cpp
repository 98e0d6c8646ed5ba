#include "domain/screen_state.hpp"

#include <algorithm>

namespace gongkai::domain {
namespace {

std::vector<std::string> codes_without(const std::vector<ShownEdition>& editions,
                                       const std::vector<ShownEdition>& others)
{
    std::vector<std::string> codes;
    for (const auto& edition : editions)
        if (std::ranges::find(others, edition) == others.end()) codes.push_back(edition.code);
    return codes;
}

bool differ(std::vector<std::string> a, std::vector<std::string> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a != b;
}

}

ScreenStanding judge_screen(bool is_paired, std::optional<ScreenReport> report, const MustShow& must,
                            Instant now)
{
    ScreenStanding standing;
    if (!is_paired) return standing;
    standing.report = std::move(report);
    standing.state = ScreenState::silent;
    if (!standing.report || standing.report->received_at + silent_after < now) return standing;
    standing.outdated = codes_without(standing.report->shown, must.editions);
    standing.missing = codes_without(must.editions, standing.report->shown);
    standing.notices_differ = differ(standing.report->notices, must.notices);
    const bool is_right = standing.outdated.empty() && standing.missing.empty() && !standing.notices_differ;
    standing.state = is_right ? ScreenState::showing : ScreenState::stale;
    return standing;
}

bool has_wrong_clock(const ScreenReport& report)
{
    return report.clock_error > gross_clock_error || report.clock_error < -gross_clock_error;
}

}
