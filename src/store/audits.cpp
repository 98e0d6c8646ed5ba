#include "store/audits.hpp"

#include "sql/audit.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

void Audits::add(db::Transaction&, const Audit& a)
{
    db_.run(sql::add_audit, a.id, a.at, a.account, a.act, a.village, a.subject, a.outcome, a.detail);
}

std::optional<Instant> Audits::latest() const
{
    return db_.one<std::optional<Instant>>(sql::latest_act);
}

std::vector<Audit> Audits::recent(const std::string& scope, int at_most) const
{
    return db_.list<Audit>(sql::recent_audit, scope, end_of(scope), at_most);
}

}
