#include "app/invite.hpp"

#include "app/enter_by_link.hpp"
#include "app/guessing.hpp"
#include "app/person_access.hpp"
#include "base/ensure.hpp"
#include "base/random.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {

namespace {

domain::Account blank_account(Office& office, std::string login, std::string name, domain::AccountState state)
{
    return {.id = make_id(),
            .login = std::move(login),
            .name = std::move(name),
            .password = {},
            .password_set_at = {},
            .totp_secret = {},
            .state = state,
            .created_at = office.now};
}

}

Result<Invited> invite(Office& office, const Invite& order)
{
    TRY(domain::require(office.actor, {domain::Role::administrator}, order.division));
    TRY(may_hold(office, order.role, order.division));
    const auto account = blank_account(office, TRY(domain::new_login(order.login)), TRY(domain::person_name(order.name)),
                                       domain::AccountState::invited);
    db::Transaction transaction(office.db);
    store::Accounts accounts(office.db);
    TRY(accounts.add(transaction, account));
    accounts.grant(transaction, account.id, {order.role, order.division}, office.actor.account, office.now);
    auto token = make_link(office, transaction, store::LinkPurpose::invitation, account.id);
    record(office, transaction, "invite", order.division, account.id);
    transaction.commit();
    return Invited{account.id, std::move(token)};
}

Result<Invited> renew_link(Office& office, const RenewLink& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    if (person.account.state == domain::AccountState::blocked)
        return refuse({.kind = Refusal::Kind::conflict, .says = "people.is_blocked"});
    const bool has_come = person.account.state == domain::AccountState::active;
    db::Transaction transaction(office.db);
    end_wait(office, transaction, person.account.login);
    auto token = make_link(office, transaction, has_come ? store::LinkPurpose::reset : store::LinkPurpose::invitation,
                           person.account.id);
    record(office, transaction, "renew_link", home_of(person), person.account.id);
    transaction.commit();
    return Invited{person.account.id, std::move(token)};
}

Invited create_demo_person(Office& office, const DemoPerson& person)
{
    db::Transaction transaction(office.db);
    store::Accounts accounts(office.db);
    auto account = accounts.by_login(person.login);
    if (!account) {
        account = blank_account(office, person.login, person.name, domain::AccountState::active);
        ENSURE(accounts.add(transaction, *account).has_value());
    }
    for (const auto& grant : person.grants) accounts.grant(transaction, account->id, grant, "demo", office.now);
    auto token = make_link(office, transaction, store::LinkPurpose::demonstration, account->id);
    transaction.commit();
    return {account->id, std::move(token)};
}

}
