#include "web/work/catalog_view.hpp"

#include "app/catalog_access.hpp"
#include "app/import_catalog.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::work {
namespace {

using render::say;

std::string text_of(law::AppliesTo kind)
{
    return boost::describe::enum_to_string(kind, "");
}

std::string address(const std::string& division, law::AppliesTo kind)
{
    return "/work/catalog?division=" + division + "&for=" + text_of(kind);
}

std::vector<Step> steps_of(const domain::CatalogLayer& layer)
{
    const int now = layer.state == domain::LayerState::draft ? 0 : 2;
    std::vector<Step> steps;
    int at = 0;
    for (const auto* key : {"catalog.step_draft", "catalog.step_consult", "catalog.step_adopt"}) {
        steps.push_back({say(key), at < now ? "done" : at == now ? "now" : ""});
        ++at;
    }
    return steps;
}

Field asking(const char* name, std::string type, std::string value)
{
    return {.name = name, .label = say(std::string("catalog.field.") + name), .value = std::move(value), .type = std::move(type)};
}

std::vector<Field> consult_fields(const domain::CatalogLayer& layer)
{
    auto from = asking("from", "date", layer.consulted_from ? to_text(*layer.consulted_from) : "");
    auto to = asking("to", "date", layer.consulted_to ? to_text(*layer.consulted_to) : "");
    auto opinions = asking("opinions", "area", layer.opinions);
    opinions.help = say("catalog.opinions_help");
    from.is_short = to.is_short = true;
    return {std::move(from), std::move(to), std::move(opinions)};
}

std::vector<Undo> undos_of(app::Office& office, const domain::CatalogLayer& layer, const law::Catalog& above)
{
    std::vector<Undo> undos;
    for (const auto& change : store::CatalogLayers(office.db).changes(layer.id)) {
        const auto* item = above.find(change.item);
        const std::string kind = boost::describe::enum_to_string(change.kind, "");
        undos.push_back({change.item, kind,
                         say("catalog.part_of", say("catalog.how." + kind), item ? item->name : change.name)});
    }
    return undos;
}

OpenLayer open_layer(Visit& visit, const domain::CatalogLayer& layer, const law::Catalog& now)
{
    auto& office = visit.reading();
    const auto refinement = app::preview(office, layer);
    const auto lines = store::CatalogLayers(office.db).lines(layer.id);
    const auto asked = std::ranges::count(lines, store::LineState::asked, &store::CatalogLineRow::state);
    OpenLayer open{.href = layer_href(layer), .version = std::to_string(layer.version), .steps = steps_of(layer),
                   .document = layer.document, .asked = {}, .no_longer = {}, .changes = {}, .undos = {}, .actions = {},
                   .consult = consult_fields(layer), .consulted = {}, .adopt = {}, .why_not_adopt = {}};
    if (asked > 0) open.asked = say("catalog.lines_asked", asked);
    for (const auto& refused : refinement.refused) open.no_longer.push_back(say(refused.refusal));
    open.changes = diff_of(office, now, refinement.catalog, say("catalog.changes_now"));
    open.undos = undos_of(office, layer, refinement.catalog);
    open.actions = {{.href = open.href + "/items/new", .words = say("catalog.add_item"), .is_plain = false},
                    {.href = open.href + "/lines", .words = say("catalog.import")}};
    if (layer.state != domain::LayerState::consulted) open.why_not_adopt = say("catalog.not_consulted");
    else {
        open.consulted = say("catalog.was_consulted", *layer.consulted_from, *layer.consulted_to, layer.opinions);
        open.adopt = asking("from", "date", "");
        open.adopt->label = say("catalog.adopt_from");
        open.adopt->is_short = true;
    }
    return open;
}

std::vector<Link> class_links(const CatalogPlace& place, const std::string& chosen)
{
    const auto here = address(place.division.code, place.kind);
    std::vector<Link> links{{.href = here, .words = say("catalog.all_classes"), .is_here = chosen.empty()}};
    for (const auto one : {law::ItemClass::system, law::ItemClass::affairs, law::ItemClass::finance}) {
        const std::string name = boost::describe::enum_to_string(one, "");
        links.push_back({.href = here + "&class=" + name, .words = class_words(one), .is_here = chosen == name});
    }
    return links;
}

std::vector<Row> item_rows(app::Office& office, const law::Catalog& catalog, const std::string& open_href, const std::string& chosen)
{
    std::vector<Row> rows;
    for (const auto& item : catalog.items) {
        if (!chosen.empty() && boost::describe::enum_to_string(item.class_, "") != chosen) continue;
        const auto columns = columns_of(office, item, 0);
        auto note = say("catalog.item_note", columns.group, columns.rhythm, columns.basis);
        for (const auto& origin : columns.origin) note += say("catalog.item_origin", origin);
        rows.push_back({.href = open_href.empty() ? std::string() : open_href + "/items/" + item.code,
                        .title = item.name,
                        .note = std::move(note),
                        .state = item.origin.empty() ? std::optional<Tag>() : tag(Tone::ok, say("catalog.refined"))});
    }
    return rows;
}

std::vector<Row> history_rows(app::Office& office, const CatalogPlace& place)
{
    std::vector<Row> rows;
    for (const auto& layer : store::CatalogLayers(office.db).adopted_by(place.division.code, place.kind)) {
        const bool ahead = *layer.valid_from > office.today();
        rows.push_back({.href = "/catalog/" + place.division.code + "?on=" + to_text(*layer.valid_from) +
                                (place.kind == law::AppliesTo::community ? "&for=community" : ""),
                        .title = layer.document,
                        .note = say("catalog.in_force_from", *layer.valid_from),
                        .state = ahead ? tag(Tone::warn, say("catalog.ahead")) : std::optional<Tag>()});
    }
    return rows;
}

std::vector<Link> kind_links(app::Office& office, const CatalogPlace& place)
{
    if (domain::is_village_level(place.division.kind)) return {};
    std::vector<Link> links;
    for (const auto kind : {law::AppliesTo::village, law::AppliesTo::community}) {
        const auto villages = store::Divisions(office.db).villages_within(place.division.code);
        const bool has = std::ranges::any_of(villages, [&](const auto& one) { return app::applies_to(one.code) == kind; });
        if (has) links.push_back({.href = address(place.division.code, kind),
                                  .words = say(kind == law::AppliesTo::village ? "portal.for_villages" : "portal.for_communities"),
                                  .is_here = kind == place.kind});
    }
    return links;
}

std::vector<Row> village_rows(app::Office& office, const CatalogPlace& place)
{
    std::vector<Row> rows;
    if (domain::is_village_level(place.division.kind)) return rows;
    for (const auto& village : store::Divisions(office.db).villages_within(place.division.code)) {
        if (app::applies_to(village.code) != place.kind) continue;
        const auto layer = app::layer_in_force(office, village.code, place.kind, office.today());
        rows.push_back({.href = address(village.code, place.kind),
                        .title = village.name,
                        .note = layer ? say("catalog.holds", layer->document, *layer->valid_from) : say("catalog.as_the_town")});
    }
    return rows;
}

std::vector<Field> start_fields(const CatalogPlace& place)
{
    auto document = asking("document", "text", "");
    document.help = say("catalog.document_help", place.division.name);
    return {std::move(document)};
}

std::string in_force_words(app::Office& office, const CatalogPlace& place)
{
    const auto layer = app::layer_in_force(office, place.division.code, place.kind, office.today());
    return layer ? say("catalog.holds", layer->document, *layer->valid_from) : say("catalog.holds_above", place.division.name);
}

// The refusal beside its field, with what was typed, in whichever form of the page it belongs to.
void show_again(CatalogWork& view, const NotTaken& again)
{
    view.errors = errors_of(again.refusal);
    const auto refill = [&](Field& field) {
        if (again.typed)
            if (const auto typed = again.typed->value(field.name)) field.value = std::string(*typed);
        if (field.name == again.refusal.field) field.error = say(again.refusal);
    };
    for (auto& field : view.start) refill(field);
    if (!view.open) return;
    if (again.typed && again.typed->value("opinions"))
        for (auto& field : view.open->consult) refill(field);
    else if (view.open->adopt) refill(*view.open->adopt);
}

}

CatalogWork catalog_work(Visit& visit, const CatalogPlace& place, const std::optional<NotTaken>& again)
{
    auto& office = visit.reading();
    const auto& now = office.catalogs().of(place.division.code, place.kind, office.today());
    const auto open = store::CatalogLayers(office.db).open(place.division.code, place.kind);
    const auto chosen = visit.request.query_value("class").value_or("");
    CatalogWork view;
    view.page = page_for(visit, say("portal.catalog_title", place.division.name));
    view.page.width = Width::wide;
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    view.head = {.crumbs = {{.href = "/work", .words = say("work.today")}, {.href = "/work/catalog", .words = say("portal.catalog")}},
                 .title = say("portal.catalog_title", place.division.name), .lead = say("catalog.work_lead")};
    view.csrf = visit.session->csrf;
    view.division = place.division.code;
    view.kind = text_of(place.kind);
    view.kinds = kind_links(office, place);
    view.villages = village_rows(office, place);
    view.task = compile_task(office, place.division);
    view.in_force = in_force_words(office, place);
    if (open) view.open = open_layer(visit, *open, now);
    else view.start = start_fields(place);
    view.classes = class_links(place, chosen);
    view.items = item_rows(office, open ? app::preview(office, *open).catalog : now, open ? layer_href(*open) : "", chosen);
    view.history = history_rows(office, place);
    view.actions = {{.href = "/catalog/" + place.division.code, .words = say("catalog.see_public")},
                    {.href = "/catalog/" + place.division.code + "/compare", .words = say("catalog.compare")}};
    if (again) show_again(view, *again);
    return view;
}

LinesPage lines_page(Visit& visit, const domain::CatalogLayer& layer, const std::optional<Refusal>& refusal)
{
    auto& office = visit.reading();
    LinesPage view;
    view.page = page_for(visit, say("catalog.lines"));
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    view.head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                            {.href = catalog_href(layer), .words = say("portal.catalog")}},
                 .title = say("catalog.lines"), .lead = say("catalog.import_lead")};
    view.csrf = visit.session->csrf;
    view.href = layer_href(layer);
    view.version = std::to_string(layer.version);
    view.file = {.name = "file", .label = say("catalog.field.file"), .help = say("catalog.file_help"), .accept = ".xlsx,.csv"};
    if (refusal) {
        view.errors = errors_of(*refusal);
        view.errors.wrongs.front().field = "file";
        view.file.error = say(*refusal);
    }
    for (const auto& row : store::CatalogLayers(office.db).lines(layer.id)) {
        const auto line = app::line_of(row);
        const bool asked = row.state == store::LineState::asked;
        const auto& keys = asked ? line.asks : line.remarks;
        std::string note = line.rhythm;
        for (const auto& key : keys) note += (note.empty() ? "" : " ") + say(key);
        const std::string state = boost::describe::enum_to_string(row.state, "");
        Row told{.href = asked ? view.href + "/lines/" + std::to_string(row.line) : std::string(),
                  .title = say("catalog.line_of", row.line, line.name),
                  .note = std::move(note),
                  .state = tag(asked ? Tone::warn : row.state == store::LineState::taken ? Tone::ok : Tone::none,
                               say("catalog.line_state." + state))};
        (asked ? view.asked : view.settled).push_back(std::move(told));
    }
    if (!view.asked.empty() || !view.settled.empty())
        view.summary = say("catalog.lines_read", view.asked.size() + view.settled.size(), view.asked.size());
    return view;
}

}
