#include "web/portal/duties_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/figures.hpp"
#include "web/shared/explanation.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using domain::DutyState;
using render::say;

// What isn't public leads to where its days went.
std::string evidence_href(const store::DutyRow& duty, Date on, Date today)
{
    const auto href = "/" + duty.village + "/duties/" + duty.item + "/" + duty.period;
    return on < today ? href + "?on=" + to_text(on) : href;
}

DutyLine duty_line(app::Office& office, const store::DutyRow& duty, const law::Catalog& catalog, Date on)
{
    const auto* item = catalog.find(duty.item);
    const auto standing = duty.standing(on);
    const bool is_public = duty.fulfilled_at && shanghai_date(*duty.fulfilled_at) <= on;
    auto note = say("portal.due_on", render::short_date(duty.due_on));
    if (is_public) note += say("portal.fulfilled_on", render::short_date(shanghai_date(*duty.fulfilled_at)));
    if (standing.state == DutyState::excused || standing.state == DutyState::lapsed) note = end_words(duty);
    const auto evidence = evidence_href(duty, on, office.today());
    DutyLine line{{.href = is_public && duty.edition_code ? "/e/" + *duty.edition_code : evidence,
                   .title = duty_title(duty, item ? item->name : duty.item),
                   .note = std::move(note),
                   .state = standing_tag(standing)},
                  {},
                  {}};
    const auto question = say("portal.why_due", render::short_date(duty.due_on));
    if (domain::is_settled(standing.state)) {
        line.count = Link{.href = evidence, .words = question}; // the reasons stand there; a year of them would be too much here
    } else {
        line.why = why_due(office.statutes, duty.why, question);
        line.count = link_to_count(office.statutes, duty);
    }
    return line;
}

bool is_done(const store::DutyRow& duty, Date on)
{
    return domain::is_settled(duty.standing(on).state);
}

// Months newest first; within one, what is missing stands before what is done.
std::vector<DutyMonth> months_of(app::Office& office, std::vector<store::DutyRow> duties, const law::Catalog& catalog, Date on)
{
    std::erase_if(duties, is_first_standing);
    std::ranges::stable_sort(duties, [&](const auto& a, const auto& b) {
        const auto one = month_of(a.due_on), other = month_of(b.due_on);
        return one != other ? other < one : !is_done(a, on) && is_done(b, on);
    });
    std::vector<DutyMonth> months;
    std::optional<Month> at;
    for (const auto& duty : duties) {
        if (at != month_of(duty.due_on)) {
            at = month_of(duty.due_on);
            months.push_back({say("portal.due_in_month", *at), {}});
        }
        months.back().duties.push_back(duty_line(office, duty, catalog, on));
    }
    return months;
}

std::vector<DutyMonth> standing_of(app::Office& office, std::vector<store::DutyRow> duties, const law::Catalog& catalog, Date on)
{
    std::erase_if(duties, [](const store::DutyRow& duty) { return !is_first_standing(duty); });
    DutyMonth owed, there;
    std::size_t missing = 0;
    for (const auto& duty : duties) {
        missing += duty.standing(on).state == DutyState::missing ? 1 : 0;
        (is_done(duty, on) ? there : owed).duties.push_back(duty_line(office, duty, catalog, on));
    }
    owed.title = standing_words(missing, owed.duties.size() - missing);
    there.title = say("portal.standing_done", there.duties.size());
    std::vector<DutyMonth> groups;
    for (auto* group : {&owed, &there})
        if (!group->duties.empty()) groups.push_back(std::move(*group));
    return groups;
}

std::vector<Tag> legend()
{
    return {tag(Tone::ok, say("portal.on_time")), tag(Tone::warn, say("portal.legend_late")),
            tag(Tone::bad, say("portal.legend_missing")), tag(Tone::none, say("portal.legend_open"))};
}

std::string summary_of(const std::vector<store::DutyRow>& duties, Date on)
{
    int on_time = 0, late = 0, missing = 0;
    for (const auto& duty : duties) {
        const auto state = duty.standing(on).state;
        on_time += state == DutyState::on_time || state == DutyState::nothing ? 1 : 0;
        late += state == DutyState::late ? 1 : 0;
        missing += state == DutyState::missing ? 1 : 0;
    }
    const auto asked = on_time + late + missing;
    if (asked == 0) return say("portal.nothing_due_yet");
    return say(missing > 0 ? "portal.tally" : "portal.tally_complete", asked, on_time, late, missing);
}

std::vector<Link> years_offered(const std::string& address, Date today, int year)
{
    std::vector<Link> years;
    const int now = static_cast<int>(today.year());
    for (const int other : {now, now - 1})
        years.push_back({.href = address + "?year=" + std::to_string(other),
                         .words = say("portal.year", other),
                         .is_here = other == year});
    return years;
}

std::string updated_words(const VillageFigures& figures, Date on)
{
    if (!figures.updated_on) return say("portal.never_updated");
    const int days = days_between(*figures.updated_on, on);
    return days == 0 ? say("standing.updated_today") : say("standing.updated_days_ago", days, *figures.updated_on);
}

Row never_row(app::Office& office, const law::Catalog& catalog, const NeverTold& never)
{
    const auto* item = catalog.find(never.item);
    const auto basis = item ? articles(office.statutes, item->basis) : std::string();
    return {.title = never.name,
            .note = say("standing.owed_since", never.since, basis.empty() ? say("standing.convention") : basis),
            .state = tag(Tone::bad, say("figures.never_told"))};
}

void add_figures(DutiesPage& view, app::Office& office, const std::string& village, const law::Catalog& catalog, Date on)
{
    const auto all = figures_of(office, village, on);
    if (all.empty()) return;
    const auto& figures = all.front();
    if (figures.year.asked() > 0) view.trend = trend_shown(figures.trend);
    view.updated = updated_words(figures, on);
    for (const auto& never : figures.never) view.never.push_back(never_row(office, catalog, never));
    if (!view.never.empty()) view.never_title = say("standing.never_items", view.never.size(), figures.items_owed);
}

Head head_of(Visit& visit, const domain::Division& village, int year)
{
    Head head{.crumbs = crumbs_to(visit, village), .period = say("portal.year", year), .title = say("portal.duties")};
    head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    return head;
}

}

DutiesPage duties_page(Visit& visit, const domain::Division& village, int year, const AsOf& at)
{
    auto& office = visit.reading();
    auto duties = store::Duties(office.db).of_village(village.code, Date(std::chrono::year(year) / 1 / 1),
                                                      Date(std::chrono::year(year) / 12 / 31));
    store::keep_known(duties, at.day);
    const auto& catalog = office.catalog(village.code);
    DutiesPage view;
    view.address = "/" + village.code + "/duties";
    view.page = public_page(visit, say("portal.duties_title", village.name), view.address);
    view.page.description = say("portal.duties_description", village.name);
    if (at.is_past) view.page.banners.push_back(as_of_banner(at, view.address));
    view.head = head_of(visit, village, year);
    view.years = years_offered(view.address, office.today(), year);
    view.summary = summary_of(duties, at.day);
    view.legend = legend();
    view.months = months_of(office, duties, catalog, at.day);
    view.standing = standing_of(office, duties, catalog, at.day);
    view.on = as_of_field(at);
    add_figures(view, office, village.code, catalog, at.day);
    if (duties.empty()) view.none = Empty{say("portal.no_duties"), say("portal.no_duties_means")};
    return view;
}

PublicDutyPage public_duty_page(Visit& visit, const domain::Division& village, const store::DutyRow& duty, const AsOf& at)
{
    auto& office = visit.reading();
    const auto* item = office.catalog(village.code).find(duty.item);
    const auto title = duty_title(duty, item ? item->name : duty.item);
    const auto list = "/" + village.code + "/duties";
    PublicDutyPage view{.page = public_page(visit, title, list + "/" + duty.item + "/" + duty.period),
                        .head = {.crumbs = crumbs_to(visit, village), .title = title, .lead = village.name},
                        .evidence = evidence_of(office, duty, at.day, Sees::offices)};
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    view.head.crumbs.push_back({.href = list, .words = say("portal.duties")});
    if (at.is_past) view.page.banners.push_back(as_of_banner(at, view.page.canonical));
    return view;
}

}
