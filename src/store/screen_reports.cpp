#include "store/screen_reports.hpp"

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "sql/screen.hpp"
#include "store/screens.hpp"

namespace gongkai::store {

using domain::ScreenPlay;
using domain::ScreenReport;

namespace {

struct ReportRow {
    std::string device;
    std::int64_t sequence = 0;
    Instant received_at;
    Instant since;
    std::string shown;
    std::string notices;
    std::int64_t offline_seconds = 0;
    std::int64_t clock_error = 0;
};
BOOST_DESCRIBE_STRUCT(ReportRow, (),
                      (device, sequence, received_at, since, shown, notices, offline_seconds, clock_error))

ScreenReport report_of(const ReportRow& row)
{
    auto shown = from_json<std::vector<domain::ShownEdition>>(row.shown);
    auto notices = from_json<std::vector<std::string>>(row.notices);
    ENSURE(shown && notices);
    return {.sequence = row.sequence,
            .received_at = row.received_at,
            .since = row.since,
            .shown = std::move(*shown),
            .notices = std::move(*notices),
            .offline_seconds = row.offline_seconds,
            .clock_error = row.clock_error};
}

}

std::optional<ScreenReport> ScreenReports::latest_of(const std::string& place) const
{
    const auto device = Screens(db_).device_at(place);
    return device ? of_device(device->id) : std::nullopt;
}

std::optional<ScreenReport> ScreenReports::of_device(const std::string& device) const
{
    const auto row = db_.find<ReportRow>(sql::report_of_device, device);
    return row ? std::optional(report_of(*row)) : std::nullopt;
}

std::vector<ScreenPlay> ScreenReports::plays_at(const std::string& place, int at_most) const
{
    return db_.list<ScreenPlay>(sql::screen_plays_at, place, at_most);
}

std::vector<PlaySum> ScreenReports::sums_at(const std::string& place, int at_most) const
{
    return db_.list<PlaySum>(sql::screen_play_sums, place, at_most);
}

void ScreenReports::keep(db::Transaction&, const std::string& device, const ScreenReport& r)
{
    db_.run(sql::keep_screen_report, device, r.sequence, r.received_at, r.since, to_json(r.shown),
            to_json(r.notices), r.offline_seconds, r.clock_error);
}

void ScreenReports::add_play(db::Transaction&, const std::string& place, const ScreenPlay& p)
{
    db_.run(sql::add_screen_play, place, p.edition, p.day, p.seconds, p.times);
}

}
