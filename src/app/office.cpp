#include "app/office.hpp"

#include "base/ensure.hpp"
#include "base/random.hpp"
#include "domain/division.hpp"
#include "store/audits.hpp"

namespace gongkai::app {

const law::Catalog& Office::catalog(const std::string& village) const
{
    const auto* newest = catalog(village, today());
    ENSURE(newest != nullptr);
    return *newest;
}

const law::Catalog* Office::catalog(const std::string& village, Date on) const
{
    const auto kind = domain::kind_of(village);
    const bool community = kind && *kind == domain::DivisionKind::community;
    const auto wanted = community ? law::AppliesTo::community : law::AppliesTo::village;
    const law::Catalog* newest = nullptr;
    for (const auto& candidate : statutes.catalogs())
        if (candidate.applies_to == wanted && domain::is_within(village, candidate.division) &&
            candidate.from <= on && (!newest || newest->from <= candidate.from))
            newest = &candidate;
    return newest;
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
