#include "app/set_up.hpp"

#include "app/choose_password.hpp"
#include "app/enter_by_link.hpp"
#include "base/random.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {

namespace {

Result<> nobody_administers(Office& office)
{
    if (store::Accounts(office.db).administrator_count() > 0)
        return refuse({.kind = Refusal::Kind::conflict, .says = "set_up.done_already"});
    return {};
}

Result<Entry> entry_of(Office& office, std::string_view token)
{
    TRY(nobody_administers(office));
    auto entry = TRY(look_at_link(office, token));
    if (entry.link.purpose != store::LinkPurpose::set_up)
        return refuse({.kind = Refusal::Kind::missing, .says = "link.gone"});
    return entry;
}

// Everything that can be judged before the slow part.
Result<domain::Account> first_administrator(House& house, Instant now, const SetUp& order)
{
    Desk desk(house, Desk::Purpose::reading, now, {});
    TRY(entry_of(desk.office, order.token));
    if (!store::Divisions(desk.office.db).find(order.town))
        return refuse({.says = "set_up.town_unknown", .field = "town"});
    return domain::Account{.id = make_id(),
                           .login = TRY(domain::new_login(order.login)),
                           .name = TRY(domain::person_name(order.name)),
                           .password = {},
                           .password_set_at = now,
                           .totp_secret = {},
                           .state = domain::AccountState::active,
                           .created_at = now};
}

}

Result<std::string> first_set_up_link(Office& office)
{
    db::Transaction transaction(office.db);
    TRY(nobody_administers(office));
    auto token = make_link(office, transaction, store::LinkPurpose::set_up, {});
    transaction.commit();
    return token;
}

Result<std::string> set_up(House& house, Instant now, const SetUp& order, const DoorRules& rules,
                           std::string_view user_agent)
{
    auto account = TRY(first_administrator(house, now, order));
    account.password = TRY(make_password(order.password, order.repeated, rules, {account.login, account.name}));

    Desk desk(house, Desk::Purpose::writing, now, {});
    auto& office = desk.office;
    db::Transaction transaction(office.db);
    const auto entry = TRY(entry_of(office, order.token));
    TRY(use_link(office, transaction, entry));
    store::Accounts accounts(office.db);
    TRY(accounts.add(transaction, account));
    accounts.grant(transaction, account.id, {domain::Role::administrator, order.town}, account.id, now);
    office.actor = actor_of(office, account.id);
    record(office, transaction, "set_up", order.town, account.id);
    auto cookie = open_session(office, transaction, account.id, user_agent);
    transaction.commit();
    return cookie;
}

}
