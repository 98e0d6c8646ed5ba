#pragma once
// A look (抽查): one more photo of a sheet, asked for on a day that comes from the public log's root. Nobody
// knows that day before, and anybody can compute it again.

#include <boost/describe.hpp>
#include <string_view>
#include <vector>

#include "domain/posting.hpp"

namespace gongkai::domain {

// The days of which exactly one is asked for.
struct LookSpan {
    std::string quarter; // 2026Q4, of a sheet that hangs while it is current; empty: its days are counted
    int half = 1;
    Date first;
    Date last;
};

// Those of a day's term that have begun by then: the days after the first proof in two halves, or those of
// the quarter. The shorter half is the first one.
std::vector<LookSpan> look_spans(Date proved_on, const PostingTerm& term, Date on);

// How many days of it are left, this one included. A half that went by while nothing could be drawn has one.
int days_left(const LookSpan& span, Date on);

// One day in `days_left`: whether SHA-256 over "gongkai look", the day, the root and the posting, each on a
// line, is a multiple of it as a number. As the days get fewer, each was as likely as any other.
bool is_look_day(Date day, std::string_view log_root, std::string_view posting, int days_left);

struct Look {
    std::string posting;
    std::string quarter;
    int half = 1;
    Date asked_on;
    int days_left = 0;
    Instant counts_from;
    Instant counts_until; // the next day is still in time
    std::string place = {};
    std::string edition = {}; // its code
    std::optional<Instant> taken_down_at = {};
    std::optional<PostingEnding> ending = {};
    std::int64_t log_size = 0;
    std::string log_root = {};
    std::optional<Instant> seen_at = {};     // by the first photo that came in time
    std::optional<Instant> replaced_at = {}; // when another edition came
};
BOOST_DESCRIBE_STRUCT(Look, (),
                      (posting, quarter, half, asked_on, days_left, counts_from, counts_until, place, edition,
                       taken_down_at, ending, log_size, log_root, seen_at, replaced_at))

Date in_time_until(const Look& look); // that day included

Look look_on(Date day, std::string posting, const LookSpan& span);

// waiting · seen · missed · dropped: what was to be looked at no longer counted, or its place was closed
enum class LookOutcome { waiting, seen, missed, dropped };
LookOutcome outcome_of(const Look& look, Instant now);

}
