#pragma once
// The server reminds by itself, once a day from a set time on.

#include <optional>

#include "cli/premises.hpp"

namespace gongkai::cli {

class Reminding {
public:
    // True when it was the hour and this was done. A fault is noted, and it is tried again next time.
    bool remind_when_due(Premises& premises, const Config& config);

private:
    std::optional<Date> done_on_; // by this process: another one, or the one before, finds it done
};

}
