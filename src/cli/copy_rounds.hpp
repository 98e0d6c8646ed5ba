#pragma once
// Every night the server looks at every copy of every edition from outside, in a thread of its own.

#include "app/rounds.hpp"
#include "cli/copies.hpp"

namespace gongkai::cli {

// From two in the morning in China on, once a day.
bool is_look_due(Instant now, std::optional<Date> last);

class CopyRounds {
public:
    CopyRounds(app::House& house, const web::Site& site, const std::vector<Config::Column>& columns);

private:
    void look_when_due();

    app::House& house_;
    const web::Site& site_;
    const std::vector<Config::Column>& columns_;
    std::optional<Date> looked_on_;
    app::Rounds rounds_; // last: they end before what they use
};

}
