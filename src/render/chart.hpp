#pragma once
// Small charts as SVG made on the server: readable without JavaScript, aloud, and under a policy that forbids
// inline styles (colours come from the stylesheet by class).

#include <string>
#include <vector>

#include "render/out.hpp"

namespace gongkai::render {

struct Bar {
    std::string label;
    double value = 0;      // a length only; never printed
    std::string said;      // the value as it is written beside the bar: 32,328.92
    std::string href = {}; // where the bar leads, when it leads somewhere
};

struct BarChart { // by category, longest first as the caller ordered them
    std::string title;
    std::string description; // the finding in one sentence, for those who cannot see it
    std::vector<Bar> bars;
};

struct Column {
    std::string label;          // 10月
    std::vector<double> values; // one per series
    std::vector<std::string> said;
};

struct ColumnChart { // usually twelve months
    std::string title;
    std::string description;
    std::vector<std::string> series; // 收入, 支出
    std::vector<Column> columns;
    double full = 0; // what reaches the top; else the largest value. Such a chart says its values over the columns
};

Html bars_svg(const BarChart& chart);
Html columns_svg(const ColumnChart& chart);

}
