#include "store/copy_checks.hpp"

#include "sql/copy.hpp"

namespace gongkai::store {

std::vector<domain::CopyCheck> CopyChecks::of(const std::string& edition) const
{
    return db_.list<domain::CopyCheck>(sql::copy_checks_of, edition);
}

std::vector<domain::CopyCheck> CopyChecks::in_village(const std::string& village) const
{
    return db_.list<domain::CopyCheck>(sql::copy_checks_in, village);
}

void CopyChecks::replace(db::Transaction&, const std::string& edition,
                         const std::vector<domain::CopyCheck>& found)
{
    db_.run(sql::forget_copy_checks, edition);
    for (const auto& one : found)
        db_.run(sql::add_copy_check, one.edition, one.outlet, one.place, one.state, one.digest,
                one.checked_at, one.since);
}

}
