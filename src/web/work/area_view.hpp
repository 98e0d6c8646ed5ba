#pragma once
// The parts of a county, a city, a province: how each stands with a year's duties, and which matters are missing where.

#include "domain/division.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct AreaPage {
    Page page;
    Head head;
    std::vector<Link> years;
    std::string summary;
    std::string summary_tone;
    std::string parts_title; // 下面 9 个地方
    std::vector<Row> parts;
    Grid lacking; // parts × the matters that are missing most; only where something is
};

AreaPage area_page(Visit& visit, const domain::Division& division, int year);

std::string area_href(const domain::Division& part);

}
