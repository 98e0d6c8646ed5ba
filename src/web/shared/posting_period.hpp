#pragma once
// Until when a sheet must hang (张贴期), why, and what is said of one that was taken back before that.

#include "law/due.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

struct Posting {
    Date until; // the last whole day
    Why why;
};
// None before the law asked for any days.
std::optional<Posting> posting_of(const law::Statutes& statutes, const std::string& village, Date posted_on);

// Taken back before its days were over: by how many; empty when they were, or when none were asked.
std::string cut_short_words(const law::Statutes& statutes, const std::string& village, Date posted_on, Date taken_down_on);

}
