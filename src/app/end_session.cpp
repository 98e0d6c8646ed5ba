#include "app/end_session.hpp"

#include "app/sign_in.hpp"

namespace gongkai::app {

Result<> end_session(Office& office, const EndSession& order)
{
    db::Transaction transaction(office.db);
    if (!store::Sessions(office.db).end(transaction, order.session, office.actor.account))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    record(office, transaction, "sign_out", home_of(office.actor), office.actor.account);
    transaction.commit();
    return {};
}

Result<> end_other_sessions(Office& office, const EndSession& order)
{
    db::Transaction transaction(office.db);
    store::Sessions(office.db).end_all(transaction, office.actor.account, order.session);
    record(office, transaction, "end_sessions", home_of(office.actor), office.actor.account);
    transaction.commit();
    return {};
}

std::vector<store::Browser> open_sessions(Office& office)
{
    return store::Sessions(office.db).of(office.actor.account);
}

}
