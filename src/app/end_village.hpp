#pragma once
// The town says on which day a village or community ends: merged, dissolved, or another kind of place from then on; who
// answers in its stead, and why. Its duties that are due later lapse; what was shown of the days before stays.

#include "app/office.hpp"
#include "domain/division.hpp"

namespace gongkai::app {

struct EndVillage {
    std::string village;
    Date last_day;
    std::string successor = {}; // a village's or community's code; empty: nobody takes its place
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndVillage, (), (village, last_day, successor, reason))

Result<domain::Division> end_village(Office& office, const EndVillage& order);

}
