#include "app/enter_by_link.hpp"

#include "app/sign_in.hpp"
#include "base/random.hpp"
#include "store/accounts.hpp"

namespace gongkai::app {

namespace {

std::chrono::minutes life_of(store::LinkPurpose purpose)
{
    switch (purpose) {
    case store::LinkPurpose::set_up: return std::chrono::minutes(30);
    case store::LinkPurpose::invitation: return std::chrono::days(7);
    case store::LinkPurpose::reset: return std::chrono::days(1);
    case store::LinkPurpose::demonstration: return std::chrono::days(7);
    }
    std::unreachable();
}

std::unexpected<Refusal> gone()
{
    return refuse({.kind = Refusal::Kind::missing, .says = "link.gone"});
}

}

std::string make_link(Office& office, db::Transaction& transaction, store::LinkPurpose purpose,
                      const std::optional<std::string>& account)
{
    store::EntryLinks links(office.db);
    if (account) links.void_those_of(transaction, *account, office.now);
    if (purpose == store::LinkPurpose::set_up) links.void_set_up(transaction, office.now);
    auto token = random_token();
    links.add(transaction, {.id = digest_of(token),
                            .purpose = purpose,
                            .account = account,
                            .expires_at = Instant(office.now + life_of(purpose)),
                            .used_at = {}});
    return token;
}

Result<Entry> look_at_link(Office& office, std::string_view token)
{
    auto link = store::EntryLinks(office.db).find(digest_of(token));
    if (!link || link->used_at || link->expires_at <= office.now) return gone();
    Entry entry{std::move(*link), {}};
    if (!entry.link.account) return entry;
    entry.account = store::Accounts(office.db).find(*entry.link.account);
    if (!entry.account || entry.account->state == domain::AccountState::blocked) return gone();
    return entry;
}

Result<> use_link(Office& office, db::Transaction& transaction, const Entry& entry)
{
    if (!store::EntryLinks(office.db).use(transaction, entry.link.id, office.now)) return gone();
    return {};
}

Result<std::string> enter_by_link(Office& office, const EnterByLink& order, Town town, std::string_view user_agent)
{
    db::Transaction transaction(office.db);
    const auto entry = TRY(look_at_link(office, order.token));
    if (town == Town::real || entry.link.purpose != store::LinkPurpose::demonstration || !entry.account) return gone();
    TRY(use_link(office, transaction, entry));
    office.actor = actor_of(office, entry.account->id);
    auto cookie = open_session(office, transaction, entry.account->id, user_agent);
    record(office, transaction, "enter_by_link", home_of(office.actor), entry.account->id);
    transaction.commit();
    return cookie;
}

}
