#pragma once
// What a duty, its draft and its editions share as "period": a month, a quarter, or one of these.
//
//     2026-11-26           the day a clock started    2026-11-26.2  the second of that day
//     P3-before            project 3, before it       P3-after
//     P3-during-2026-12-30 a milestone                P3-during-2026Q4  a quarter while it goes on

#include "base/date.hpp"
#include "law/due.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gongkai::domain {

struct DutyKey {
    std::optional<Date> day = {};
    std::optional<std::int64_t> project = {};
    std::optional<law::Stage> stage = {};
    std::optional<Quarter> quarter = {};
    int nth = 1; // of those that would be written the same
    bool operator==(const DutyKey&) const = default;
};

std::string to_text(const DutyKey& key);
std::optional<DutyKey> parse_duty_key(std::string_view text); // none for months and quarters, and for what is no key

}
