#include "app/adopt_catalog.hpp"

#include "app/catalog_access.hpp"
#include "store/catalog_layers.hpp"

namespace gongkai::app {
namespace {

Result<> may_hold(Office& office, const domain::CatalogLayer& layer, Date from)
{
    const auto adopted = store::CatalogLayers(office.db).adopted_by(layer.division, layer.applies_to);
    return domain::may_hold_from(from, office.today(),
                                 adopted.empty() ? std::nullopt : adopted.front().valid_from);
}

}

Result<domain::CatalogLayer> adopt_catalog(Office& office, const AdoptCatalog& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::adopt));
    TRY(may_hold(office, layer, order.from));
    TRY(all_answered(office, layer));
    layer.valid_from = order.from;
    const auto refinement = preview(office, layer);
    if (!refinement.refused.empty()) return refuse(refinement.refused.front().refusal); // what is above was changed since
    layer.adopted_by = office.actor.account;
    layer.adopted_at = office.now;
    db::Transaction transaction(office.db);
    TRY(store::CatalogLayers(office.db).save(transaction, layer));
    record(office, transaction, "adopt_catalog", layer.division, layer.id);
    transaction.commit();
    office.shelf.reset(); // it holds from the next question on
    return layer;
}

}
