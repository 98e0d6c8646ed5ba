#pragma once
// How pages say how a screen stands, and why it isn't green.

#include "domain/screen_state.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

Tag screen_tag(const domain::ScreenStanding& standing);
std::vector<std::string> screen_reasons(const domain::ScreenStanding& standing); // for everybody
// For those who keep it: its clock, the network it lacked. Where the site's own time is a story's, as in the
// demonstration, every real clock is wrong and nothing is said of it.
std::vector<std::string> screen_warnings(const domain::ScreenStanding& standing, bool in_real_time);
std::string duration_words(std::int64_t seconds); // 45 秒, 3 分钟, 2 小时 5 分钟

}
