#include "web/portal/duties_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using render::say;

DutyLine duty_line(app::Office& office, const store::DutyRow& duty, const law::Catalog& catalog)
{
    const auto* item = catalog.find(duty.item);
    auto note = say("portal.due_on", render::short_date(duty.due_on));
    if (duty.fulfilled_at) note += say("portal.fulfilled_on", render::short_date(shanghai_date(*duty.fulfilled_at)));
    return {{.href = duty.edition_code ? "/e/" + *duty.edition_code : std::string(),
             .title = period_words(duty.period) + " " + (item ? item->name : duty.item),
             .note = std::move(note),
             .state = standing_tag(duty.standing(office.today()))},
            why_due(office.statutes, duty.why, say("portal.why_due", render::short_date(duty.due_on)))};
}

// Months newest first; within one, what is missing stands before what is done.
std::vector<DutyMonth> months_of(app::Office& office, std::vector<store::DutyRow> duties, const law::Catalog& catalog)
{
    const auto is_done = [&](const store::DutyRow& duty) { return duty.fulfilled_at.has_value(); };
    std::ranges::stable_sort(duties, [&](const auto& a, const auto& b) {
        const auto one = month_of(a.due_on), other = month_of(b.due_on);
        return one != other ? other < one : !is_done(a) && is_done(b);
    });
    std::vector<DutyMonth> months;
    std::optional<Month> at;
    for (const auto& duty : duties) {
        if (at != month_of(duty.due_on)) {
            at = month_of(duty.due_on);
            months.push_back({say("portal.due_in_month", *at), {}});
        }
        months.back().duties.push_back(duty_line(office, duty, catalog));
    }
    return months;
}

std::vector<Tag> legend()
{
    return {tag(Tone::ok, say("portal.on_time")), tag(Tone::warn, say("portal.legend_late")),
            tag(Tone::bad, say("portal.legend_missing")), tag(Tone::none, say("portal.legend_open"))};
}

std::string summary_of(const store::Tally& tally)
{
    const auto asked = tally.on_time + tally.late + tally.missing;
    if (asked == 0) return say("portal.nothing_due_yet");
    return say(tally.missing > 0 ? "portal.tally" : "portal.tally_complete", asked, tally.on_time, tally.late,
               tally.missing);
}

}

DutiesPage duties_page(Visit& visit, const domain::Division& village, int year)
{
    auto& office = visit.reading();
    store::Duties duties(office.db);
    const auto address = "/" + village.code + "/duties";
    const Date from(std::chrono::year(year) / 1 / 1), to(std::chrono::year(year) / 12 / 31);
    DutiesPage view;
    view.page = public_page(visit, say("portal.duties_title", village.name), address);
    view.page.description = say("portal.duties_description", village.name);
    view.head = {.crumbs = crumbs_to(visit, village), .period = say("portal.year", year), .title = say("portal.duties")};
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    const int now = static_cast<int>(office.today().year());
    for (const int other : {now, now - 1})
        view.years.push_back({.href = address + "?year=" + std::to_string(other),
                              .words = say("portal.year", other), .is_here = other == year});
    const auto tallies = duties.tallies(village.code, from, to, office.today());
    view.summary = summary_of(tallies.empty() ? store::Tally{} : tallies.front());
    view.legend = legend();
    view.months = months_of(office, duties.of_village(village.code, from, to), office.catalog(village.code));
    if (view.months.empty()) view.none = Empty{say("portal.no_duties"), say("portal.no_duties_means")};
    return view;
}

}
