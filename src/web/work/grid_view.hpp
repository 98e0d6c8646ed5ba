#pragma once
// The town at a glance: villages down, matters across, for a month or quarter or for what has no period; or a village's year.
// Today or as it was shown on a past day. Those that need help stand on top.

#include "web/work/grid_table.hpp"

namespace gongkai::web::work {

struct GridPage {
    Page page;
    Head head;
    std::vector<Link> periods;
    std::vector<Link> origins; // 长期, 即时, 阶段
    std::vector<std::string> filters; // what is left out, one sentence each
    std::vector<Tag> legend;
    Grid grid;
    std::optional<Empty> empty;
    GridForm form;
    std::vector<Link> actions; // files of just this, other views
};

GridPage grid_page(Visit& visit, const GridAsked& asked);

}
