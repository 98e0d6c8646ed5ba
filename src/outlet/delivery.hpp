#pragma once
// What became of a message that we gave to another system.

#include "base/result.hpp"

namespace gongkai::outlet {

enum class Outcome {
    taken, // it is theirs now
    later, // not now: try again
    never  // a final no: trying again is of no use
};

struct Delivery {
    Outcome outcome = Outcome::taken;
    Refusal why = {}; // where it wasn't taken; never holds a secret
};

}
