#pragma once
// Whose line is whose in a list of people: for what is handed to one household and shows nobody else.

#include <optional>
#include <string>
#include <vector>

#include "domain/content.hpp"

namespace gongkai::domain {

struct Household {
    std::string name; // as the list writes it
    std::string group;
    std::vector<std::size_t> lines; // of the list, the first is 0
    bool operator==(const Household&) const = default;
};

// Where the name by which a line belongs to somebody stands: the head of the household, else the person.
std::optional<std::size_t> name_column(const Table& list);
bool lists_households(const Table& list); // by their heads, not person by person

// In the list's order. Lines become one household only where the list is by heads, the head and the group are
// the same and they follow each other: two people may have one name. A line without a name is nobody's.
// Empty for what is no list, or has no names.
std::vector<Household> households_of(const Content& content);

}
