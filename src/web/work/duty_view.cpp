#include "web/work/duty_view.hpp"

#include "app/happening_rules.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/drafts.hpp"
#include "store/happenings.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/duty_card.hpp"

namespace gongkai::web::work {

namespace {

using domain::DutyState;
using domain::Role;
using render::say;

Field words_field(const char* name, const char* label, const std::string& typed, const std::optional<DutyMistake>& mistake)
{
    Field field{.name = name, .label = say(label)};
    field.value = typed;
    if (mistake && mistake->refusal.field == name) field.error = say(mistake->refusal);
    return field;
}

DutyForm excuse_form(const Visit& visit, const store::DutyRow& duty, const std::optional<DutyMistake>& mistake)
{
    return {.offer = say("duty_page.excuse"),
            .means = say("duty_page.excuse_means"),
            .action = duty_href(duty) + "/excuse",
            .button = say("duty_page.excuse_now"),
            .csrf = visit.session->csrf,
            .fields = {words_field("reason", "duty_page.reason", mistake ? mistake->reason : "", mistake)},
            .is_open = mistake.has_value()};
}

DutyForm move_form(const Visit& visit, const std::string& happening, const std::optional<DutyMistake>& mistake)
{
    DutyForm form{.offer = say("duty_page.move"),
                   .means = say("duty_page.move_means"),
                   .action = "/work/happenings/" + happening + "/move",
                   .button = say("duty_page.move_now"),
                   .csrf = visit.session->csrf,
                   .fields = {words_field("happened_on", "duty_page.right_day", mistake ? mistake->happened_on : "", mistake),
                              words_field("reason", "duty_page.reason", mistake ? mistake->reason : "", mistake)},
                   .is_open = mistake && !mistake->happened_on.empty()};
    form.fields.front().help = say("happening_page.day_help");
    form.fields.front().is_short = true;
    return form;
}

DutyForm withdraw_form(const Visit& visit, const std::string& happening, const std::optional<DutyMistake>& mistake)
{
    return {.offer = say("duty_page.withdraw"),
            .means = say("duty_page.withdraw_means"),
            .action = "/work/happenings/" + happening + "/withdraw",
            .button = say("duty_page.withdraw_now"),
            .csrf = visit.session->csrf,
            .fields = {words_field("reason", "duty_page.reason", mistake ? mistake->reason : "", mistake)},
            .is_open = mistake && mistake->happened_on.empty()};
}

// Each form is there for whom the verb would let do it.
std::vector<DutyForm> forms_of(Visit& visit, const store::DutyRow& duty, const std::optional<DutyMistake>& mistake)
{
    auto& office = visit.reading();
    std::vector<DutyForm> forms;
    if (duty.fulfilled_at || duty.end_kind) return forms;
    if (office.actor.holds(Role::town_officer, duty.village)) forms.push_back(excuse_form(visit, duty, mistake));
    const auto key = domain::parse_duty_key(duty.period);
    const bool is_its_own = duty.happening && !(key && key->quarter);
    if (!is_its_own || !app::live_happening(office, *duty.happening)) return forms;
    forms.push_back(move_form(visit, *duty.happening, mistake));
    forms.push_back(withdraw_form(visit, *duty.happening, mistake));
    return forms;
}

std::vector<std::string> facts_of(app::Office& office, const store::DutyRow& duty)
{
    std::vector<std::string> facts;
    const auto happening = duty.happening ? store::Happenings(office.db).find(*duty.happening) : std::nullopt;
    if (happening)
        facts.push_back(say("duty_page.happened", happening->happened_on, happening->words,
                            store::Accounts(office.db).name_of(happening->recorded_by),
                            shanghai_date(happening->recorded_at)));
    return facts;
}

struct Sorted { // a village's open duties, by how much they press
    RowGroup missing{say("work.group_overdue"), {}}, soon{say("work.group_week"), {}}, later{say("work.group_later"), {}},
        standing{{}, {}};
    std::size_t standing_missing = 0;
};

void sort_in(Sorted& sorted, app::Office& office, const store::DutyRow& duty)
{
    const auto state = duty.standing(office.today()).state;
    if (domain::is_settled(state)) return;
    auto row = duty_row(office, {duty, store::Drafts(office.db).open(duty.village, duty.item, duty.period)}, false);
    row.href = duty_href(duty);
    if (is_first_standing(duty)) {
        sorted.standing_missing += state == DutyState::missing ? 1 : 0;
        sorted.standing.rows.push_back(std::move(row));
    } else if (state == DutyState::missing)
        sorted.missing.rows.push_back(std::move(row));
    else if (state == DutyState::due_soon)
        sorted.soon.rows.push_back(std::move(row));
    else
        sorted.later.rows.push_back(std::move(row));
}

void add_what_can_be_done(DutyPage& view, Visit& visit, const store::DutyRow& duty, const std::optional<DutyMistake>& mistake)
{
    auto& office = visit.reading();
    const auto draft = store::Drafts(office.db).open(duty.village, duty.item, duty.period);
    if (draft || !domain::is_settled(duty.standing(office.today()).state)) {
        view.card = duty_card(visit, {duty, draft}, office.actor.holds(Role::clerk, duty.village));
        view.evidence.why.steps.clear(); // the card tells it
    }
    if (duty.edition_code) view.edition = Link{"/work/editions/" + *duty.edition_code, say("work.see_edition")};
    view.forms = forms_of(visit, duty, mistake);
}

}

DutyPage duty_page(Visit& visit, const store::DutyRow& duty, const AsOf& at, const std::optional<DutyMistake>& mistake)
{
    auto& office = visit.reading();
    const auto item = item_name(office, duty.village, duty.item);
    DutyPage view{.page = page_for(visit, item),
                  .head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                                      {.href = "/work/duties/" + duty.village, .words = village_name(office, duty.village)}},
                           .period = period_words(duty.period),
                           .title = item,
                           .lead = village_name(office, duty.village)},
                  .errors = {},
                  .facts = facts_of(office, duty),
                  .card = {},
                  .evidence = evidence_of(office, duty, at.day, Sees::names),
                  .contents = {},
                  .edition = {},
                  .forms = {}};
    if (at.is_past)
        view.page.banners.push_back(as_of_banner(at, duty_href(duty)));
    else
        add_what_can_be_done(view, visit, duty, mistake);
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    if (mistake) view.errors = errors_of(mistake->refusal);
    if (const auto* found = office.catalog(duty.village).find(duty.item)) view.contents = found->contents;
    return view;
}

VillageDutiesPage village_duties_page(Visit& visit, const domain::Division& village)
{
    auto& office = visit.reading();
    Sorted sorted;
    for (const auto& duty : duties_around(office, village.code)) sort_in(sorted, office, duty);
    sorted.standing.title = standing_words(sorted.standing_missing, sorted.standing.rows.size() - sorted.standing_missing);
    VillageDutiesPage view{.page = page_for(visit, say("duty_page.all_of", village.name)),
                           .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                                    .title = say("duty_page.all_of", village.name)},
                           .groups = {},
                           .empty = {},
                           .actions = {}};
    for (auto* group : {&sorted.missing, &sorted.soon, &sorted.later, &sorted.standing})
        if (!group->rows.empty()) view.groups.push_back(std::move(*group));
    if (view.groups.empty()) view.empty = Empty{.title = say("duty_page.none"), .words = say("duty_page.none_means"), .action = {}};
    if (office.actor.holds_any({Role::clerk, Role::town_officer}, village.code))
        view.actions.push_back({.href = "/work/happenings/new?village=" + village.code, .words = say("happening_page.offer")});
    const bool is_there = !village.valid_to || *village.valid_to >= office.today();
    if (is_there && office.actor.holds(Role::town_officer, village.code))
        view.actions.push_back({.href = "/work/villages/" + village.code + "/last-day", .words = say("last_day.offer")});
    view.actions.push_back({.href = "/" + village.code + "/duties", .words = say("duty_page.as_public")});
    return view;
}

VillageDutiesPage item_duties_page(Visit& visit, const domain::Division& village, const ItemAsked& asked)
{
    auto& office = visit.reading();
    const auto title = say("duty_page.item_of", village.name, item_name(office, village.code, asked.item));
    VillageDutiesPage view{.page = page_for(visit, title),
                           .head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                                               {.href = "/work/duties/" + village.code, .words = village.name}},
                                    .title = title},
                           .groups = {},
                           .empty = {},
                           .actions = {}};
    if (asked.at.is_past)
        view.page.banners.push_back(as_of_banner(asked.at, "/work/duties/" + village.code + "/" + asked.item));
    RowGroup all{say("duty_page.each"), {}};
    for (const auto& duty : store::Duties(office.db).of_item(village.code, asked.item)) {
        if (!duty.is_known(asked.at.day) || (asked.origin && duty.origin != *asked.origin)) continue;
        if (asked.due && month_of(duty.due_on) != *asked.due) continue;
        all.rows.push_back({.href = duty_href(duty) + (asked.at.is_past ? "?on=" + to_text(asked.at.day) : ""),
                            .title = duty_title(duty, item_name(office, village.code, asked.item)),
                            .note = say("portal.due_on", render::short_date(duty.due_on)),
                            .state = standing_tag(duty.standing(asked.at.day))});
    }
    if (all.rows.empty()) view.empty = Empty{.title = say("duty_page.none_of_item"), .words = say("duty_page.none_means"), .action = {}};
    else view.groups.push_back(std::move(all));
    return view;
}

}
