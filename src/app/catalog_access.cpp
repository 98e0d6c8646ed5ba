#include "app/catalog_access.hpp"

#include "store/catalog_layers.hpp"

#include <algorithm>

namespace gongkai::app {

Result<> may_refine(const domain::Actor& actor, const std::string& division)
{
    if (actor.holds_at(domain::Role::upper_officer, division)) return {};
    return domain::require(actor, {domain::Role::town_officer}, division);
}

Result<domain::CatalogLayer> layer_for(Office& office, const std::string& id)
{
    auto layer = store::CatalogLayers(office.db).find(id);
    if (!layer) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(may_refine(office.actor, layer->division));
    return std::move(*layer);
}

Result<domain::CatalogLayer> layer_to_change(Office& office, const std::string& id, std::int64_t version,
                                             domain::LayerEvent event)
{
    auto layer = TRY(layer_for(office, id));
    layer.state = TRY(domain::may(layer, event));
    if (version != layer.version)
        return refuse({.kind = Refusal::Kind::conflict, .says = "catalog.changed_meanwhile"});
    layer.updated_at = office.now;
    return layer;
}

law::Refinement preview(Office& office, const domain::CatalogLayer& layer, std::vector<law::ItemChange> changes)
{
    const auto on = std::max(layer.valid_from.value_or(office.today()), office.today());
    const auto above = office.catalogs().above(layer.division, layer.applies_to, on);
    return law::refine(office.statutes, above, domain::as_law(layer, std::move(changes), on));
}

law::Refinement preview(Office& office, const domain::CatalogLayer& layer)
{
    return preview(office, layer, store::CatalogLayers(office.db).changes(layer.id));
}

Result<> all_answered(Office& office, const domain::CatalogLayer& layer)
{
    const auto lines = store::CatalogLayers(office.db).lines(layer.id);
    const auto asked = std::ranges::count(lines, store::LineState::asked, &store::CatalogLineRow::state);
    if (asked > 0)
        return refuse({.kind = Refusal::Kind::conflict, .says = "catalog.lines_asked", .with = {std::to_string(asked)}});
    return {};
}

std::optional<domain::CatalogLayer> layer_in_force(Office& office, const std::string& division, law::AppliesTo kind, Date on)
{
    for (auto& layer : store::CatalogLayers(office.db).adopted_by(division, kind)) // the newest first
        if (*layer.valid_from <= on) return std::move(layer);
    return {};
}

}
