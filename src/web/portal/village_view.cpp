#include "web/portal/village_view.hpp"

#include "render/say.hpp"
#include "store/last_days.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/village_money.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/explanation.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using domain::DutyState;
using render::say;

constexpr int headings_read = 500;
constexpr std::size_t recent_shown = 6;
constexpr std::size_t coming_shown = 5;
constexpr std::size_t missing_shown = 6;

struct Counted {
    int on_time = 0, late = 0, missing = 0;
    int asked() const { return on_time + late + missing; }
};

Counted count(const std::vector<store::DutyRow>& duties, Date today)
{
    Counted counted;
    for (const auto& duty : duties) {
        if (duty.due_on.year() != today.year()) continue;
        switch (duty.standing(today).state) {
        case DutyState::on_time:
        case DutyState::nothing: ++counted.on_time; break;
        case DutyState::late: ++counted.late; break;
        case DutyState::missing: ++counted.missing; break;
        case DutyState::not_open:
        case DutyState::open:
        case DutyState::due_soon:
        case DutyState::excused:
        case DutyState::lapsed: break;
        }
    }
    return counted;
}

void add_summary(VillagePage& view, const Counted& counted, const std::vector<store::Heading>& headings, Date today)
{
    view.has_missing = counted.missing > 0;
    view.summary_tone = counted.missing > 0 ? "bad" : counted.asked() > 0 ? "ok" : "none";
    view.summary = counted.asked() == 0
                       ? say("portal.nothing_due_yet")
                       : say(counted.missing > 0 ? "portal.tally" : "portal.tally_complete", counted.asked(),
                             counted.on_time, counted.late, counted.missing);
    view.summary = say("portal.this_year", view.summary);
    view.summary_note = headings.empty()
                            ? say("portal.never_updated")
                            : say("portal.last_updated_on", day_words(shanghai_date(headings.front().published_at), today));
}

DutyLine duty_line(app::Office& office, const store::DutyRow& duty, const law::Catalog& catalog)
{
    const auto* item = catalog.find(duty.item);
    const auto standing = duty.standing(office.today());
    const auto key = standing.state == DutyState::missing ? "portal.should_have_been" : "portal.due_by";
    return {{.title = duty_title(duty, item ? item->name : duty.item),
             .note = say(key, render::short_date(duty.due_on), item ? item->responsible : std::string()),
             .state = standing_tag(standing)},
            why_due(office.statutes, duty.why, say("portal.why_due", render::short_date(duty.due_on))),
            link_to_count(office.statutes, duty)};
}

void add_duties(app::Office& office, VillagePage& view, const std::vector<store::DutyRow>& duties,
                const law::Catalog& catalog)
{
    std::size_t standing_missing = 0, standing_open = 0;
    for (const auto& duty : duties) {
        const auto state = duty.standing(office.today()).state;
        const bool is_missing = state == DutyState::missing;
        const bool is_open = state == DutyState::open || state == DutyState::due_soon;
        if (is_first_standing(duty)) {
            standing_missing += is_missing ? 1 : 0;
            standing_open += is_open ? 1 : 0;
            continue;
        }
        if (is_missing) view.missing.push_back(duty_line(office, duty, catalog));
        if (is_open && view.coming.size() < coming_shown) view.coming.push_back(duty_line(office, duty, catalog));
    }
    if (standing_missing + standing_open > 0) view.standing = standing_words(standing_missing, standing_open);
}

Row item_row(const law::Item& item, const std::vector<store::Heading>& headings,
             const std::vector<store::DutyRow>& duties, Date today)
{
    Row row{.title = item.name, .note = rhythm_words(item)};
    const auto latest = std::ranges::find(headings, item.code, &store::Heading::item);
    if (latest != headings.end()) {
        row.href = "/e/" + latest->code;
        row.note += say("portal.latest_edition", period_words(latest->period));
        row.state = edition_tag(*latest);
        return row;
    }
    const auto missing = std::ranges::find_if(duties, [&](const auto& duty) {
        return duty.item == item.code && duty.standing(today).state == DutyState::missing;
    });
    row.state = missing != duties.end() ? standing_tag(missing->standing(today))
                                        : tag(Tone::none, say("portal.not_published_yet"));
    return row;
}

std::vector<ItemGroup> groups(const law::Catalog& catalog, const std::vector<store::Heading>& headings,
                              const std::vector<store::DutyRow>& duties, Date today)
{
    std::vector<ItemGroup> groups;
    for (const auto wanted : {law::ItemClass::finance, law::ItemClass::affairs, law::ItemClass::system}) {
        ItemGroup group;
        for (const auto& item : catalog.items)
            if (item.class_ == wanted) group.items.push_back(item_row(item, headings, duties, today));
        const auto name = std::string("portal.item_class.") + boost::describe::enum_to_string(wanted, "");
        group.title = say("portal.group_title", say(name), group.items.size());
        if (!group.items.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

// Merged or dissolved: said over everything else, with whoever answers from then on.
std::optional<Banner> last_day_of(app::Office& office, const domain::Division& village)
{
    const auto said = store::LastDays(office.db).of(village.code);
    if (!said) return {};
    Banner banner{.tone = tone_class(Tone::warn), .words = say("portal.last_day", said->day, said->reason)};
    if (!said->successor) return banner;
    const auto name = said->successor_name.value_or(*said->successor);
    banner.words = say("portal.last_day_and_successor", said->day, said->reason, name);
    banner.link = Link{.href = "/" + *said->successor, .words = name};
    return banner;
}

}

VillagePage village_page(Visit& visit, const domain::Division& village)
{
    auto& office = visit.reading();
    const auto today = office.today();
    const auto& catalog = office.catalog(village.code);
    const auto headings = store::Editions(office.db).current_headings(village.code, headings_read);
    const auto duties = store::Duties(office.db).of_village(village.code, Date((today.year() - std::chrono::years(1)) / 1 / 1),
                                                            Date(today.year() / 12 / 31));
    VillagePage view;
    view.page = public_page(visit, say("portal.division_title", village.name), "/" + village.code);
    view.page.description = say("portal.village_description", village.name);
    view.head = {.crumbs = crumbs_to(visit, village), .title = village.name};
    add_feeds(view.page, village);
    if (auto banner = last_day_of(office, village)) view.page.banners.push_back(std::move(*banner));
    add_summary(view, count(duties, today), headings, today);
    add_money(visit, village, view);
    for (const auto& heading : headings)
        if (view.recent.size() < recent_shown) view.recent.push_back(heading_row(heading, village.name, today));
    add_duties(office, view, duties, catalog);
    if (view.missing.size() > missing_shown) {
        view.more_missing = say("portal.more_missing", view.missing.size() - missing_shown);
        view.missing.resize(missing_shown);
    }
    view.duties_href = "/" + village.code + "/duties";
    view.places_href = "/" + village.code + "/places";
    view.copies_href = "/" + village.code + "/copies";
    view.calendar_href = "/feed/" + village.code + ".ics";
    view.catalogue = groups(catalog, headings, duties, today);
    view.catalogue_href = "/catalog/" + village.code;
    view.contacts = contact_lines(store::Divisions(office.db).contact(village.code));
    view.page.contacts = view.contacts;
    return view;
}

}
