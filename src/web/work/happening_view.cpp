#include "web/work/happening_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/happenings.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::Role;
using law::Rhythm;
using render::say;

constexpr std::array kinds{Rhythm::immediate, Rhythm::staged, Rhythm::standing};

std::string name_of(Rhythm kind)
{
    return boost::describe::enum_to_string(kind, "");
}

Rhythm kind_of(const TypedHappening& typed)
{
    for (const auto kind : kinds)
        if (name_of(kind) == typed.kind) return kind;
    return Rhythm::immediate;
}

std::vector<domain::Division> villages_of(app::Office& office)
{
    std::vector<domain::Division> villages;
    for (const auto& scope : scopes_of(office.actor, {Role::clerk, Role::town_officer}))
        for (auto& village : store::Divisions(office.db).villages_within(scope)) {
            const bool is_there = std::ranges::find(villages, village.code, &domain::Division::code) != villages.end();
            if (!is_there) villages.push_back(std::move(village));
        }
    return villages;
}

Field field(const TypedHappening& typed, const std::string& name, const std::string& value, const HappeningAnswer& answer)
{
    Field made{.name = name, .label = say("happening_page.field." + name), .help = say("happening_page.help." + name)};
    made.value = value;
    if (answer.refusal && answer.refusal->field == name) made.error = say(*answer.refusal);
    made.is_short = name == "happened_on";
    made.is_required = name != "project_name" || typed.project.empty();
    return made;
}

Field village_field(const TypedHappening& typed, const std::vector<domain::Division>& villages, const HappeningAnswer& answer)
{
    auto made = field(typed, "village", typed.village, answer);
    for (const auto& village : villages)
        made.options.push_back({.value = village.code, .words = village.name, .is_chosen = village.code == typed.village});
    return made;
}

Field item_field(app::Office& office, const TypedHappening& typed, Rhythm kind, const HappeningAnswer& answer)
{
    auto made = field(typed, "item", typed.item, answer);
    for (const auto* item : office.catalog(typed.village).with(kind))
        made.options.push_back({.value = item->code, .words = item->name, .is_chosen = item->code == typed.item});
    return made;
}

Field stage_field(const TypedHappening& typed, const HappeningAnswer& answer)
{
    auto made = field(typed, "stage", typed.stage, answer);
    for (const auto* stage : {"before", "during", "after"})
        made.options.push_back({.value = stage,
                                .words = say(std::string("happening_page.stage.") + stage),
                                .is_chosen = typed.stage == stage || (typed.stage.empty() && stage == std::string("before"))});
    return made;
}

Field project_field(app::Office& office, const TypedHappening& typed, const HappeningAnswer& answer)
{
    auto made = field(typed, "project", typed.project, answer);
    made.options.push_back({.value = "", .words = say("happening_page.new_project"), .is_chosen = typed.project.empty()});
    const auto known = store::Happenings(office.db).that_count(typed.village);
    for (const auto& project : domain::projects_of(known)) {
        const auto number = std::to_string(project.number);
        made.options.push_back({.value = number,
                                .words = say("happening_page.known_project", project.name, item_name(office, typed.village, project.item)),
                                .is_chosen = typed.project == number});
    }
    return made;
}

std::vector<Field> fields_of(app::Office& office, const TypedHappening& typed, Rhythm kind,
                             const std::vector<domain::Division>& villages, const HappeningAnswer& answer)
{
    std::vector<Field> fields;
    if (villages.size() > 1) fields.push_back(village_field(typed, villages, answer));
    fields.push_back(item_field(office, typed, kind, answer));
    if (kind == Rhythm::staged) {
        fields.push_back(project_field(office, typed, answer));
        fields.push_back(field(typed, "project_name", typed.project_name, answer));
        fields.push_back(stage_field(typed, answer));
    }
    fields.push_back(field(typed, "happened_on", typed.happened_on, answer));
    fields.push_back(field(typed, "words", typed.words, answer));
    return fields;
}

void show_day(HappeningPage& view, const app::Office& office, const law::Due& due)
{
    view.day_found = say(*due.due_on < office.today() ? "happening_page.day_passed" : "happening_page.day_found", *due.due_on,
                         std::abs(days_between(office.today(), *due.due_on)));
    view.why = Why{say("work.why_then", render::short_date(*due.due_on)), because(office.statutes, due.why)};
}

}

Result<app::RecordHappening> order_of(const TypedHappening& typed)
{
    const auto day = parse_date(typed.happened_on);
    if (!day) return refuse({.says = "law.date_needed", .field = "happened_on"});
    app::RecordHappening order{.village = typed.village, .item = typed.item, .happened_on = *day, .words = typed.words};
    if (typed.kind != name_of(Rhythm::staged)) return order;
    law::Stage stage{};
    if (!boost::describe::enum_from_string(typed.stage.c_str(), stage))
        return refuse({.says = "happening.stage_needed", .field = "stage"});
    order.stage = stage;
    order.project_name = typed.project_name;
    if (typed.project.empty()) return order;
    std::int64_t number = 0;
    const auto* const end = typed.project.data() + typed.project.size();
    if (std::from_chars(typed.project.data(), end, number).ptr != end)
        return refuse({.says = "happening.project_unknown", .field = "project"});
    order.project = number;
    return order;
}

HappeningPage happening_page(Visit& visit, const TypedHappening& typed, const HappeningAnswer& answer)
{
    auto& office = visit.reading();
    const auto villages = villages_of(office);
    auto chosen = typed;
    const bool is_mine = std::ranges::find(villages, typed.village, &domain::Division::code) != villages.end();
    if (!is_mine && !villages.empty()) chosen.village = villages.front().code;
    const auto kind = kind_of(typed);
    HappeningPage view{.page = page_for(visit, say("happening_page.offer")),
                       .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                                .title = say("happening_page.offer"),
                                .lead = say("happening_page.means." + name_of(kind))},
                       .kinds = {},
                       .errors = {},
                       .kind = name_of(kind),
                       .village = chosen.village,
                       .names_village = villages.size() > 1,
                       .fields = {},
                       .day_found = {},
                       .why = {}};
    view.page.width = Width::narrow;
    for (const auto one : kinds)
        view.kinds.push_back({.href = "/work/happenings/new?kind=" + name_of(one) + "&village=" + chosen.village,
                              .words = say("happening_page.kind." + name_of(one)),
                              .is_here = one == kind});
    if (!villages.empty()) view.fields = fields_of(office, chosen, kind, villages, answer);
    if (answer.refusal) view.errors = errors_of(*answer.refusal);
    if (answer.due) show_day(view, office, *answer.due);
    return view;
}

}
