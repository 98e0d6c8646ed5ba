#include "domain/look.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace gongkai::domain {
namespace {

std::vector<LookSpan> in_halves(const std::string& quarter, Date first, Date last, Date on)
{
    const int days = days_between(first, last) + 1, shorter = days / 2;
    std::vector<LookSpan> halves;
    if (shorter > 0) halves.push_back({quarter, 1, first, plus_days(first, shorter - 1)});
    if (days > 0) halves.push_back({quarter, 2, plus_days(first, shorter), last});
    std::erase_if(halves, [&](const LookSpan& half) { return half.first > on; });
    return halves;
}

// A sheet taken down early to be out of sight is missed all the same; so is one whose days were over only
// after it was asked for.
bool had_to_go(const Look& look)
{
    using enum PostingEnding;
    const bool went = look.taken_down_at && *look.taken_down_at < look.counts_until &&
                      (look.ending == replaced || look.ending == withdrawn || look.ending == place_closed);
    return went || (look.replaced_at && *look.replaced_at < look.counts_until);
}

}

std::vector<LookSpan> look_spans(Date proved_on, const PostingTerm& term, Date on)
{
    const auto after = plus_days(proved_on, 1);
    if (term.while_current) {
        const auto quarter = quarter_of(on);
        return in_halves(to_text(quarter), std::max(after, first_day(quarter)), last_day(quarter), on);
    }
    if (!term.last_day || on > *term.last_day) return {};
    return in_halves({}, after, *term.last_day, on);
}

int days_left(const LookSpan& span, Date on)
{
    return std::max(1, days_between(on, span.last) + 1);
}

bool is_look_day(Date day, std::string_view log_root, std::string_view posting, int days_left)
{
    const auto digest = sha256("gongkai look\n" + to_text(day) + "\n" + std::string(log_root) + "\n" +
                               std::string(posting) + "\n");
    unsigned rest = 0;
    for (const auto byte : digest)
        rest = (rest * 256 + byte) % static_cast<unsigned>(days_left);
    return rest == 0;
}

Date in_time_until(const Look& look)
{
    return plus_days(look.asked_on, 1);
}

Look look_on(Date day, std::string posting, const LookSpan& span)
{
    return {.posting = std::move(posting),
            .quarter = span.quarter,
            .half = span.half,
            .asked_on = day,
            .days_left = days_left(span, day),
            .counts_from = shanghai_midnight(day),
            .counts_until = shanghai_midnight(plus_days(day, 2))};
}

LookOutcome outcome_of(const Look& look, Instant now)
{
    if (look.seen_at) return LookOutcome::seen;
    if (had_to_go(look)) return LookOutcome::dropped;
    return now < look.counts_until ? LookOutcome::waiting : LookOutcome::missed;
}

}
