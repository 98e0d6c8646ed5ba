#pragma once
// The catalogues that hold: the reference of statutes/ with the layers of county, town and village over it. Refined once
// for each set of layers and shared by every desk until another layer is adopted.

#include "db/connection.hpp"
#include "law/refinement.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace gongkai::app {

// Catalogues as they were when it was made. What it gives out lives as long as it does.
class CatalogShelf {
public:
    CatalogShelf(const law::Statutes& statutes, std::vector<law::Layer> layers);

    const law::Catalog& at(const std::string& village, Date on) const;
    // For a division of any level: with all layers, or only with those of the levels above it.
    const law::Catalog& of(const std::string& division, law::AppliesTo kind, Date on) const;
    law::Catalog above(const std::string& division, law::AppliesTo kind, Date on) const;
    bool has(const std::string& division, law::AppliesTo kind, Date on) const; // a reference that holds there that day
    Date begins(const std::string& division, law::AppliesTo kind) const; // no catalogue held before that day

private:
    using Chain = std::vector<const void*>; // the reference, then the layers
    const law::Catalog& refined(const law::Catalog& reference, const std::vector<const law::Layer*>& layers) const;

    const law::Statutes& statutes_;
    const std::vector<law::Layer> layers_;
    mutable std::mutex mutex_;
    mutable std::map<Chain, std::unique_ptr<const law::Catalog>> refined_;          // guarded by mutex_; only grows
    mutable std::unordered_map<std::string, const law::Catalog*> known_;            // by place, kind and day
};

class CatalogBook {
public:
    // The shelf of this moment; the layers are read anew only when one was adopted since, here or by another node.
    std::shared_ptr<const CatalogShelf> shelf(db::Connection& db, const law::Statutes& statutes);

private:
    std::mutex mutex_;
    std::string stamp_;
    std::shared_ptr<const CatalogShelf> shelf_;
};

law::AppliesTo applies_to(const std::string& village); // by its code

}
