#include "app/office.hpp"

#include "base/random.hpp"
#include "store/audits.hpp"

namespace gongkai::app {

const law::Catalog* Office::catalog(const std::string& village, Date on) const
{
    const auto& all = catalogs();
    return all.has(village, applies_to(village), on) ? &all.at(village, on) : nullptr;
}

const CatalogShelf& Office::catalogs() const
{
    if (!shelf) shelf = book.shelf(db, statutes);
    return *shelf;
}

namespace {

void write_down(Office& office, db::Transaction& transaction, const std::string& act, const std::string& village,
                const std::string& subject, store::AuditOutcome outcome, const std::string& detail)
{
    store::Audits(office.db).add(transaction, {.id = make_id(),
                                               .at = office.now,
                                               .account = office.actor.account,
                                               .act = act,
                                               .village = village,
                                               .subject = subject,
                                               .outcome = outcome,
                                               .detail = detail});
}

}

void record(Office& office, db::Transaction& transaction, const std::string& act, const std::string& village,
            const std::string& subject)
{
    write_down(office, transaction, act, village, subject, store::AuditOutcome::done, {});
}

void record_refused(Office& office, db::Transaction& transaction, const std::string& act, const std::string& village,
                    const std::string& subject, const std::string& detail)
{
    write_down(office, transaction, act, village, subject, store::AuditOutcome::refused, detail);
}

}
