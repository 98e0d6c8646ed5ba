#include "app/block_account.hpp"

#include "app/person_access.hpp"
#include "store/accounts.hpp"
#include "store/entry_links.hpp"
#include "store/sessions.hpp"

namespace gongkai::app {

Result<> block_account(Office& office, const BlockAccount& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    db::Transaction transaction(office.db);
    store::Accounts(office.db).set_state(transaction, order.account, domain::AccountState::blocked);
    store::Sessions(office.db).end_all(transaction, order.account);
    store::EntryLinks(office.db).void_those_of(transaction, order.account, office.now);
    record(office, transaction, "block_account", home_of(person), order.account);
    transaction.commit();
    return {};
}

Result<> unblock_account(Office& office, const BlockAccount& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    if (person.account.state != domain::AccountState::blocked) return {};
    const auto state = person.account.password.empty() ? domain::AccountState::invited : domain::AccountState::active;
    db::Transaction transaction(office.db);
    store::Accounts(office.db).set_state(transaction, order.account, state);
    record(office, transaction, "unblock_account", home_of(person), order.account);
    transaction.commit();
    return {};
}

Result<> need_second_factor(Office& office, const NeedSecondFactor& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    db::Transaction transaction(office.db);
    store::Accounts(office.db).need_second_factor(transaction, order.account, order.needed);
    record(office, transaction, "need_second_factor", home_of(person), order.account);
    transaction.commit();
    return {};
}

Result<> reset_second_factor(Office& office, const BlockAccount& order)
{
    const auto person = TRY(other_person_for(office, order.account));
    db::Transaction transaction(office.db);
    store::Accounts(office.db).set_second_factor(transaction, order.account, {});
    store::Sessions(office.db).end_all(transaction, order.account);
    record(office, transaction, "reset_second_factor", home_of(person), order.account);
    transaction.commit();
    return {};
}

}
