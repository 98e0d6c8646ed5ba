#pragma once
// The town in figures: its trend, each village with what needs help first, items of which nothing was ever public. No ranks.

#include "domain/division.hpp"
#include "web/shared/as_of.hpp"
#include "web/shared/trend.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct FiguresPage {
    Page page;
    Head head;
    Trend trend;
    Grid villages;
    Grid never; // villages by items
    std::string never_words;
    std::optional<Empty> none_never;
    std::string division;
    Field on;
    std::vector<Link> actions;
};

// `division` as the address named the town; empty: the officer's own.
FiguresPage figures_page(Visit& visit, const domain::Division& town, const std::string& division, const AsOf& at);
std::string figures_href(const std::string& path, const std::string& division, const AsOf& at);

}
