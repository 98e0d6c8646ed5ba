#include "app/office.hpp"

#include "base/ensure.hpp"
#include "base/random.hpp"
#include "domain/division.hpp"
#include "store/audits.hpp"

namespace gongkai::app {

const law::Catalog& Office::catalog(const std::string& village) const
{
    const auto kind = domain::kind_of(village);
    const bool community = kind && *kind == domain::DivisionKind::community;
    const auto wanted = community ? law::AppliesTo::community : law::AppliesTo::village;
    const law::Catalog* newest = nullptr;
    for (const auto& candidate : statutes.catalogs())
        if (candidate.applies_to == wanted && domain::is_within(village, candidate.division) &&
            candidate.from <= today() && (!newest || newest->from <= candidate.from))
            newest = &candidate;
    ENSURE(newest != nullptr);
    return *newest;
}

void record(Office& office, db::Transaction& transaction, const std::string& act, const std::string& village,
            const std::string& subject)
{
    store::Audits(office.db).add(transaction, {.id = make_id(),
                                               .at = office.now,
                                               .account = office.actor.account,
                                               .act = act,
                                               .village = village,
                                               .subject = subject,
                                               .outcome = store::AuditOutcome::done,
                                               .detail = {}});
}

}
