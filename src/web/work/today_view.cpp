#include "web/work/today_view.hpp"

#include <algorithm>
#include <set>

#include "app/draft_access.hpp"
#include "domain/content.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/catalog_view.hpp"
#include "web/work/duty_card.hpp"
#include "web/work/inbox_view.hpp"
#include "web/work/inspect_view.hpp"
#include "web/work/looks_waiting.hpp"
#include "web/work/villager_reports.hpp"
#include "web/work/recall_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DraftState;
using domain::DutyState;
using domain::Role;
using render::say;

constexpr int days_looked_back = 120; // what is older is the town's grid's to show
constexpr int years_looked_back = 5 * 366; // what happened, and what should be public for good, stays until it is done
constexpr int days_looked_ahead = 100;
constexpr std::size_t most_cards = 5; // more at once is a wall, not a list of what to do today
constexpr int this_week = 7;
constexpr int most_published = 6;

// Drafts of the scope by what they are about.
std::map<std::string, domain::Draft> drafts_of(app::Office& office, const std::string& scope)
{
    std::map<std::string, domain::Draft> drafts;
    for (const auto& village : store::Divisions(office.db).villages_within(scope))
        for (auto& draft : store::Drafts(office.db).open_in(village.code))
            drafts.emplace(draft.village + draft.item + draft.period, std::move(draft));
    return drafts;
}

std::vector<DutyAt> with_drafts(app::Office& office, const std::string& scope)
{
    const auto drafts = drafts_of(office, scope);
    std::vector<DutyAt> all;
    for (auto& duty : duties_around(office, scope)) {
        const auto draft = drafts.find(duty.village + duty.item + duty.period);
        all.push_back({duty, draft == drafts.end() ? std::nullopt : std::optional(draft->second)});
    }
    return all;
}

bool is_open(const DutyAt& at, Date today)
{
    return at.draft || !domain::is_settled(at.duty.standing(today).state); // a correction is work too
}

// What should be public for good and never was, each village's in one line: sixty cards would be a wall.
RowGroup take_standing(app::Office& office, std::vector<DutyAt>& all)
{
    struct Counted {
        std::size_t missing = 0, open = 0;
        Date first_due;
    };
    std::map<std::string, Counted> villages;
    for (const auto& at : all) {
        if (at.draft || !is_first_standing(at.duty)) continue;
        auto& counted = villages.try_emplace(at.duty.village, Counted{0, 0, at.duty.due_on}).first->second;
        (at.duty.standing(office.today()).state == DutyState::missing ? counted.missing : counted.open) += 1;
        counted.first_due = std::min(counted.first_due, at.duty.due_on);
    }
    std::erase_if(all, [](const DutyAt& at) { return !at.draft && is_first_standing(at.duty); });
    RowGroup group{say("work.group_standing"), {}};
    for (const auto& [village, counted] : villages)
        group.rows.push_back({.href = "/work/duties/" + village,
                              .title = say("work.of_village", village_name(office, village),
                                           standing_words(counted.missing, counted.open)),
                              .note = say("work.standing_until", counted.first_due),
                              .state = counted.missing > 0 ? tag(Tone::bad, say("grid.missing_n", counted.missing))
                                                           : tag(Tone::none, say("portal.open", days_between(office.today(), counted.first_due)))});
    return group;
}

// What was begun first, then what is missing or due, the month's account before the rest.
bool more_urgent(app::Office& office, const DutyAt& a, const DutyAt& b)
{
    const auto rank = [&](const DutyAt& at) {
        const bool in_hand = at.draft && at.draft->state == DraftState::drafting;
        const auto* item = office.catalog(at.duty.village).find(at.duty.item);
        return std::tuple(!in_hand, !(item && item->ledger && !at.duty.fulfilled_at), at.duty.due_on,
                          at.duty.item);
    };
    return rank(a) < rank(b);
}

bool is_waiting(const DutyAt& at)
{
    return at.draft && at.draft->state != DraftState::drafting;
}

void add_group(TodayPage& view, RowGroup group)
{
    if (!group.rows.empty()) view.groups.push_back(std::move(group));
}

// A clerk of many villages would get a wall of them; those have the villages' own pages.
void add_calendar(TodayPage& view, app::Office& office, const std::string& scope)
{
    const auto division = store::Divisions(office.db).find(scope);
    if (!division || !domain::is_village_level(division->kind)) return;
    view.calendars.push_back({.href = "/feed/" + scope + ".ics", .words = say("calendar.subscribe_village", division->name)});
}

void add_clerk(TodayPage& view, Visit& visit, const std::string& scope)
{
    auto& office = visit.reading();
    auto all = with_drafts(office, scope);
    std::erase_if(all, [&](const DutyAt& at) { return !is_open(at, office.today()); });
    auto for_good = take_standing(office, all);
    std::ranges::stable_sort(all, [&](const auto& a, const auto& b) { return more_urgent(office, a, b); });
    const bool many = store::Divisions(office.db).villages_within(scope).size() > 1;
    RowGroup missing{say("work.group_missing"), {}}, soon{say("work.group_week"), {}},
        waiting{say("work.group_waiting"), {}}, later{say("work.group_later"), {}};
    for (const auto& at : all) {
        const auto standing = at.duty.standing(office.today());
        const bool pressing = standing.state == DutyState::missing || standing.state == DutyState::due_soon ||
                              (at.draft && at.draft->state == DraftState::drafting);
        if (is_waiting(at))
            waiting.rows.push_back(duty_row(office, at, many));
        else if (pressing && view.cards.size() < most_cards) {
            view.cards.push_back(duty_card(visit, at, true));
            if (many)
                view.cards.back().title =
                    say("work.of_village", village_name(office, at.duty.village), view.cards.back().title);
        } else if (standing.state == DutyState::missing)
            missing.rows.push_back(duty_row(office, at, many));
        else if (days_between(office.today(), at.duty.due_on) <= this_week)
            soon.rows.push_back(duty_row(office, at, many));
        else if (standing.state != DutyState::not_open)
            later.rows.push_back(duty_row(office, at, many));
    }
    add_group(view, looks_waiting(office, scope));
    add_group(view, villager_reports(office, scope));
    add_group(view, faults_found(office, scope));
    for (auto* group : {&missing, &soon, &waiting, &later, &for_good})
        if (!group->rows.empty()) view.groups.push_back(std::move(*group));
    view.actions.push_back({.href = "/work/happenings/new", .words = say("happening_page.offer"), .is_plain = false});
    view.actions.push_back({.href = "/work/contact", .words = say("work.contact_offer")});
    add_calendar(view, office, scope);
}

// Drafts in a state, each a row that leads to the page where this person does their part.
RowGroup drafts_in(app::Office& office, const std::string& scope, DraftState state, const char* title,
                   const std::string& page)
{
    RowGroup group{say(title), {}};
    for (const auto& [key, draft] : drafts_of(office, scope))
        if (draft.state == state)
            group.rows.push_back(
                {.href = draft_href(draft.id) + page,
                 .title = say("work.of_village", village_name(office, draft.village), matter(office, draft)),
                 .note = draft.submitted_at ? say("work.handed_in_at", *draft.submitted_at) : std::string(),
                 .state = page.empty() ? tag(Tone::none, say("work.tag_waits_for_others"))
                                       : tag(Tone::warn, say("work.tag_waits_for_you"))});
    return group;
}

// What was published last, each with the way to correct or withdraw it.
void add_published(TodayPage& view, app::Office& office, const std::string& scope)
{
    RowGroup published{say("work.group_published"), {}};
    for (const auto& heading : store::Editions(office.db).recent_headings(scope, most_published))
        published.rows.push_back({.href = "/work/editions/" + heading.code,
                                  .title = period_words(heading.period) + " " + item_name(office, heading.village, heading.item),
                                  .note = say("work.published_at", heading.published_at),
                                  .state = {}});
    add_group(view, std::move(published));
}

void add_supervisor(TodayPage& view, app::Office& office, const std::string& scope)
{
    add_group(view, drafts_in(office, scope, DraftState::in_review, "work.group_to_review", "/review"));
    add_group(view, drafts_in(office, scope, DraftState::reviewed, "work.group_to_be_approved", ""));
    add_group(view, boards_to_inspect(office, scope));
}

void add_approver(TodayPage& view, app::Office& office, const std::string& scope)
{
    add_group(view, drafts_in(office, scope, DraftState::reviewed, "work.group_to_approve", "/approve"));
    add_group(view, drafts_in(office, scope, DraftState::in_review, "work.group_with_committee", ""));
    RowGroup late{say("work.group_late"), {}};
    auto all = with_drafts(office, scope);
    std::erase_if(all, [&](const DutyAt& at) { return at.duty.standing(office.today()).state != DutyState::missing; });
    auto standing = take_standing(office, all);
    for (const auto& at : all) {
        late.rows.push_back(duty_row(office, at, true));
        late.rows.back().href = duty_href(at.duty);
    }
    add_group(view, std::move(late));
    add_group(view, std::move(standing));
}

// What a town still has to compile this year; once done it is no task.
void add_tasks(TodayPage& view, app::Office& office)
{
    for (const auto& scope : scopes_of(office.actor, {Role::town_officer})) {
        add_group(view, villager_reports(office, scope));
        const auto division = store::Divisions(office.db).find(scope);
        auto task = division ? compile_task(office, *division) : std::nullopt;
        if (task && task->tone != "ok") view.tasks.push_back(std::move(*task));
    }
}

// Before the rest: whoever reads a sheet that counts no longer is told something wrong.
void add_recall(TodayPage& view, app::Office& office)
{
    if (auto row = recall_row(office)) view.groups.insert(view.groups.begin(), RowGroup{say("recall.title"), {std::move(*row)}});
}

void add_others(TodayPage& view, const domain::Actor& actor)
{
    if (!scopes_of(actor, {Role::upper_officer}).empty())
        view.actions.push_back({.href = "/work/area", .words = say("area.offer"), .is_plain = false});
    if (!scopes_of(actor, monitors).empty())
        view.actions.push_back({.href = "/work/catalog", .words = say("catalog.offer")});
    if (!scopes_of(actor, {Role::town_officer}).empty()) {
        view.actions.push_back({.href = "/work/grid", .words = say("work.grid_offer"), .is_plain = false});
        view.actions.push_back({.href = "/work/figures", .words = say("figures.offer")});
        view.actions.push_back({.href = "/work/what-if", .words = say("what_if.offer")});
        view.actions.push_back({.href = "/work/contact", .words = say("work.contact_offer")});
    }
    if (!scopes_of(actor, {Role::clerk, Role::town_officer}).empty())
        view.actions.push_back({.href = "/work/places", .words = say("place.offer")});
    if (!scopes_of(actor, {Role::director}).empty())
        view.actions.push_back({.href = "/work/screen-notices", .words = say("screen_notice.offer")});
    if (!scopes_of(actor, {Role::administrator}).empty())
        view.actions.push_back({.href = "/work/people", .words = say("work.people_offer")});
}

std::size_t count_now(const TodayPage& view)
{
    std::size_t count = view.cards.size() + view.tasks.size();
    for (const auto& group : view.groups)
        count += std::size_t(std::ranges::count_if(group.rows, [](const Row& row) {
            return row.state && row.state->words == say("work.tag_waits_for_you");
        }));
    return count;
}

}

std::vector<std::string> scopes_of(const domain::Actor& actor, Roles roles)
{
    std::set<std::string> scopes;
    for (const auto& grant : actor.grants)
        if (std::ranges::find(roles, grant.role) != roles.end()) scopes.insert(grant.division);
    return {scopes.begin(), scopes.end()};
}

std::vector<store::DutyRow> duties_around(app::Office& office, const std::string& scope)
{
    const auto today = office.today();
    auto duties = store::Duties(office.db).within(scope, plus_days(today, -years_looked_back),
                                                  plus_days(today, days_looked_ahead));
    std::erase_if(duties, [&](const store::DutyRow& duty) {
        return duty.origin == domain::DutyOrigin::period && duty.due_on < plus_days(today, -days_looked_back);
    });
    return duties;
}

std::string duty_href(const store::DutyRow& duty)
{
    return "/work/duties/" + duty.village + "/" + duty.item + "/" + duty.period;
}

TodayPage today_page(Visit& visit)
{
    auto& office = visit.reading();
    TodayPage view{.page = page_for(visit, say("work.today")),
                   .title = {},
                   .lead = say("work.today_is", office.today()),
                   .cards = {},
                   .groups = {},
                   .empty = {},
                   .actions = {}};
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    if (auto unread = unread_banner(office)) view.page.banners.push_back(std::move(*unread));
    for (const auto& scope : scopes_of(office.actor, {Role::clerk}))
        add_clerk(view, visit, scope);
    for (const auto& scope : scopes_of(office.actor, app::supervisors))
        add_supervisor(view, office, scope);
    for (const auto& scope : scopes_of(office.actor, app::approvers))
        add_approver(view, office, scope);
    for (const auto& scope : scopes_of(office.actor, {Role::clerk, Role::director, Role::secretary}))
        add_published(view, office, scope);
    add_tasks(view, office);
    add_recall(view, office);
    add_others(view, office.actor);
    const auto count = count_now(view);
    view.title = count == 0 ? say("work.nothing_today") : say("work.count_today", count);
    if (view.cards.empty() && view.groups.empty() && view.actions.empty())
        view.empty = Empty{
            .title = say("work.nothing_for_you"), .words = say("work.nothing_for_you_means"), .action = {}};
    return view;
}

}
