#include "law/yearly.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/wording.hpp"
#include "web/work/catalog_view.hpp"

#include <algorithm>

namespace gongkai::web::work {
namespace {

using render::say;

// 六政发〔2023〕40号 三（二）: the town compiles the catalogue by the end of November. Done when each kind of place in the
// town has one that was adopted this year.
bool is_compiled(app::Office& office, const domain::Division& town, law::AppliesTo kind)
{
    const auto layers = store::CatalogLayers(office.db).adopted_by(town.code, kind);
    return std::ranges::any_of(layers, [&](const domain::CatalogLayer& layer) {
        return shanghai_date(*layer.adopted_at).year() == office.today().year();
    });
}

bool is_compiled(app::Office& office, const domain::Division& town)
{
    const auto villages = store::Divisions(office.db).villages_within(town.code);
    return std::ranges::all_of(villages, [&](const auto& one) { return is_compiled(office, town, app::applies_to(one.code)); });
}

}

std::optional<Todo> compile_task(app::Office& office, const domain::Division& division)
{
    if (division.kind != domain::DivisionKind::town) return {};
    const auto due = law::yearly(office.statutes, "disclosure.catalog", office.today().year(), {.division = division.code});
    if (!due) return {};
    const bool done = is_compiled(office, division);
    const int left = days_between(office.today(), *due->due_on);
    Todo task{.tone = done ? "ok" : left < 0 ? "bad" : "warn",
              .title = say("catalog.task_title", int(office.today().year()), division.name),
              .words = done        ? say("catalog.task_done")
                       : left < 0  ? say("catalog.task_late", *due->due_on, -left)
                       : left == 0 ? say("catalog.task_today")
                                   : say("catalog.task_due", *due->due_on, left),
              .why = Why{say("catalog.task_why"), because(office.statutes, due->why)},
              .action = {.href = "/work/catalog?division=" + division.code, .words = say("catalog.task_open")}};
    return task;
}

}
