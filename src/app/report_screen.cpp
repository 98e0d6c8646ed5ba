#include "app/report_screen.hpp"

#include <algorithm>
#include <map>

#include "app/screen_access.hpp"
#include "base/hash.hpp"
#include "domain/edition_code.hpp"
#include "store/editions.hpp"
#include "store/screen_reports.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t most_shown = 200, most_notices = 50, most_plays = 200;
constexpr std::int64_t seconds_of_a_day = 86'400, longest_span = seconds_of_a_day * 366 * 100;
constexpr int longest_offline_days = 400;

Refusal nonsense(const char* field)
{
    return {.says = "screen.nonsense", .field = field, .with = {field}};
}

bool is_within(std::int64_t value, std::int64_t least, std::int64_t most)
{
    return value >= least && value <= most;
}

Result<domain::ScreenReport> read_state(const ReportScreen& order, Instant now)
{
    const auto since = parse_instant(order.since);
    if (!since) return refuse(nonsense("since"));
    if (order.sequence < 1) return refuse(nonsense("sequence"));
    if (order.shown.size() > most_shown || order.notices.size() > most_notices)
        return refuse(nonsense("shown"));
    for (const auto& one : order.shown)
        if (domain::read_edition_code(one.code) != one.code || !parse_digest(one.digest))
            return refuse(nonsense("shown"));
    if (!is_within(order.offline_seconds, 0, longest_span)) return refuse(nonsense("offline_seconds"));
    if (!is_within(order.clock_error, -longest_span, longest_span)) return refuse(nonsense("clock_error"));
    return domain::ScreenReport{.sequence = order.sequence,
                                .received_at = now,
                                .since = std::min(*since, now),
                                .shown = order.shown,
                                .notices = order.notices,
                                .offline_seconds = order.offline_seconds,
                                .clock_error = order.clock_error};
}

// A day has no more seconds than it has, whatever a device says.
Result<> check_plays(Office& office, const domain::Place& place, const std::vector<domain::ScreenPlay>& plays)
{
    if (plays.size() > most_plays) return refuse(nonsense("plays"));
    const store::Editions editions(office.db);
    std::map<Date, std::int64_t> seconds;
    for (const auto& play : plays) {
        const auto edition = editions.find(play.edition);
        if (!edition || edition->village != place.village)
            return refuse({.says = "screen.foreign_edition", .field = "plays", .with = {play.edition}});
        const bool is_counted =
            is_within(play.seconds, 0, seconds_of_a_day) && is_within(play.times, 0, seconds_of_a_day);
        const bool is_past =
            play.day <= office.today() && days_between(play.day, office.today()) <= longest_offline_days;
        if (!is_counted || !is_past || (seconds[play.day] += play.seconds) > seconds_of_a_day)
            return refuse(nonsense("plays"));
    }
    return {};
}

}

Result<TakenReport> report_screen(Office& office, const ReportScreen& order)
{
    db::Transaction transaction(office.db);
    const auto [place, device] = TRY(paired_screen(office, order.place, order.token));
    if (!place.is_open())
        return refuse({.kind = Refusal::Kind::conflict, .says = "screen.closed", .with = {place.name}});
    const auto report = TRY(read_state(order, office.now));
    TRY(check_plays(office, place, order.plays));
    store::ScreenReports reports(office.db);
    const auto last = reports.of_device(device.id);
    if (last && report.sequence < last->sequence)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "screen.old_report",
                       .field = "sequence",
                       .with = {std::to_string(report.sequence), std::to_string(last->sequence)}});
    const bool is_fresh = !last || report.sequence > last->sequence;
    reports.keep(transaction, device.id, report);
    if (is_fresh)
        for (const auto& play : order.plays)
            reports.add_play(transaction, place.id, play);
    transaction.commit();
    return TakenReport{report.sequence, is_fresh};
}

}
