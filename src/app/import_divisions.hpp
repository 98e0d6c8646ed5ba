#pragma once
// Takes in a list of divisions (code, name, kind, parent), from a county's own table or the one we ship. All or
// nothing; each line that is wrong is named.

#include "app/office.hpp"
#include "base/workbook.hpp"
#include "domain/division.hpp"

#include <vector>

namespace gongkai::app {

struct DivisionProblem {
    int line = 0; // as the file counts, 1 is the head
    Refusal refusal;
};

struct RenamedDivision { // known under another name before
    int line = 0;
    std::string code, before, after;
};

struct ImportedDivisions {
    std::int64_t taken = 0;
    std::vector<DivisionProblem> problems; // nothing was taken when there are any
    std::vector<RenamedDivision> renamed;
};

// Columns by head word: code/代码/编码, name/名称; kind and parent are told by the code itself. A parent may stand
// below its children.
ImportedDivisions import_divisions(db::Connection& db, const Sheet& list);



}
