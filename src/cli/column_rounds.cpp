#include "cli/column_rounds.hpp"

#include <spdlog/spdlog.h>

#include "render/say.hpp"

namespace gongkai::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 5s;
constexpr auto at_least_every = 10min; // another node may have published, a day begun, a name changed
constexpr auto first_pause = 1min;
constexpr int most_doublings = 6; // about an hour

}

ColumnRounds::ColumnRounds(app::House& house, const web::Site& site, const http::PageCache& cache,
                           const std::vector<Config::Column>& columns)
    : house_(house), site_(site), cache_(cache)
{
    for (const auto& column : columns)
        if (!column.to.empty()) errands_.push_back({.column = column});
    if (!errands_.empty())
        rounds_.emplace(house, "columns", app::RoundTimes{.rest = rest},
                        [this](const std::stop_token& stopped) { go_round(stopped); });
}

bool ColumnRounds::is_due(const Errand& errand, Instant now) const
{
    if (errand.not_before && now < *errand.not_before) return false;
    return !errand.sent_at || errand.sent_version != cache_.version() ||
           now - *errand.sent_at >= at_least_every;
}

void ColumnRounds::go_round(const std::stop_token& stopped)
{
    for (auto& errand : errands_)
        if (!stopped.stop_requested() && is_due(errand, house_.clock.now())) run(errand);
}

void ColumnRounds::put_off(Errand& errand, Instant now)
{
    errand.not_before = now + first_pause * (1 << std::min(errand.failures, most_doublings));
    ++errand.failures;
}

void ColumnRounds::run(Errand& errand)
{
    const auto now = house_.clock.now();
    const auto version = cache_.version();
    try {
        const auto sent = send_column(house_, site_, *site_.columns, errand.column, version);
        if (!sent) {
            put_off(errand, now);
            spdlog::warn("\"column\":\"{}\",\"not_sent\":\"{}\"", errand.column.division, sent.error().says);
            return;
        }
        errand.sent_at = now;
        errand.sent_version = version;
        errand.not_before.reset();
        errand.failures = 0;
        if (sent->is_news())
            spdlog::info("\"column\":\"{}\",\"sent\":{},\"removed\":{}", errand.column.division,
                         sent->written.made + sent->pushed.sent,
                         sent->written.removed + sent->pushed.removed);
    } catch (const std::exception& fault) {
        put_off(errand, now);
        house_.storage.note(fault, now);
        spdlog::warn("\"column\":\"{}\",\"fault\":\"{}\"", errand.column.division, typeid(fault).name());
    }
}

}
