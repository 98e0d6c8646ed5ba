#include "store/last_days.hpp"

#include "base/random.hpp"
#include "sql/last_day.hpp"

namespace gongkai::store {

std::optional<LastDay> LastDays::of(const std::string& village) const
{
    return db_.find<LastDay>(sql::last_day_of, village);
}

void LastDays::add(db::Transaction&, const LastDay& said, const std::string& account)
{
    db_.run(sql::add_last_day, make_id(), said.village, said.day, said.successor, said.reason, account, said.recorded_at);
}

}
