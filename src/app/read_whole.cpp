#include "app/read_whole.hpp"

#include "app/draft_access.hpp"
#include "store/editions.hpp"

namespace gongkai::app {

Result<domain::Edition> read_whole(Office& office, const ReadWhole& order)
{
    db::Transaction transaction(office.db);
    auto edition = store::Editions(office.db).find(order.code);
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, makers, edition->village));
    record(office, transaction, "read_whole", edition->village, edition->code);
    transaction.commit();
    return std::move(*edition);
}

}
