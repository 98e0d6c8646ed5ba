#pragma once
// The ministry's form as a page and a spreadsheet: what is known is filled in, what isn't says so.

#include "render/table_file.hpp"
#include "web/shared/as_of.hpp"
#include "web/work/statistics_table.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct StatisticsRow {
    std::string name;
    std::vector<std::string> values;
};

struct StatisticsTable {
    std::string title;
    std::vector<std::string> columns;
    std::vector<StatisticsRow> rows; // the sum last
};

struct StatisticsPage {
    Page page;
    Head head;
    std::vector<Link> years;
    std::vector<std::string> notes; // what is counted how, what isn't known
    std::vector<StatisticsTable> tables;
    std::vector<Link> actions;
};

StatisticsPage statistics_page(Visit& visit, const Statistics& statistics, const std::string& division, const AsOf& at);
std::string statistics_xlsx(const Statistics& statistics);

}
