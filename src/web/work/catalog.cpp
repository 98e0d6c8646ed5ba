#include "web/work/catalog.hpp"

#include "app/adopt_catalog.hpp"
#include "app/catalog_access.hpp"
#include "app/change_catalog_item.hpp"
#include "app/consult_catalog.hpp"
#include "app/draft_catalog.hpp"
#include "store/divisions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/catalog_view.hpp"
#include "web/work/today_view.hpp"

#include <algorithm>

namespace gongkai::web::work {
namespace {

constexpr const char* new_item = "new";

// The level asked about, or the officer's own; villages where nothing else is said or possible.
Result<CatalogPlace> place_of(Visit& visit, std::string code, std::string_view kind)
{
    auto& office = visit.reading();
    if (code.empty()) code = scopes_of(office.actor, monitors).front();
    TRY(app::may_refine(office.actor, code));
    store::Divisions divisions(office.db);
    const auto division = divisions.find(code);
    if (!division) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    const auto villages = divisions.villages_within(code);
    const bool only_communities = !villages.empty() && std::ranges::all_of(villages, [](const auto& one) {
        return app::applies_to(one.code) == law::AppliesTo::community;
    });
    const bool community = only_communities || (kind == "community" && !domain::is_village_level(division->kind));
    return CatalogPlace{*division, community ? law::AppliesTo::community : law::AppliesTo::village};
}

http::Response catalog_shown(Visit& visit, const CatalogPlace& place, const std::optional<NotTaken>& again = {})
{
    render::Out out;
    views::catalog_work(out, catalog_work(visit, place, again));
    return shown(out, again ? http::status_of(again->refusal.kind) : 200);
}

http::Response form_shown(const CatalogForm& form, const std::optional<NotTaken>& again)
{
    render::Out out;
    views::catalog_form(out, form);
    return shown(out, again ? http::status_of(again->refusal.kind) : 200);
}

bool is_nobodys(const Refusal& refusal)
{
    return refusal.kind == Refusal::Kind::missing || refusal.kind == Refusal::Kind::forbidden;
}

Result<domain::CatalogLayer> layer_asked(Visit& visit)
{
    return app::layer_for(visit.reading(), std::string(visit.parameter("layer")));
}

http::Response back_to(const domain::CatalogLayer& layer, std::string_view notice)
{
    return http::see_other(catalog_href(layer) + "&notice=" + std::string(notice));
}

http::Response place_shown(Visit& visit, const std::string& division, law::AppliesTo kind, const NotTaken& again)
{
    const auto place = place_of(visit, division, kind == law::AppliesTo::community ? "community" : "");
    return place ? catalog_shown(visit, *place, again) : refusal_page(visit, place.error());
}

// Carried out and back to the layer's page; or the page once more, with the refusal beside its field and what was typed.
template<class Again>
http::Response answered(Visit& visit, const Result<domain::CatalogLayer>& layer, std::string_view notice, const Again& again)
{
    if (layer) return back_to(*layer, notice);
    if (is_nobodys(layer.error())) return refusal_page(visit, layer.error());
    const auto form = http::read_form(visit.request);
    return again(NotTaken{layer.error(), form ? &*form : nullptr});
}

// A form of the page of a layer.
template<class Order>
http::Response done(Visit& visit, Result<domain::CatalogLayer> (*verb)(app::Office&, const Order&), std::string_view notice)
{
    const auto order = http::read<Order>(visit.request);
    const auto layer = order ? verb(visit.writing(), *order) : Result<domain::CatalogLayer>(refuse(order.error()));
    return answered(visit, layer, notice, [&](const NotTaken& again) {
        const auto found = layer_asked(visit);
        return found ? place_shown(visit, found->division, found->applies_to, again) : refusal_page(visit, found.error());
    });
}

http::Response item_shown(Visit& visit, const std::optional<NotTaken>& again = {})
{
    const auto layer = layer_asked(visit);
    if (!layer) return refusal_page(visit, layer.error());
    const std::string code(visit.parameter("item"));
    if (code == new_item) return form_shown(addition_form(visit, *layer, again), again);
    const auto catalog = app::preview(visit.reading(), *layer).catalog;
    const auto* item = catalog.find(code);
    if (!item) return refusal_page(visit, 404);
    return form_shown(item_form(visit, *layer, *item, again), again);
}

}

http::Response catalog(Visit& visit)
{
    const auto place = place_of(visit, visit.request.query_value("division").value_or(""),
                                visit.request.query_value("for").value_or(""));
    if (!place) return refusal_page(visit, place.error());
    return catalog_shown(visit, *place);
}

http::Response draft_catalog(Visit& visit)
{
    const auto order = http::read<app::DraftCatalog>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    return answered(visit, app::draft_catalog(visit.writing(), *order), "catalog-drafted", [&](const NotTaken& again) {
        return place_shown(visit, order->division, order->applies_to, again);
    });
}

http::Response catalog_item(Visit& visit)
{
    return item_shown(visit);
}

http::Response change_catalog_item(Visit& visit)
{
    auto order = http::read<app::ChangeCatalogItem>(visit.request);
    if (order && order->item == new_item) order->item.clear();
    const auto layer = order ? app::change_catalog_item(visit.writing(), *order)
                             : Result<domain::CatalogLayer>(refuse(order.error()));
    return answered(visit, layer, "saved", [&](const NotTaken& again) { return item_shown(visit, again); });
}

http::Response undo_catalog_change(Visit& visit)
{
    return done(visit, app::undo_catalog_change, "catalog-undone");
}

http::Response consult_catalog(Visit& visit)
{
    return done(visit, app::consult_catalog, "saved");
}

http::Response adopt_catalog(Visit& visit)
{
    auto answer = done(visit, app::adopt_catalog, "catalog-adopted");
    if (answer.status == 303) visit.cache.clear(); // every page that names an item or a rhythm
    return answer;
}

http::Response discard_catalog(Visit& visit)
{
    return done(visit, app::discard_catalog, "discarded");
}

}
