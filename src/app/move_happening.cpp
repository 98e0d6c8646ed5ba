#include "app/move_happening.hpp"

#include "app/happening_rules.hpp"
#include "app/said_words.hpp"

namespace gongkai::app {

Result<RecordedHappening> move_happening(Office& office, const MoveHappening& order)
{
    db::Transaction transaction(office.db);
    const auto live = TRY(live_happening(office, order.happening));
    const auto reason = TRY(said_words(order.reason, "reason", "happening.say_why"));
    if (order.happened_on == live.happening.happened_on)
        return refuse({.says = "happening.same_day", .field = "happened_on"});
    auto moved = live.happening;
    moved.happened_on = order.happened_on;
    moved.moves = live.happening.id;
    auto is_fit = TRY(checked(office, std::move(moved)));
    end_happening(office, transaction, live, domain::HappeningEndKind::moved, reason);
    auto recorded = put_happening(office, transaction, std::move(is_fit));
    record(office, transaction, "move_happening", live.happening.village, recorded.happening.id);
    transaction.commit();
    return recorded;
}

}
