#include "app/read_inbox.hpp"

#include "store/inbox.hpp"

namespace gongkai::app {

// Reading is no official act: it isn't written down anywhere but beside the message, and read twice is read.
Result<> read_inbox(Office& office, const ReadInbox& order)
{
    db::Transaction transaction(office.db);
    store::Inbox inbox(office.db);
    if (order.message.empty()) inbox.read_all(transaction, office.actor.account, office.now);
    else inbox.read(transaction, office.actor.account, order.message, office.now);
    transaction.commit();
    return {};
}

}
