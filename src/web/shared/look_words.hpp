#pragma once
// How pages speak of looks: when a photo was asked for, and what came of it.

#include "domain/look.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

// 抽查 2 次：11月24日 有照片，11月28日 没有照片; empty when none was asked for yet.
std::string looks_words(const std::vector<domain::Look>& looks, Instant now);
std::string deadline_words(const domain::Look& look); // 11月29日: the last day that is in time
bool has_missed(const std::vector<domain::Look>& looks, Instant now);

// How a day was drawn, for whoever computes it again. Only once the photo came or can't come any more: until
// then the posting's id stays ours, or the next day could be told from a log that stands still.
std::vector<std::string> drawing_lines(const std::vector<domain::Look>& looks, Instant now);

}
