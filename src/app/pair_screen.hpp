#pragma once
// The clerk types the digits that the screen shows: that device plays there from now on, and no other.

#include "app/office.hpp"
#include "domain/pairing.hpp"

namespace gongkai::app {

struct PairScreen {
    std::string place;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(PairScreen, (), (place, code))

Result<domain::ScreenDevice> pair_screen(Office& office, const PairScreen& order);

}
