#include "store/day_codes.hpp"

#include "sql/day_code.hpp"

namespace gongkai::store {

std::optional<domain::DayCode> DayCodes::of(Date day) const
{
    return db_.find<domain::DayCode>(sql::day_code_of, day);
}

std::vector<domain::DayCode> DayCodes::with(const std::string& code, Date from, Date to) const
{
    return db_.list<domain::DayCode>(sql::days_with_code, code, from, to);
}

void DayCodes::add(db::Transaction&, const domain::DayCode& code)
{
    db_.run(sql::add_day_code, code.day, code.code, code.log_size, code.log_root);
}

}
