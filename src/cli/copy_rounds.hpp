#pragma once
// Every night the server looks at every copy of every edition from outside, in a thread of its own.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "cli/copies.hpp"

namespace gongkai::cli {

// From two in the morning in China on, once a day.
bool is_look_due(Instant now, std::optional<Date> last);

class CopyRounds {
public:
    CopyRounds(app::House& house, const web::Site& site, const std::vector<Config::Column>& columns);
    ~CopyRounds();
    CopyRounds(const CopyRounds&) = delete;

private:
    void go_round(const std::stop_token& stopped);
    void look(Instant now);

    app::House& house_;
    const web::Site& site_;
    const std::vector<Config::Column>& columns_;
    std::optional<Date> looked_on_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it ends before what it uses
};

}
