#include "app/sign_in.hpp"

#include "app/guessing.hpp"
#include "app/sealed_ticket.hpp"
#include "base/hash.hpp"
#include "base/password_hash.hpp"
#include "domain/totp.hpp"
#include "store/accounts.hpp"
#include "store/sessions.hpp"

namespace gongkai::app {

namespace {

constexpr std::string_view ticket_purpose = "sign_in";
constexpr std::chrono::minutes ticket_life{5};

struct Candidate { // whoever the typed name may mean
    std::string login;
    std::optional<domain::Account> account;
};

HashCost cost_of(const DoorRules& rules)
{
    return {.memory_kib = static_cast<std::size_t>(rules.hash_cost_kib)};
}

Result<Candidate> candidate(House& house, Instant now, const std::string& typed)
{
    Desk desk(house, Desk::Purpose::reading, now, {});
    Candidate found{.login = domain::login_as_compared(typed), .account = {}};
    TRY(may_try(desk.office, found.login));
    found.account = store::Accounts(desk.office.db).by_login(found.login);
    return found;
}

// The refusal, after it has been counted and written down.
std::unexpected<Refusal> refused(Office& office, const Candidate& who, Refusal refusal)
{
    db::Transaction transaction(office.db);
    count_failure(office, transaction, who.login);
    const auto account = who.account ? who.account->id : "";
    const auto home = who.account ? home_of(actor_of(office, account)) : "";
    record_refused(office, transaction, "sign_in", home, account, refusal.says);
    transaction.commit();
    return refuse(std::move(refusal));
}

SignedIn come_in(Office& office, db::Transaction& transaction, const domain::Account& account,
                 const DoorRules& rules, std::string_view user_agent)
{
    office.actor = actor_of(office, account.id);
    end_wait(office, transaction, account.login);
    store::Sessions(office.db).end_old(transaction, office.now - rules.sessions.idle, office.now - rules.sessions.absolute);
    record(office, transaction, "sign_in", home_of(office.actor), account.id);
    return {.cookie = open_session(office, transaction, account.id, user_agent), .ticket = {}};
}

}

std::string home_of(const domain::Actor& actor)
{
    return actor.grants.empty() ? "" : actor.grants.front().division;
}

Result<SignedIn> sign_in(House& house, Instant now, const SignIn& order, const DoorRules& rules,
                         std::string_view user_agent)
{
    const auto who = TRY(candidate(house, now, order.login));
    const auto match = match_password(order.password, who.account ? who.account->password : "", cost_of(rules));
    if (match == PasswordMatch::too_busy)
        return refuse({.kind = Refusal::Kind::conflict, .says = "sign_in.busy"});
    const bool dated = match == PasswordMatch::yes && costs_less(who.account->password, cost_of(rules));
    const auto rehashed = dated ? hash_password(order.password, cost_of(rules)) : std::nullopt;

    Desk desk(house, Desk::Purpose::writing, now, {});
    auto& office = desk.office;
    if (match == PasswordMatch::no) return refused(office, who, {.says = "sign_in.wrong", .field = "password"});
    const auto& account = *who.account;
    if (account.state != domain::AccountState::active)
        return refused(office, who, {.kind = Refusal::Kind::forbidden, .says = "sign_in.blocked"});
    if (!account.totp_secret.empty())
        return SignedIn{.cookie = {}, .ticket = seal_ticket(office, {std::string(ticket_purpose), account.id, {}, Instant(now + ticket_life)})};

    db::Transaction transaction(office.db);
    if (rehashed) store::Accounts(office.db).set_password(transaction, account.id, *rehashed, account.password_set_at);
    auto signed_in = come_in(office, transaction, account, rules, user_agent);
    transaction.commit();
    return signed_in;
}

Result<SignedIn> confirm_sign_in(Office& office, const ConfirmSignIn& order, const DoorRules& rules,
                                 std::string_view user_agent)
{
    const auto ticket = open_ticket(office, ticket_purpose, order.ticket);
    if (!ticket) return refuse({.kind = Refusal::Kind::forbidden, .says = "sign_in.too_slow"});
    store::Accounts accounts(office.db);
    const auto account = accounts.find(ticket->account);
    if (!account || account->state != domain::AccountState::active)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "sign_in.blocked"});
    TRY(may_try(office, account->login));
    const auto secret = office.key.open(from_base64(account->totp_secret).value_or(""));
    const auto step = secret ? domain::totp_accepts(*secret, order.code, office.now, account->totp_used) : std::nullopt;
    if (!step) return refused(office, {account->login, account}, {.says = "second_factor.wrong", .field = "code"});

    db::Transaction transaction(office.db);
    if (!accounts.use_second_factor(transaction, account->id, *step))
        return refuse({.says = "second_factor.wrong", .field = "code"});
    auto signed_in = come_in(office, transaction, *account, rules, user_agent);
    transaction.commit();
    return signed_in;
}

}
