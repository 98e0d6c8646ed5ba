#pragma once
// An officer records the round of opinions on a level's catalogue: when it was, and what came of it.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::app {

struct ConsultCatalog {
    std::string layer;
    std::int64_t version = 0;
    Date from, to;
    std::string opinions;
};
BOOST_DESCRIBE_STRUCT(ConsultCatalog, (), (layer, version, from, to, opinions))

Result<domain::CatalogLayer> consult_catalog(Office& office, const ConsultCatalog& order);

}
