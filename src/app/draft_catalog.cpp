#include "app/draft_catalog.hpp"

#include "app/catalog_access.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "domain/division.hpp"
#include "store/catalog_layers.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t longest_title = 120;

Result<> may_have_one(Office& office, const DraftCatalog& order)
{
    TRY(may_refine(office.actor, order.division));
    const auto division = store::Divisions(office.db).find(order.division);
    if (!division) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    if (order.applies_to == law::AppliesTo::both) return refuse({.says = "catalog.kind_needed", .field = "applies_to"});
    if (domain::is_village_level(division->kind) && applies_to(division->code) != order.applies_to)
        return refuse({.says = "catalog.other_kind", .field = "applies_to", .with = {division->name}});
    if (trim(order.document).empty()) return refuse({.says = "catalog.document_needed", .field = "document"});
    if (length_of(order.document) > longest_title)
        return refuse({.says = "catalog.document_long", .field = "document", .with = {std::to_string(longest_title)}});
    return {};
}

domain::CatalogLayer fresh(const Office& office, const DraftCatalog& order)
{
    return {.id = make_id(),
            .division = order.division,
            .applies_to = order.applies_to,
            .state = domain::LayerState::draft,
            .version = 1,
            .document = trim(order.document),
            .note = trim(order.note),
            .consulted_from = {},
            .consulted_to = {},
            .opinions = {},
            .valid_from = {},
            .drafted_by = office.actor.account,
            .created_at = office.now,
            .updated_at = office.now,
            .adopted_by = {},
            .adopted_at = {}};
}

}

Result<domain::CatalogLayer> draft_catalog(Office& office, const DraftCatalog& order)
{
    TRY(may_have_one(office, order));
    const auto layer = fresh(office, order);
    db::Transaction transaction(office.db);
    store::CatalogLayers layers(office.db);
    if (layers.open(order.division, order.applies_to))
        return refuse({.kind = Refusal::Kind::conflict, .says = "catalog.open_already"});
    layers.add(transaction, layer);
    const auto adopted = layers.adopted_by(order.division, order.applies_to);
    if (!adopted.empty())
        for (const auto& change : layers.changes(adopted.front().id)) layers.put(transaction, layer.id, change);
    record(office, transaction, "draft_catalog", order.division, layer.id);
    transaction.commit();
    return layer;
}

Result<domain::CatalogLayer> discard_catalog(Office& office, const DiscardCatalog& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::discard));
    db::Transaction transaction(office.db);
    TRY(store::CatalogLayers(office.db).save(transaction, layer));
    record(office, transaction, "discard_catalog", layer.division, layer.id);
    transaction.commit();
    return layer;
}

}
