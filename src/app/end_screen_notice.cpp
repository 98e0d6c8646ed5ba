#include "app/end_screen_notice.hpp"

#include "app/show_screen_notice.hpp"
#include "store/screen_notices.hpp"

namespace gongkai::app {

Result<domain::ScreenNotice> end_screen_notice(Office& office, const EndScreenNotice& order)
{
    db::Transaction transaction(office.db);
    store::ScreenNotices notices(office.db);
    auto notice = notices.find(order.notice);
    if (!notice) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, notice_givers, notice->scope));
    if (!notices.end(transaction, notice->id, office.actor.account, office.now))
        return refuse({.kind = Refusal::Kind::conflict, .says = "screen_notice.ended_already"});
    notice->ended_at = office.now;
    record(office, transaction, "end_screen_notice", notice->scope, notice->id);
    transaction.commit();
    return std::move(*notice);
}

}
