#include "app/grant_role.hpp"

#include "app/person_access.hpp"
#include "store/accounts.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {

Result<> grant_role(Office& office, const GrantRole& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    TRY(domain::require(office.actor, {domain::Role::administrator}, order.division));
    TRY(may_hold(office, order.role, order.division));
    db::Transaction transaction(office.db);
    store::Accounts(office.db)
        .grant(transaction, person.account.id, {order.role, order.division}, office.actor.account, office.now);
    record(office, transaction, "grant_role", order.division, person.account.id);
    transaction.commit();
    return {};
}

Result<> revoke_role(Office& office, const GrantRole& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    TRY(domain::require(office.actor, {domain::Role::administrator}, order.division));
    if (person.grants.size() == 1) return refuse({.kind = Refusal::Kind::conflict, .says = "people.last_role"});
    db::Transaction transaction(office.db);
    if (!store::Accounts(office.db).revoke(transaction, person.account.id, {order.role, order.division}))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    // It may speak of villages that are no longer theirs.
    store::Outbox(office.db).drop(transaction, domain::Channel::mail, person.account.id, "outbox.not_entitled", office.now);
    record(office, transaction, "revoke_role", order.division, person.account.id);
    transaction.commit();
    return {};
}

}
