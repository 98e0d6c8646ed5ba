#pragma once
// An officer puts a level's catalogue into force from a day on. From then it is never changed; a later one follows it.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::app {

struct AdoptCatalog {
    std::string layer;
    std::int64_t version = 0;
    Date from;
};
BOOST_DESCRIBE_STRUCT(AdoptCatalog, (), (layer, version, from))

Result<domain::CatalogLayer> adopt_catalog(Office& office, const AdoptCatalog& order);

}
