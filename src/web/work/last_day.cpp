#include "web/work/last_day.hpp"

#include "app/end_village.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/last_days.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/forms.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {
namespace {

using domain::Role;
using render::say;

struct TypedLastDay {
    std::string village, last_day, successor, reason;
};
BOOST_DESCRIBE_STRUCT(TypedLastDay, (), (village, last_day, successor, reason))

Result<domain::Division> village_asked(Visit& visit)
{
    auto& office = visit.reading();
    const std::string code(visit.parameter("village"));
    TRY(domain::require(office.actor, {Role::town_officer}, code));
    auto village = store::Divisions(office.db).find(code);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*village);
}

Field field(const std::string& name, const std::string& typed, bool is_short)
{
    Field made{.name = name, .label = say("last_day." + name), .help = say("last_day." + name + "_help")};
    made.value = typed;
    made.is_short = is_short;
    return made;
}

// Whoever may come after it: the other places of the officer's.
Field successor_field(app::Office& office, const domain::Division& village, const std::string& typed)
{
    auto made = field("successor", typed, false);
    made.is_required = false;
    made.options.push_back({.value = "", .words = say("last_day.nobody"), .is_chosen = typed.empty()});
    for (const auto& scope : scopes_of(office.actor, {Role::town_officer}))
        for (const auto& one : store::Divisions(office.db).villages_within(scope))
            if (one.code != village.code)
                made.options.push_back({.value = one.code, .words = one.name, .is_chosen = one.code == typed});
    return made;
}

FormPage page_of(Visit& visit, const domain::Division& village, const TypedLastDay& typed)
{
    const auto address = "/work/duties/" + village.code;
    FormPage form{.page = page_for(visit, say("last_day.title", village.name)),
                  .head = {.crumbs = {{.href = "/work", .words = say("work.today")}, {.href = address, .words = village.name}},
                           .title = say("last_day.title", village.name)},
                  .words = {say("last_day.means")},
                  .action = "/work/villages/" + village.code + "/last-day",
                  .fields = {field("last_day", typed.last_day, true),
                             successor_field(visit.reading(), village, typed.successor), field("reason", typed.reason, false)},
                  .button = say("last_day.save"),
                  .ways = {{.href = address, .words = say("work.not_now")}}};
    form.page.width = Width::narrow;
    return form;
}

http::Response again(Visit& visit, const TypedLastDay& typed, const Refusal& refusal)
{
    const auto village = village_asked(visit);
    if (!village) return refusal_page(visit, village.error());
    if (refusal.kind == Refusal::Kind::missing) return refusal_page(visit, refusal);
    return refused_form(page_of(visit, *village, typed), refusal, work_form);
}

}

http::Response last_day(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return refusal_page(visit, village.error());
    TypedLastDay typed;
    if (const auto said = store::LastDays(visit.reading().db).of(village->code))
        typed = {village->code, to_text(said->day), said->successor.value_or(""), said->reason};
    return work_form(page_of(visit, *village, typed));
}

http::Response end_village(Visit& visit)
{
    const auto typed = http::read<TypedLastDay>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const auto day = parse_date(typed->last_day);
    if (!day) return again(visit, *typed, {.says = "law.date_needed", .field = "last_day"});
    const auto ended = app::end_village(visit.writing(), {typed->village, *day, typed->successor, typed->reason});
    if (!ended) return again(visit, *typed, ended.error());
    show_everyone(visit, ended->code);
    return http::see_other(with_notice("/work/duties/" + ended->code, "village-ended"));
}

}
