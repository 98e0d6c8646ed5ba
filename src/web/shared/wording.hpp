#pragma once
// How pages put things: periods, days, how a duty or an edition stands, where an article is found.

#include <string>
#include <vector>

#include "app/period_words.hpp"
#include "domain/division.hpp"
#include "law/due.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

using app::matter;
using app::period_words;

std::string day_words(Date day, Date today);               // 今天, 昨天, 11月23日, 2025年11月23日
std::string name_list(const std::vector<std::string>& names);

std::string matter(const store::Heading& heading, const std::string& village);

Tag standing_tag(const domain::Standing& standing);
Tag edition_tag(const store::Heading& heading);
Row heading_row(const store::Heading& heading, const std::string& village, Date today);

std::string article(const law::Citation& citation); // 《…》第三十五条
std::string articles(const law::Statutes& statutes, const std::vector<std::string>& ids);
Why why_due(const law::Statutes& statutes, const std::string& steps, std::string question); // JSON of law::Step
std::vector<Because> because(const law::Statutes& statutes, const std::vector<law::Step>& steps);

std::string rhythm_words(const law::Item& item);
std::string committee_of(const domain::Division& village); // 六道沟村村民委员会
std::vector<std::string> contact_lines(const std::optional<store::Contact>& contact);

}
