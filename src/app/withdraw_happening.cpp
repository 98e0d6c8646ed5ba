#include "app/withdraw_happening.hpp"

#include "app/happening_rules.hpp"
#include "app/said_words.hpp"

namespace gongkai::app {

Result<domain::Duty> withdraw_happening(Office& office, const WithdrawHappening& order)
{
    db::Transaction transaction(office.db);
    const auto live = TRY(live_happening(office, order.happening));
    const auto reason = TRY(said_words(order.reason, "reason", "happening.say_why"));
    end_happening(office, transaction, live, domain::HappeningEndKind::withdrawn, reason);
    record(office, transaction, "withdraw_happening", live.happening.village, live.happening.id);
    transaction.commit();
    return live.duty.duty();
}

}
