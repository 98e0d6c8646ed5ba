#include "cli/copy_rounds.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 1min; // before the first too: a server that has just begun has other things to do
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
      rounds_(house, "copies", {.rest = rest, .before_first = rest}, [this](auto&) { look_when_due(); })
{
}

// One night, one look: what couldn't be done is tried again the next.
void CopyRounds::look_when_due()
{
    const auto now = house_.clock.now();
    if (!is_look_due(now, looked_on_)) return;
    looked_on_ = shanghai_date(now);
    const auto tally = look_at_copies(house_, site_, columns_, site_.scope);
    spdlog::info("\"copies\":{},\"not_the_same\":{}", tally.editions, tally.wrong.size());
}

}
