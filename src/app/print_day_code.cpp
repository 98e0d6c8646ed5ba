#include "app/print_day_code.hpp"

#include "app/public_log.hpp"
#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "store/day_codes.hpp"

namespace gongkai::app {

domain::DayCode day_code_of_today(Office& office, db::Transaction& transaction)
{
    store::DayCodes codes(office.db);
    if (auto drawn = codes.of(office.today())) return std::move(*drawn);
    const auto head = office.log.head();
    const auto root = to_hex(head.root);
    codes.add(transaction, {.day = office.today(),
                            .code = domain::make_day_code(office.today(), root),
                            .log_size = static_cast<std::int64_t>(head.size),
                            .log_root = root});
    auto drawn = codes.of(office.today()); // another node's, if it came first
    ENSURE(drawn.has_value());
    return std::move(*drawn);
}

Result<domain::DayCode> print_day_code(Office& office, const PrintDayCode&)
{
    db::Transaction transaction(office.db);
    auto drawn = day_code_of_today(office, transaction);
    transaction.commit();
    return drawn;
}

}
