#pragma once
// An emergency notice (应急通知): over everything on the screens of a village, or of all villages of a town.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"

namespace gongkai::domain {

struct ScreenNotice {
    std::string id;
    std::string scope; // a village's or a town's code
    std::string words;
    Instant until_at;
    Instant said_at;
    std::string said_by;                  // account
    std::string said_by_name;             // as it was then
    std::optional<Instant> ended_at = {}; // early

    bool is_on(Instant now) const { return !ended_at && until_at > now; }
};
BOOST_DESCRIBE_STRUCT(ScreenNotice, (),
                      (id, scope, words, until_at, said_at, said_by, said_by_name, ended_at))

// Our choices: what is read at a glance from the door; and no notice that everybody has forgotten.
inline constexpr std::size_t longest_notice = 120; // characters
inline constexpr std::chrono::days longest_notice_time{7};

// "2026-11-24 18:00", in China; refused when it is no such moment, over, or too far ahead.
Result<Instant> read_notice_end(std::string_view typed, Instant now);

}
