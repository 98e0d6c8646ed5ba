#pragma once
// Everything a verb needs: one connection, the law, the closed archive, one moment in time, and who is
// asking.

#include <string>
#include <vector>

#include "app/catalog_book.hpp"
#include "base/date.hpp"
#include "base/seal.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/category.hpp"
#include "domain/role.hpp"
#include "law/statutes.hpp"
#include "store/blobs.hpp"

namespace gongkai::app {

class PublicLog;
struct Ways;

struct Office {
    db::Connection& db;
    const law::Statutes& statutes;
    const std::vector<domain::Categories>& categories;
    const store::Blobs& archive;
    const SealKey& key;
    PublicLog& log;
    Instant now;
    domain::Actor actor;
    CatalogBook& book;
    const Ways* ways = nullptr; // out of the house; none where nothing leaves it
    mutable std::shared_ptr<const CatalogShelf> shelf = {}; // taken when first asked for

    Date today() const { return shanghai_date(now); }
    // The catalogue that holds for a village or community today; it lives as long as this desk.
    const law::Catalog& catalog(const std::string& village) const { return catalogs().at(village, today()); }
    // The one that held on a day; none before the first.
    const law::Catalog* catalog(const std::string& village, Date on) const;
    const CatalogShelf& catalogs() const; // of every level and day
};

// Writes down an act in the transaction that carries it out.
void record(Office& office, db::Transaction& transaction, const std::string& act, const std::string& village,
            const std::string& subject);
// And one that was refused; `detail` is the key of what was said.
void record_refused(Office& office, db::Transaction& transaction, const std::string& act,
                    const std::string& village, const std::string& subject, const std::string& detail);

}
