#pragma once
// The catalogue of a division on a day: what must be public, by which article, how often, by whom, where.

#include "domain/division.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct CatalogAsked {
    domain::Division division;
    law::AppliesTo kind = law::AppliesTo::village;
    bool has_both = false; // villages and communities
    Date on;
};

struct CatalogGroup {
    std::string title;
    std::vector<CatalogColumns> lines;
};

struct CatalogPage {
    Page page;
    Head head;
    std::string source;
    std::vector<std::string> levels; // which documents refined the reference
    std::vector<Link> others;        // the other kind's catalogue, where a town has both
    std::vector<CatalogGroup> groups;
    std::vector<Row> left_out;
    std::string address; // of the form that asks for another day
    std::string kind;
    Field day;
    std::vector<Link> files; // to take away, and to compare
};

struct ComparePage {
    Page page;
    Head head;
    std::string address;
    std::string kind;
    std::vector<Field> fields; // level and day, twice
    Errors errors;
    std::string summary;
    Diff diff;
};

CatalogPage catalog_page(Visit& visit, const CatalogAsked& asked);

struct Side { // one half of a comparison
    std::string level;  // division code
    std::string on;     // as typed
};
ComparePage compare_page(Visit& visit, const CatalogAsked& asked, const Side& before, const Side& after);

// /catalog/220681101?for=community&on=2026-12-01
std::string catalog_address(const CatalogAsked& asked, const std::string& ending, Date today);

}
