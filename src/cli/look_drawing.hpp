#pragma once
// The looks of a day are drawn as soon as it begins, or as soon as this process may sign the log.

#include "cli/premises.hpp"

namespace gongkai::cli {

class LookDrawing {
public:
    bool draw_when_due(Premises& premises); // true when photos are asked for that weren't before

private:
    std::optional<Date> done_on_;
};

}
