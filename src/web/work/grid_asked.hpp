#pragma once
// What the town's grid is asked to show, as its address says it: which period or rhythm, or one village's year; of which
// class, of which village, only what is missing or late; as of which day. Links, forms and files keep all of it.

#include "domain/duty.hpp"
#include "law/catalog.hpp"
#include "web/shared/as_of.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

enum class GridState { missing, late };
BOOST_DESCRIBE_ENUM(GridState, missing, late)

struct GridAsked {
    std::string scope;
    std::string division = {}; // the scope as the address names it; empty: the officer's own
    std::string period = {};   // where the origin is one
    domain::DutyOrigin origin = domain::DutyOrigin::period;
    AsOf at = {};
    std::optional<law::ItemClass> class_ = {};
    std::optional<GridState> only = {};
    std::string village = {};     // one alone
    std::optional<int> year = {}; // of that village: its items down, months across
};

// The place that ?division= names, or the officer's own; refused where they have no business.
Result<std::string> scope_asked(Visit& visit);
Result<GridAsked> grid_asked(Visit& visit);

std::string grid_href(const GridAsked& asked, std::string_view path = "/work/grid");
std::string what_asked(const GridAsked& asked); // 2026年10月, 即时
std::vector<std::string> filter_words(app::Office& office, const GridAsked& asked); // one sentence each

std::vector<Link> periods_offered(const GridAsked& asked); // years, where a village's year is shown
std::vector<Link> origins_offered(const GridAsked& asked);

struct KeptValue { // of a hidden field
    std::string name;
    std::string value;
};

struct GridForm { // the filters, and what stays as it is
    std::vector<KeptValue> kept;
    std::vector<Field> choices;
    Field on;
};
GridForm grid_form(app::Office& office, const GridAsked& asked);

}
