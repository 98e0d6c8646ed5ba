#include "app/choose_password.hpp"

#include "app/enter_by_link.hpp"
#include "app/guessing.hpp"
#include "app/sign_in.hpp"
#include "base/password_hash.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"
#include "store/sessions.hpp"

namespace gongkai::app {

namespace {

struct Chooser { // what is known before the slow part begins
    domain::Account account;
    std::vector<std::string> own;    // words of theirs
    std::vector<std::string> former; // hashes
};

HashCost cost_of(const DoorRules& rules)
{
    return {.memory_kib = static_cast<std::size_t>(rules.hash_cost_kib)};
}

// 六道沟村 and 六道沟 both are what everybody would try.
void add_place(std::vector<std::string>& own, const std::string& name)
{
    own.push_back(name);
    constexpr std::size_t one_character = 3;
    if (name.size() > 3 * one_character) own.push_back(name.substr(0, name.size() - one_character));
}

Chooser chooser(Office& office, domain::Account account, const DoorRules& rules)
{
    const store::Accounts accounts(office.db);
    Chooser who{std::move(account), {}, {}};
    who.own = {who.account.login, who.account.name};
    for (const auto& grant : accounts.grants(who.account.id)) {
        who.own.push_back(grant.division);
        if (const auto division = store::Divisions(office.db).find(grant.division)) {
            add_place(who.own, division->name);
            who.own.push_back(division->initials);
        }
    }
    who.former = accounts.former_passwords(who.account.id, rules.passwords.barred_former);
    if (rules.passwords.barred_former > 0 && !who.account.password.empty()) who.former.push_back(who.account.password);
    return who;
}

std::unexpected<Refusal> busy()
{
    return refuse({.kind = Refusal::Kind::conflict, .says = "sign_in.busy"});
}

Result<> is_none_of(const std::string& password, const std::vector<std::string>& former)
{
    for (const auto& hash : former) {
        const auto match = match_password(password, hash);
        if (match == PasswordMatch::too_busy) return busy();
        if (match == PasswordMatch::yes) return refuse({.says = "password.former", .field = "password"});
    }
    return {};
}

Result<std::string> hash_for(const Chooser& who, const std::string& password, const std::string& repeated,
                             const DoorRules& rules)
{
    auto hash = TRY(make_password(password, repeated, rules, who.own));
    TRY(is_none_of(password, who.former));
    return hash;
}

std::string settle(Office& office, db::Transaction& transaction, const domain::Account& account,
                   const std::string& hash, std::string_view user_agent)
{
    store::Accounts accounts(office.db);
    if (!account.password.empty()) accounts.keep_former_password(transaction, account.id, account.password, office.now);
    accounts.set_password(transaction, account.id, hash, office.now);
    accounts.set_state(transaction, account.id, domain::AccountState::active);
    store::Sessions(office.db).end_all(transaction, account.id);
    end_wait(office, transaction, account.login);
    office.actor = actor_of(office, account.id);
    record(office, transaction, "choose_password", home_of(office.actor), account.id);
    return open_session(office, transaction, account.id, user_agent);
}

Result<Entry> entry_of(Office& office, std::string_view token)
{
    auto entry = TRY(look_at_link(office, token));
    const bool fits = entry.account && (entry.link.purpose == store::LinkPurpose::invitation ||
                                        entry.link.purpose == store::LinkPurpose::reset);
    if (!fits) return refuse({.kind = Refusal::Kind::missing, .says = "link.gone"});
    return entry;
}

}

Result<std::string> make_password(std::string_view password, std::string_view repeated, const DoorRules& rules,
                                  const std::vector<std::string>& own)
{
    TRY(domain::judge_password(rules.passwords, password, own));
    if (password != repeated) return refuse({.says = "password.differs", .field = "repeated"});
    auto hash = hash_password(password, cost_of(rules));
    if (!hash) return busy();
    return std::move(*hash);
}

Result<std::string> choose_password(House& house, Instant now, const ChoosePassword& order, const DoorRules& rules,
                                    std::string_view user_agent)
{
    std::string hash;
    {
        std::optional<Desk> desk(std::in_place, house, Desk::Purpose::reading, now, domain::Actor{});
        const auto entry = TRY(entry_of(desk->office, order.token));
        const auto who = chooser(desk->office, *entry.account, rules);
        desk.reset();
        hash = TRY(hash_for(who, order.password, order.repeated, rules));
    }
    Desk desk(house, Desk::Purpose::writing, now, {});
    db::Transaction transaction(desk.office.db);
    const auto entry = TRY(entry_of(desk.office, order.token));
    TRY(use_link(desk.office, transaction, entry));
    auto cookie = settle(desk.office, transaction, *entry.account, hash, user_agent);
    transaction.commit();
    return cookie;
}

Result<std::string> change_password(House& house, Instant now, const domain::Actor& actor, const ChangePassword& order,
                                    const DoorRules& rules, std::string_view user_agent)
{
    std::optional<Desk> reading(std::in_place, house, Desk::Purpose::reading, now, actor);
    const auto account = store::Accounts(reading->office.db).find(actor.account);
    if (!account) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(may_try(reading->office, account->login));
    const auto who = chooser(reading->office, *account, rules);
    reading.reset();
    const auto match = match_password(order.current, account->password, cost_of(rules));
    if (match == PasswordMatch::too_busy) return busy();
    const auto hash = match == PasswordMatch::yes ? hash_for(who, order.password, order.repeated, rules)
                                                  : refuse({.says = "password.current_wrong", .field = "current"});

    Desk desk(house, Desk::Purpose::writing, now, actor);
    db::Transaction transaction(desk.office.db);
    if (!hash) {
        if (match == PasswordMatch::no) count_failure(desk.office, transaction, account->login);
        record_refused(desk.office, transaction, "choose_password", home_of(actor), actor.account, hash.error().says);
        transaction.commit();
        return refuse(hash.error());
    }
    auto cookie = settle(desk.office, transaction, *account, *hash, user_agent);
    transaction.commit();
    return cookie;
}

}
