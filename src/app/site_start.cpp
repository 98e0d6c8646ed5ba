#include "app/site_start.hpp"

#include "store/site_start.hpp"

namespace gongkai::app {

Date site_start(Office& office, Date duties_from)
{
    db::Transaction transaction(office.db);
    store::SiteStart start(office.db);
    if (const auto known = start.day()) return *known;
    const auto day = start.has_duties() ? duties_from : office.today();
    start.put(transaction, day);
    transaction.commit();
    return day;
}

}
