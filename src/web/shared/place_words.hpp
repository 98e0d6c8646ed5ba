#pragma once
// How pages speak of places and of what hangs there.

#include "domain/place.hpp"
#include "domain/posting.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

std::string kind_words(domain::PlaceKind kind);      // 固定公开栏
std::string where_words(const domain::Place& place); // 村部大门东侧（三组）
std::string paper_words(domain::Paper paper);        // A3
// 还没有照片证明 · 挂到 12月9日 为止 · 一直挂着，有新的再换
std::string term_words(const domain::Posting& posting, const domain::PostingTerm& term);
std::string ending_words(domain::PostingEnding ending, const std::string& because); // 已有更正
// 村部公开栏：11月24日 起挂着 · 11月24日 挂上，12月10日 取下（期满）
std::string posting_words(const domain::Place& place, const domain::Posting& posting);

}
