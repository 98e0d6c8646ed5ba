#include "app/consult_catalog.hpp"

#include "app/catalog_access.hpp"
#include "base/text.hpp"
#include "store/catalog_layers.hpp"

namespace gongkai::app {

Result<domain::CatalogLayer> consult_catalog(Office& office, const ConsultCatalog& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::consult));
    TRY(domain::is_a_round(order.from, order.to, trim(order.opinions), office.today()));
    TRY(all_answered(office, layer));
    layer.consulted_from = order.from;
    layer.consulted_to = order.to;
    layer.opinions = trim(order.opinions);
    db::Transaction transaction(office.db);
    TRY(store::CatalogLayers(office.db).save(transaction, layer));
    record(office, transaction, "consult_catalog", layer.division, layer.id);
    transaction.commit();
    return layer;
}

}
