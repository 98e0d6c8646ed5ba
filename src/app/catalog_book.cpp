#include "app/catalog_book.hpp"

#include "base/ensure.hpp"
#include "domain/division.hpp"
#include "store/catalog_layers.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

constexpr std::size_t most_known = 100'000; // places and days remembered; beyond it they are looked up again

const law::Catalog& reference(const law::Statutes& statutes, const std::string& place, law::AppliesTo kind, Date on)
{
    const law::Catalog* newest = nullptr;
    for (const auto& candidate : statutes.catalogs())
        if (candidate.applies_to == kind && domain::is_within(place, candidate.division) && candidate.from <= on &&
            (!newest || newest->from <= candidate.from))
            newest = &candidate;
    ENSURE(newest != nullptr);
    return *newest;
}

std::string key_of(const std::string& place, law::AppliesTo kind, Date on)
{
    const auto day = std::chrono::sys_days(on).time_since_epoch().count();
    return place + (kind == law::AppliesTo::community ? 'c' : 'v') + std::to_string(day);
}

}

law::AppliesTo applies_to(const std::string& village)
{
    const auto kind = domain::kind_of(village);
    return kind && *kind == domain::DivisionKind::community ? law::AppliesTo::community : law::AppliesTo::village;
}

CatalogShelf::CatalogShelf(const law::Statutes& statutes, std::vector<law::Layer> layers)
    : statutes_(statutes), layers_(std::move(layers))
{
}

const law::Catalog& CatalogShelf::at(const std::string& village, Date on) const
{
    return of(village, applies_to(village), on);
}

const law::Catalog& CatalogShelf::of(const std::string& division, law::AppliesTo kind, Date on) const
{
    const auto& base = reference(statutes_, division, kind, on);
    if (layers_.empty()) return base;
    const auto key = key_of(division, kind, on);
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(key); found != known_.end()) return *found->second;
    const auto& catalog = refined(base, law::layers_for(layers_, division, kind, on));
    if (known_.size() >= most_known) known_.clear();
    known_.emplace(key, &catalog);
    return catalog;
}

const law::Catalog& CatalogShelf::refined(const law::Catalog& base, const std::vector<const law::Layer*>& layers) const
{
    if (layers.empty()) return base;
    Chain chain{&base};
    chain.insert(chain.end(), layers.begin(), layers.end());
    auto& catalog = refined_[chain];
    if (!catalog) {
        auto made = base;
        // A change that no longer fits what is above it, since that was refined later, is passed over.
        for (const auto* layer : layers) made = law::refine(statutes_, made, *layer).catalog;
        catalog = std::make_unique<const law::Catalog>(std::move(made));
    }
    return *catalog;
}

bool CatalogShelf::has(const std::string& division, law::AppliesTo kind, Date on) const
{
    return std::ranges::any_of(statutes_.catalogs(), [&](const law::Catalog& catalog) {
        return catalog.applies_to == kind && domain::is_within(division, catalog.division) && catalog.from <= on;
    });
}

Date CatalogShelf::begins(const std::string& division, law::AppliesTo kind) const
{
    std::optional<Date> first;
    for (const auto& catalog : statutes_.catalogs())
        if (catalog.applies_to == kind && domain::is_within(division, catalog.division))
            first = std::min(first.value_or(catalog.from), catalog.from);
    ENSURE(first.has_value());
    return *first;
}

law::Catalog CatalogShelf::above(const std::string& division, law::AppliesTo kind, Date on) const
{
    auto made = reference(statutes_, division, kind, on);
    for (const auto* layer : law::layers_for(layers_, division, kind, on))
        if (layer->division.size() < division.size()) made = law::refine(statutes_, made, *layer).catalog;
    return made;
}

std::shared_ptr<const CatalogShelf> CatalogBook::shelf(db::Connection& db, const law::Statutes& statutes)
{
    const store::CatalogLayers layers(db);
    const auto stamp = layers.stamp();
    const std::lock_guard lock(mutex_);
    if (!shelf_ || stamp != stamp_) {
        shelf_ = std::make_shared<const CatalogShelf>(statutes, layers.adopted());
        stamp_ = stamp;
    }
    return shelf_;
}

}
