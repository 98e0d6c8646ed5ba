#include "web/portal/calendar_view.hpp"

#include "render/say.hpp"
#include "store/duties.hpp"
#include "web/shared/duty_words.hpp"

namespace gongkai::web::portal {
namespace {

using domain::DutyState;
using render::say;

constexpr int days_shown_before = 366;
constexpr int days_shown_after = 366;

// Without a count of days: a calendar shows yesterday's copy for hours.
std::string state_words(const domain::Standing& standing)
{
    switch (standing.state) {
    case DutyState::not_open:
    case DutyState::open:
    case DutyState::due_soon: return say("calendar.waiting");
    case DutyState::missing: return say("calendar.missing");
    case DutyState::on_time: return say("calendar.on_time");
    case DutyState::late: return say("calendar.late", standing.days);
    case DutyState::nothing: return say("calendar.nothing");
    case DutyState::excused: return say("calendar.excused");
    case DutyState::lapsed: return say("calendar.lapsed");
    }
    std::unreachable();
}

struct Changed {
    Instant at;
    int sequence = 0;
};

// When what is said of it changed last: settled, or overdue since the midnight after, or written down.
Changed changed(const store::DutyRow& duty, DutyState state)
{
    const auto known = duty.known_at.value_or(shanghai_midnight(duty.opens_on));
    if (state == DutyState::missing) return {shanghai_midnight(plus_days(duty.due_on, 1)), 1};
    if (!domain::is_settled(state)) return {known, 0};
    const bool ended = state == DutyState::excused || state == DutyState::lapsed;
    return {(ended ? duty.ended_at : duty.fulfilled_at).value_or(known), 2};
}

std::string host_of(const std::string& base_url)
{
    return base_url.substr(base_url.find("://") + 3);
}

render::CalendarDay day_of(Visit& visit, const store::DutyRow& duty, const law::Catalog& catalog)
{
    const auto& base = visit.site.base_url;
    const auto* item = catalog.find(duty.item);
    const auto standing = duty.standing(visit.reading().today());
    const auto words = state_words(standing);
    const auto change = changed(duty, standing.state);
    const bool is_public = duty.fulfilled_at && duty.edition_code;
    const auto url = base + (is_public ? "/e/" + *duty.edition_code : "/" + duty.village + "/duties");
    return {.uid = duty.id + "@" + host_of(base),
            .day = duty.due_on,
            .title = say("calendar.day", duty_title(duty, item ? item->name : duty.item), words),
            .words = say("calendar.words", words, url),
            .url = url,
            .changed_at = change.at,
            .sequence = change.sequence,
            .is_cancelled = standing.state == DutyState::lapsed};
}

}

render::CalendarFile calendar_of(Visit& visit, const domain::Division& village)
{
    auto& office = visit.reading();
    const auto today = office.today();
    auto duties = store::Duties(office.db).of_village(village.code, plus_days(today, -days_shown_before),
                                                      plus_days(today, days_shown_after));
    store::keep_known(duties, today);
    render::CalendarFile calendar{.name = say("calendar.name", village.name), .days = {}};
    for (const auto& duty : duties) calendar.days.push_back(day_of(visit, duty, office.catalog(village.code)));
    return calendar;
}

}
