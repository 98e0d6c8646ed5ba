#pragma once
// Administrative divisions (行政区划) and their statistical codes.

#include "base/date.hpp"
#include "base/result.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::domain {

enum class DivisionKind { province, city, county, town, village, community };
BOOST_DESCRIBE_ENUM(DivisionKind, province, city, county, town, village, community)

struct Division {
    std::string code; // 2, 4, 6, 9 or 12 digits
    std::string name;
    DivisionKind kind = DivisionKind::village;
    std::optional<std::string> parent;
    std::string initials; // LDG for 六道沟村
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(Division, (), (code, name, kind, parent, initials, valid_from, valid_to))

// What the digits say. Digits 10-12: 001-199 and 400-499 community, 200-399 and 500-599 village (统计用区划代码).
// Refuses other lengths, letters and village numbers outside those ranges.
Result<DivisionKind> kind_of(std::string_view code);
std::optional<std::string> parent_of(std::string_view code); // none for a province

bool is_within(std::string_view code, std::string_view scope); // 220681101201 lies within 220681101 and itself
bool is_village_level(DivisionKind kind);                       // a village or a community

}
