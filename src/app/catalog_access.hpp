#pragma once
// A level's catalogue for the officer who works on it, and how it would look over what is above it.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::app {

// Officers of the town or above it for their villages and themselves; those of a county, a city, a province for their own.
Result<> may_refine(const domain::Actor& actor, const std::string& division);
// For these officers, and nobody else.
Result<domain::CatalogLayer> layer_for(Office& office, const std::string& id);
// In the state that the event leads to; refused when it can't happen now or somebody saved meanwhile.
Result<domain::CatalogLayer> layer_to_change(Office& office, const std::string& id, std::int64_t version,
                                             domain::LayerEvent event);

// The catalogue above with these changes over it, as it would hold on the layer's day (today while none is fixed).
law::Refinement preview(Office& office, const domain::CatalogLayer& layer, std::vector<law::ItemChange> changes);
law::Refinement preview(Office& office, const domain::CatalogLayer& layer); // with those it has

// Refused while lines of a table that was handed in still ask something.
Result<> all_answered(Office& office, const domain::CatalogLayer& layer);

// The level's own catalogue that holds on a day, if it has one.
std::optional<domain::CatalogLayer> layer_in_force(Office& office, const std::string& division, law::AppliesTo kind, Date on);

}
