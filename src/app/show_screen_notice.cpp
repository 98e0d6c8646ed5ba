#include "app/show_screen_notice.hpp"

#include "app/said_words.hpp"
#include "base/random.hpp"
#include "store/divisions.hpp"
#include "store/screen_notices.hpp"

namespace gongkai::app {

Result<domain::ScreenNotice> show_screen_notice(Office& office, const ShowScreenNotice& order)
{
    db::Transaction transaction(office.db);
    TRY(domain::require(office.actor, notice_givers, order.scope));
    if (!store::Divisions(office.db).find(order.scope))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    const domain::ScreenNotice notice{
        .id = make_id(),
        .scope = order.scope,
        .words = TRY(said_words(order.words, "words", "screen_notice.no_words", domain::longest_notice)),
        .until_at = TRY(domain::read_notice_end(order.until, office.now)),
        .said_at = office.now,
        .said_by = office.actor.account,
        .said_by_name = office.actor.name};
    store::ScreenNotices(office.db).add(transaction, notice);
    record(office, transaction, "show_screen_notice", notice.scope, notice.id);
    transaction.commit();
    return notice;
}

}
