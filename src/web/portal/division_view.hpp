#pragma once
// A town, county, city or province: its parts in one sentence each, those that need help first.

#include "domain/division.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct DivisionPage {
    Page page;
    Head head;
    std::string summary;
    std::string summary_tone;
    std::string parts_title; // 19 个村（社区）
    std::vector<Row> parts;
    std::vector<Row> recent;
    std::string feed_href;
};

DivisionPage division_page(Visit& visit, const domain::Division& division);

}
