#pragma once
// An officer begins a level's own catalogue: it starts as a copy of the changes that hold now, or empty.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::app {

struct DraftCatalog {
    std::string division;
    law::AppliesTo applies_to = law::AppliesTo::village;
    std::string document; // title or number of the document it will stand in
    std::string note;
};
BOOST_DESCRIBE_STRUCT(DraftCatalog, (), (division, applies_to, document, note))

Result<domain::CatalogLayer> draft_catalog(Office& office, const DraftCatalog& order);

struct DiscardCatalog {
    std::string layer;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DiscardCatalog, (), (layer, version))

Result<domain::CatalogLayer> discard_catalog(Office& office, const DiscardCatalog& order);

}
