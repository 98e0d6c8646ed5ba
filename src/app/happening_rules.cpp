#include "app/happening_rules.hpp"

#include <algorithm>

#include "app/duty_opening.hpp"
#include "base/ensure.hpp"
#include "base/random.hpp"
#include "store/divisions.hpp"
#include "store/drafts.hpp"
#include "store/happenings.hpp"

namespace gongkai::app {
namespace {

using domain::Happening;

Refusal wrong_day(const char* says, std::vector<std::string> with = {})
{
    return {.says = says, .field = "happened_on", .with = std::move(with)};
}

Result<> fits_village(const domain::Division& village, Date day)
{
    if (village.valid_from && day < *village.valid_from)
        return refuse(wrong_day("happening.before_village", {to_text(*village.valid_from)}));
    if (village.valid_to && *village.valid_to < day)
        return refuse(wrong_day("happening.after_village", {to_text(*village.valid_to)}));
    return {};
}

// The start of a project is announced before it comes; everything else is told when it was.
Result<> has_come(const Happening& happening, Date today)
{
    if (happening.happened_on > today && happening.stage != law::Stage::before)
        return refuse(wrong_day("happening.in_future"));
    return {};
}

Result<const law::Item*> item_of(const Office& office, const Happening& happening)
{
    const auto day = std::min(happening.happened_on, office.today());
    const auto* catalog = office.catalog(happening.village, day);
    if (!catalog) return refuse(wrong_day("happening.no_catalogue", {to_text(day)}));
    const auto* item = catalog->find(happening.item);
    if (!item) return refuse({.says = "happening.item_unknown", .field = "item"});
    if (item->rhythm != law::Rhythm::staged && happening.stage)
        return refuse({.says = "happening.no_stage", .field = "stage"});
    return item;
}

Result<> fits_project(Office& office, const Happening& happening)
{
    if (!happening.project) return {};
    auto others = store::Happenings(office.db).that_count(happening.village);
    std::erase_if(others, [&](const Happening& other) {
        return other.project != happening.project || happening.moves == other.id;
    });
    const auto project = domain::projects_of(others);
    if (project.empty()) return {};
    const bool has_begun = std::ranges::find(others, std::optional(law::Stage::before), &Happening::stage) != others.end();
    const auto day = happening.happened_on;
    if (happening.stage == law::Stage::before && has_begun)
        return refuse({.says = "happening.project_began", .field = "stage"});
    if (happening.stage != law::Stage::before && has_begun && day < project.front().began_on)
        return refuse(wrong_day("happening.before_project", {to_text(project.front().began_on)}));
    const auto finished = project.front().finished_on;
    if (finished && (day > *finished || happening.stage == law::Stage::after))
        return refuse(wrong_day("happening.project_finished", {to_text(*finished)}));
    return {};
}

domain::DutyOrigin origin_of(law::Rhythm rhythm)
{
    if (rhythm == law::Rhythm::standing) return domain::DutyOrigin::standing;
    return rhythm == law::Rhythm::staged ? domain::DutyOrigin::stage : domain::DutyOrigin::happening;
}

bool is_overdue(const Office& office, const store::DutyRow& duty)
{
    return duty.standing(office.today()).state == domain::DutyState::missing;
}

// A day of a project may settle what was owed for one of its quarters.
void tell_projects(Office& office, db::Transaction& transaction, const std::string& village)
{
    const auto division = store::Divisions(office.db).find(village);
    ENSURE(division.has_value());
    OpenedDuties counted;
    const OpenDuties order{.from = office.today()};
    lapse_told_quarters({office, transaction, *division, order, counted});
}

}

Result<CheckedHappening> checked(Office& office, Happening happening)
{
    const auto village = store::Divisions(office.db).find(happening.village);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    const auto* item = TRY(item_of(office, happening));
    TRY(has_come(happening, office.today()));
    TRY(fits_village(*village, happening.happened_on));
    TRY(fits_project(office, happening));
    auto due = TRY(domain::due_of(office.statutes, *item, happening));
    happening.recorded_by = office.actor.account;
    happening.recorded_at = office.now;
    return CheckedHappening{std::move(happening), std::move(due), origin_of(item->rhythm)};
}

std::optional<store::DutyRow> duty_started_by(Office& office, const std::string& happening)
{
    for (auto& row : store::Duties(office.db).of_happening(happening)) {
        const auto key = domain::parse_duty_key(row.period);
        if (!key || !key->quarter) return std::move(row);
    }
    return {};
}

Result<LiveHappening> live_happening(Office& office, const std::string& id)
{
    store::Happenings happenings(office.db);
    auto found = happenings.find(id);
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, found->village));
    if (happenings.end_of(id)) return refuse({.kind = Refusal::Kind::conflict, .says = "happening.not_counted"});
    auto duty = duty_started_by(office, id);
    ENSURE(duty.has_value());
    if (duty->fulfilled_at) return refuse({.kind = Refusal::Kind::conflict, .says = "happening.public_already"});
    if (duty->end_kind) return refuse({.kind = Refusal::Kind::conflict, .says = "duty.ended_already"});
    if (store::Drafts(office.db).open(duty->village, duty->item, duty->period))
        return refuse({.kind = Refusal::Kind::conflict, .says = "happening.draft_open"});
    if (is_overdue(office, *duty) && !office.actor.holds(domain::Role::town_officer, found->village))
        return refuse({.kind = Refusal::Kind::forbidden, .says = "happening.town_decides"});
    return LiveHappening{std::move(*found), std::move(*duty)};
}

RecordedHappening put_happening(Office& office, db::Transaction& transaction, CheckedHappening checked)
{
    auto& happening = checked.happening;
    happening.id = make_id();
    store::Happenings(office.db).add(transaction, happening);
    auto duty = make_duty(office, happening.village, happening.item, checked.due, checked.origin);
    duty.happening = happening.id;
    duty = put_under_free_key(office, transaction, std::move(duty), domain::key_of(happening));
    tell_projects(office, transaction, happening.village);
    return {std::move(happening), std::move(duty)};
}

void end_happening(Office& office, db::Transaction& transaction, const LiveHappening& live,
                   domain::HappeningEndKind kind, const std::string& reason)
{
    store::Happenings(office.db).end(transaction, {.happening = live.happening.id,
                                                   .kind = kind,
                                                   .reason = reason,
                                                   .ended_by = office.actor.account,
                                                   .ended_at = office.now});
    store::Duties(office.db).end(transaction, {.duty = live.duty.id,
                                               .kind = domain::DutyEndKind::lapsed,
                                               .reason = reason,
                                               .ended_by = office.actor.account,
                                               .ended_at = office.now});
    tell_projects(office, transaction, live.happening.village);
}

}
