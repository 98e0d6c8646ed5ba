#include "app/second_factor.hpp"

#include "app/guessing.hpp"
#include "app/sealed_ticket.hpp"
#include "app/sign_in.hpp"
#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "domain/totp.hpp"
#include "store/accounts.hpp"

namespace gongkai::app {

namespace {

constexpr std::string_view purpose = "second_factor";
constexpr std::chrono::minutes time_to_scan{15};
constexpr std::size_t secret_bytes = 20; // RFC 4226, R6: 160 bits

domain::Account account_of(Office& office)
{
    auto account = store::Accounts(office.db).find(office.actor.account);
    ENSURE(account.has_value());
    return std::move(*account);
}

}

SecondFactorOffer offer_second_factor(Office& office)
{
    auto secret = random_bytes(secret_bytes);
    const Ticket ticket{std::string(purpose), office.actor.account, to_base64(secret), Instant(office.now + time_to_scan)};
    return {account_of(office).login, std::move(secret), seal_ticket(office, ticket)};
}

std::optional<SecondFactorOffer> offer_again(Office& office, const std::string& sealed)
{
    const auto ticket = open_ticket(office, purpose, sealed);
    if (!ticket || ticket->account != office.actor.account) return {};
    return SecondFactorOffer{account_of(office).login, from_base64(ticket->content).value_or(""), sealed};
}

Result<> set_second_factor(Office& office, const SetSecondFactor& order)
{
    const auto offer = offer_again(office, order.ticket);
    if (!offer) return refuse({.says = "second_factor.too_slow"});
    if (!account_of(office).totp_secret.empty())
        return refuse({.kind = Refusal::Kind::conflict, .says = "second_factor.is_set"});
    const auto step = domain::totp_accepts(offer->secret, order.code, office.now, 0);
    if (!step) return refuse({.says = "second_factor.wrong", .field = "code"});
    db::Transaction transaction(office.db);
    store::Accounts accounts(office.db);
    accounts.set_second_factor(transaction, office.actor.account, to_base64(office.key.seal(offer->secret)));
    ENSURE(accounts.use_second_factor(transaction, office.actor.account, *step));
    record(office, transaction, "set_second_factor", home_of(office.actor), office.actor.account);
    transaction.commit();
    return {};
}

Result<> drop_second_factor(Office& office, const DropSecondFactor& order)
{
    const auto account = account_of(office);
    if (account.totp_needed) return refuse({.kind = Refusal::Kind::forbidden, .says = "second_factor.is_needed"});
    TRY(may_try(office, account.login));
    const auto secret = office.key.open(from_base64(account.totp_secret).value_or(""));
    db::Transaction transaction(office.db);
    store::Accounts accounts(office.db);
    if (!secret || !domain::totp_accepts(*secret, order.code, office.now, account.totp_used)) {
        count_failure(office, transaction, account.login);
        transaction.commit();
        return refuse({.says = "second_factor.wrong", .field = "code"});
    }
    accounts.set_second_factor(transaction, account.id, {});
    record(office, transaction, "drop_second_factor", home_of(office.actor), account.id);
    transaction.commit();
    return {};
}

}
