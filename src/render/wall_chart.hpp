#pragma once
// A table of states for the wall of an office: A3 across, the heading on every page, black and white, so that any printer
// will do. What stands where is told by words and signs.

#include "render/table_file.hpp"

#include <string>
#include <vector>

namespace gongkai::render {

struct WallColumn {
    std::string words;
    std::string group = {}; // columns side by side with the same group stand below its name
};

struct WallRow {
    std::string head;
    std::vector<Toned> cells; // one for each column
    std::string group = {};
};

struct WallChart {
    std::string title;
    std::vector<std::string> facts; // below the title: what is shown, as of which day
    std::vector<Toned> legend;
    std::string corner; // over the heads of the rows
    std::vector<WallColumn> columns;
    std::vector<WallRow> rows;
    std::string language = "zh-CN";
};

std::string wall_chart_pdf(const WallChart& chart);

}
