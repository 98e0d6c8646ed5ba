#pragma once
// The duties that the grid shows, put into lines and columns: villages by items, or one village's items by months. Counted
// before anything is hidden; those that need help stand on top.

#include "web/work/grid_asked.hpp"
#include "web/work/grid_cell.hpp"

#include <map>

namespace gongkai::web::work {

struct GridColumn {
    std::string key;
    std::string words;
    std::string group = {}; // the class of an item
};

struct GridLine {
    Link head;
    std::string group = {};
    std::map<std::string, std::vector<store::DutyRow>> cells; // by the key of their column
    std::size_t missing = 0;
};

struct GridTable {
    std::vector<GridColumn> columns;
    std::vector<GridLine> lines;
    StateCount counted;
};

GridTable grid_table(app::Office& office, const GridAsked& asked);

}
