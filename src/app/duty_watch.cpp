#include "app/duty_watch.hpp"

#include <spdlog/spdlog.h>

#include "app/audit_duties.hpp"

namespace gongkai::app {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 1min;
constexpr std::size_t most_named = 20;

}

std::size_t check_duties(House& house)
{
    Desk desk(house, Desk::Purpose::reading, house.clock.now(), {});
    const auto audited = audit_duties(desk.office, "");
    const auto differences = house.duties->compare(desk.office.db, most_named);
    for (const auto& one : audited.mismatches)
        spdlog::error("\"duties\":\"counted differently\",\"village\":\"{}\",\"what\":\"{}\"", one.village,
                      one.what);
    for (const auto& one : differences)
        spdlog::error("\"duties\":\"held differently\",\"village\":\"{}\",\"item\":\"{}\"",
                      domain::to_text(one.village), one.item);
    return audited.mismatches.size() + differences.size();
}

DutyWatch::DutyWatch(House& house)
    : house_(house), rounds_(house, "duty watch", {.rest = rest}, [this](auto&) { watch(); })
{
}

void DutyWatch::watch()
{
    const auto today = shanghai_date(house_.clock.now());
    if (checked_ == today) return;
    house_.duties->note_check(check_duties(house_));
    checked_ = today;
}

}
