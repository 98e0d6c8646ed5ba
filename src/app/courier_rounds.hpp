#pragma once
// The courier going round as long as the server lives.

#include "app/courier.hpp"
#include "app/rounds.hpp"

namespace gongkai::app {

class CourierRounds {
public:
    CourierRounds(House& house, Carriers carriers);

private:
    void make_round();

    Courier courier_;
    Rounds rounds_; // last: they end before what they use
};

}
