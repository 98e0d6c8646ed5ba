#pragma once
// A table file as it was read: sheets of cells, each with the text a person would see. What intake produces,
// privacy scans, and the ledger reader recognises.

#include <string>
#include <vector>

namespace gongkai {

struct Cell {
    int row = 0;      // 1-based, as the sheet shows it
    int column = 0;   // 1-based; 1 is A
    std::string text; // what is displayed or cached; never trimmed
    enum class Kind { text, number, date, formula_without_value } kind = Kind::text;
    std::string formula = {}; // the formula's text when there is one
    std::string comment = {}; // the note attached to the cell
};

struct CellArea { // merged: what it says stands in its top left cell
    int top = 0, left = 0, bottom = 0, right = 0;
};

struct Sheet {
    std::string name;
    enum class Visibility { visible, hidden } visibility = Visibility::visible;
    std::vector<Cell> cells;         // by row, then column; only cells that hold something
    std::vector<int> hidden_columns; // 1-based
    std::vector<int> hidden_rows;
    std::vector<CellArea> merged = {};
};

struct Property { // docProps: author, title, comments, custom properties, defined names
    std::string name;
    std::string value;
};

struct Workbook {
    std::vector<Sheet> sheets;
    std::vector<Property> properties;
};

std::string cell_name(int row, int column); // 22, 6 → F22

}
