#include "web/work/grid_cell.hpp"

#include <algorithm>

#include "render/say.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

using domain::DutyState;
using render::say;

namespace {

Cell filled(const std::string& column, Tone tone, std::string words, std::string href)
{
    return {column, tone_class(tone), tone_sign(tone), std::move(words), std::move(href)};
}

std::string with_day(std::string href, const AsOf& at)
{
    if (!at.is_past) return href;
    href += href.contains('?') ? "&on=" : "?on=";
    return href + to_text(at.day);
}

// What isn't due yet leaves a period's cell blank; a single happening would be invisible that way.
Cell open_cell(const store::DutyRow& duty, const std::string& column, const domain::Standing& standing, const AsOf& at)
{
    if (duty.origin == domain::DutyOrigin::period) return {.column = column};
    const auto tone = standing.state == DutyState::due_soon ? Tone::warn : Tone::none;
    return filled(column, tone, say("portal.open", standing.days), with_day(duty_href(duty), at));
}

Cell single(const store::DutyRow& duty, const std::string& column, const AsOf& at)
{
    const auto standing = duty.standing(at.day);
    const auto href = with_day(duty_href(duty), at);
    switch (standing.state) {
    case DutyState::on_time: return filled(column, Tone::ok, say("grid.on_time"), href);
    case DutyState::late: return filled(column, Tone::warn, say("grid.late", standing.days), href);
    case DutyState::missing: return filled(column, Tone::bad, say("grid.missing"), href);
    case DutyState::nothing: return filled(column, Tone::none, say("grid.nothing"), href);
    case DutyState::excused: return filled(column, Tone::none, say("portal.excused"), href);
    case DutyState::lapsed: return filled(column, Tone::none, say("portal.lapsed"), href);
    case DutyState::not_open:
    case DutyState::open:
    case DutyState::due_soon: break;
    }
    return open_cell(duty, column, standing, at);
}

}

void count(StateCount& counted, const store::DutyRow& duty, Date on)
{
    const auto state = duty.standing(on).state;
    if (state == DutyState::lapsed) return;
    counted.all += state == DutyState::excused ? 0 : 1;
    counted.on_time += state == DutyState::on_time || state == DutyState::nothing ? 1 : 0;
    counted.late += state == DutyState::late ? 1 : 0;
    counted.missing += state == DutyState::missing ? 1 : 0;
    counted.excused += state == DutyState::excused ? 1 : 0;
}

Cell grid_cell(const std::vector<store::DutyRow>& duties, const std::string& column, const AsOf& at, const std::string& which)
{
    if (duties.empty()) return {.column = column};
    auto counting = duties; // what lapsed says something only where nothing else does
    std::erase_if(counting, [&](const auto& duty) { return duty.standing(at.day).state == DutyState::lapsed; });
    if (counting.empty()) return single(duties.back(), column, at);
    if (counting.size() == 1) return single(counting.front(), column, at);
    StateCount counted;
    for (const auto& duty : counting) count(counted, duty, at.day);
    const auto& first = duties.front();
    const auto all = with_day("/work/duties/" + first.village + "/" + first.item + which, at);
    if (counted.missing > 0) return filled(column, Tone::bad, say("grid.missing_n", counted.missing), all);
    if (counted.late > 0) return filled(column, Tone::warn, say("grid.late_several", counted.late), all);
    if (counted.on_time == counting.size()) return filled(column, Tone::ok, say("grid.on_time_several", counted.on_time), all);
    const auto open = std::ranges::find_if(counting, [&](const auto& duty) { return !domain::is_settled(duty.standing(at.day).state); });
    auto told = single(open == counting.end() ? counting.front() : *open, column, at);
    if (!told.href.empty()) told.href = all;
    return told;
}

}
