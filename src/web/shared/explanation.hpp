#pragma once
// Why a day is the due day, in words: because() makes them, for pages, the open data and the command line alike.

#include "law/day_count.hpp"
#include "web/shared/wording.hpp"

#include <boost/json.hpp>

namespace gongkai::web {

std::vector<law::Step> steps_of(const std::string& json); // as a duty keeps them

// To the page that counts the days of a duty one by one; none where no days were counted.
std::optional<Link> link_to_count(const law::Statutes& statutes, const store::DutyRow& duty);

struct DayLine {
    std::string day;    // 10月1日 周四
    std::string number; // 第 3 天; empty: doesn't count
    std::string words;  // why it doesn't, or which arrangement made it count
};
struct DayGroup { // a month of them
    std::string title;
    std::vector<DayLine> days;
};
struct DayCount {
    std::string words;  // what was counted, or that nothing was
    bool is_folded = false; // more days than one looks through: months that open
    std::vector<DayGroup> months;
};
DayCount day_count(const law::Statutes& statutes, const std::vector<law::Step>& steps);

boost::json::array because_json(const std::vector<Because>& reasons);
boost::json::array days_json(const law::Statutes& statutes, const std::vector<law::Step>& steps);
std::string explanation_text(const std::vector<Because>& reasons); // numbered lines
std::string count_text(const DayCount& count);                     // a line for each day

std::string why_href(const std::string& village, const std::string& item, const std::string& period);

}
