#include "app/take_up_log.hpp"

#include "app/log_edition.hpp"
#include "app/log_files.hpp"
#include "base/ensure.hpp"
#include "store/editions.hpp"
#include "store/log_entries.hpp"

namespace gongkai::app {
namespace {

constexpr int leaves_at_once = 500;

std::uint64_t size_of(db::Connection& db)
{
    return static_cast<std::uint64_t>(store::LogEntries(db).head().size);
}

// Whether there was nothing left to do.
bool log_some(House& house)
{
    Desk desk(house, Desk::Purpose::writing, house.clock.now(), {});
    auto& office = desk.office;
    db::Transaction transaction(office.db);
    store::LogEntries entries(office.db);
    const auto codes = entries.editions_without_leaf(leaves_at_once);
    for (const auto& code : codes) {
        const auto edition = store::Editions(office.db).find(code);
        ENSURE(edition.has_value());
        const auto before = entries.code_before(edition->disclosure, edition->number);
        const auto logged = log_edition(office, transaction, *edition, before.value_or(""));
        ENSURE(logged.has_value());
    }
    if (!codes.empty()) transaction.commit();
    return codes.empty();
}

}

LogStanding compare_log(db::Connection& db, const PublicLog& log)
{
    const auto head = store::LogEntries(db).head();
    const auto size = static_cast<std::uint64_t>(head.size);
    const auto outside = log.outside();
    if (outside && outside->size > size) return LogStanding::database_older;
    const auto frontier = tlog::Frontier::from_hex(size, head.frontier);
    auto tree = tree_of(db, size);
    if (!frontier || frontier->root() != tlog::tree_root(size, tree.reader()))
        return LogStanding::database_differs;
    const bool same = !outside || outside->root == tlog::tree_root(outside->size, tree.reader());
    return same ? LogStanding::signing : LogStanding::database_differs;
}

LogStanding take_up_log(House& house)
{
    {
        const auto lease = house.pool.read();
        const auto standing = compare_log(*lease, house.log);
        const auto size = size_of(*lease);
        if (standing == LogStanding::signing) {
            auto tree = tree_of(*lease, size);
            house.log.advance(size, tlog::tree_root(size, tree.reader()));
        }
        house.log.decide(standing, size);
        if (standing != LogStanding::signing) return standing;
    }
    while (!log_some(house)) {
    }
    return LogStanding::signing;
}

}
