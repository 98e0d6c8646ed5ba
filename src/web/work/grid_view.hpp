#pragma once
// The town at a glance: villages down, matters across, for a month or quarter or for what has no period, today or as it
// was shown on a past day. Those that need help stand on top.

#include "domain/duty.hpp"
#include "web/shared/as_of.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct GridAsked {
    std::string scope;
    std::string period; // where the origin is one
    domain::DutyOrigin origin = domain::DutyOrigin::period;
    AsOf at;
};

struct GridPage {
    Page page;
    Head head;
    std::vector<Link> periods;
    std::vector<Link> origins; // 长期, 即时, 阶段
    std::vector<Tag> legend;
    Grid grid;
    std::optional<Empty> empty;
    Field on;
    std::string asked_name, asked_value; // kept when another day is asked for
};

GridPage grid_page(Visit& visit, const GridAsked& asked);

std::string last_full_month(Date today);

}
