#pragma once
// The trend of twelve months as a chart and as a table, so that it can be read without seeing it.

#include "domain/month_tally.hpp"
#include "render/out.hpp"

#include <string>
#include <vector>

namespace gongkai::web {

struct TrendRow {
    std::string month;
    std::string asked, on_time, late, missing, rate;
};

struct Trend {
    std::string summary; // one sentence
    render::Html chart;
    std::string caption;
    std::vector<TrendRow> rows; // the oldest first
};

Trend trend_shown(const std::vector<domain::MonthTally>& months);
std::string rate_words(const domain::MonthTally& tally); // 92%, or that nothing was due

}
