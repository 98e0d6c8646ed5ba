#pragma once
// The town at a glance: villages down, matters across, for one month or quarter. Those that need help stand on top.

#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct GridPage {
    Page page;
    Head head;
    std::vector<Link> periods;
    std::vector<Tag> legend;
    Grid grid;
    std::optional<Empty> empty;
};

GridPage grid_page(Visit& visit, const std::string& scope, const std::string& period);

std::string last_full_month(Date today);

}
