#include "cli/copy_rounds.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 1min;
constexpr auto begins = 2h; // when hardly anybody reads, and the columns have long been sent

}

bool is_look_due(Instant now, std::optional<Date> last)
{
    const auto today = shanghai_date(now);
    return last != today && now - shanghai_midnight(today) >= begins;
}

CopyRounds::CopyRounds(app::House& house, const web::Site& site, const std::vector<Config::Column>& columns)
    : house_(house),
      site_(site),
      columns_(columns),
      thread_([this](const std::stop_token& stopped) { go_round(stopped); })
{
}

CopyRounds::~CopyRounds()
{
    thread_.request_stop();
}

// Rests first: a server that has just begun has other things to do.
void CopyRounds::go_round(const std::stop_token& stopped)
{
    while (true) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stopped, rest, [] { return false; });
        }
        if (stopped.stop_requested()) return;
        if (const auto now = house_.clock.now(); is_look_due(now, looked_on_)) look(now);
    }
}

void CopyRounds::look(Instant now)
{
    looked_on_ = shanghai_date(now);
    try {
        const auto tally = look_at_copies(house_, site_, columns_, site_.scope);
        spdlog::info("\"copies\":{},\"not_the_same\":{}", tally.editions, tally.wrong.size());
    } catch (const std::exception& fault) { // the next night it is tried again
        house_.storage.note(fault, now);
        spdlog::warn("\"copies\":\"{}\"", typeid(fault).name());
    }
}

}
