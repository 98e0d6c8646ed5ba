#include "store/site_start.hpp"

#include "sql/site_start.hpp"

namespace gongkai::store {

std::optional<Date> SiteStart::day() const
{
    return db_.find<Date>(sql::site_start);
}

bool SiteStart::has_duties() const
{
    return db_.one<std::int64_t>(sql::has_duties) > 0;
}

void SiteStart::put(db::Transaction&, Date day)
{
    db_.run(sql::put_site_start, day);
}

}
