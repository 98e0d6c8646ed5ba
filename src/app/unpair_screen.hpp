#pragma once
// The device at a screen plays there no longer: it was exchanged, stolen, or paired by mistake.

#include "app/office.hpp"
#include "domain/pairing.hpp"

namespace gongkai::app {

struct UnpairScreen {
    std::string place;
};
BOOST_DESCRIBE_STRUCT(UnpairScreen, (), (place))

Result<domain::ScreenDevice> unpair_screen(Office& office, const UnpairScreen& order);

}
