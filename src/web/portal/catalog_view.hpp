#pragma once
// The catalogue in force for a division: what must be public, by which article, how often, by whom, where.

#include "domain/division.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct CatalogLine {
    int number = 0;
    std::string id; // its code, as an anchor
    std::string name;
    std::string contents;
    std::string basis;
    std::string rhythm;
    std::string responsible;
    std::string channels;
    std::string privacy;
    std::string note;
    bool is_convention = false; // 地方约定
};

struct CatalogGroup {
    std::string title;
    std::vector<CatalogLine> lines;
};

struct CatalogPage {
    Page page;
    Head head;
    std::string source;
    std::vector<Link> others; // the other kind's catalogue, where a town has both
    std::vector<CatalogGroup> groups;
};

// `at` is where the catalogue holds: a village or community, or one within the division.
CatalogPage catalog_page(Visit& visit, const domain::Division& division, const std::string& at);

}
