#include "app/session.hpp"

#include "base/hash.hpp"
#include "base/random.hpp"
#include "store/accounts.hpp"
#include "store/sessions.hpp"

#include <array>

namespace gongkai::app {

namespace {

struct Mark {
    std::string_view in_agent;
    std::string_view word;
};

// The first that is found counts: WeChat and Edge call themselves Chrome too, Chrome calls itself Safari.
constexpr std::array browsers{Mark{"MicroMessenger", "wechat"}, Mark{"Edg", "edge"}, Mark{"QIHU", "qihu"},
                              Mark{"360SE", "qihu"},            Mark{"Firefox", "firefox"}, Mark{"Chrome", "chrome"},
                              Mark{"Safari", "safari"}};
constexpr std::array systems{Mark{"Android", "android"}, Mark{"iPhone", "iphone"}, Mark{"Windows", "windows"},
                             Mark{"Mac OS", "mac"},      Mark{"Linux", "linux"}};

template<std::size_t size>
std::string_view first_of(const std::array<Mark, size>& marks, std::string_view agent)
{
    for (const auto& mark : marks)
        if (agent.find(mark.in_agent) != std::string_view::npos) return mark.word;
    return "other";
}

FirstDo first_do_of(const domain::Account& account, const DoorRules& rules, Instant now)
{
    if (account.totp_needed && account.totp_secret.empty()) return FirstDo::set_second_factor;
    const auto ends_at = domain::password_ends_at(rules.passwords, account.password_set_at);
    return ends_at && *ends_at <= now ? FirstDo::choose_password : FirstDo::nothing;
}

}

std::string digest_of(std::string_view token)
{
    return to_hex(sha256(token));
}

domain::Actor actor_of(Office& office, const std::string& account)
{
    const store::Accounts accounts(office.db);
    return {.account = account, .name = accounts.name_of(account), .grants = accounts.grants(account)};
}

std::optional<Session> find_session(Office& office, std::string_view cookie, const DoorRules& rules)
{
    const auto browser = store::Sessions(office.db).find(digest_of(cookie));
    if (!browser || browser->seen_at + rules.sessions.idle <= office.now ||
        browser->created_at + rules.sessions.absolute <= office.now)
        return {};
    const store::Accounts accounts(office.db);
    const auto account = accounts.find(browser->account);
    if (!account || account->state != domain::AccountState::active) return {};
    return Session{.id = browser->id,
                   .csrf = browser->csrf,
                   .actor = {account->id, account->name, accounts.grants(account->id)},
                   .first_do = first_do_of(*account, rules, office.now),
                   .seen_at = browser->seen_at};
}

bool should_be_seen(const Session& session, Instant now)
{
    return session.seen_at + std::chrono::minutes(1) <= now;
}

void see_session(Office& office, const Session& session)
{
    db::Transaction transaction(office.db);
    store::Sessions(office.db).see(transaction, session.id, office.now);
    transaction.commit();
}

std::string open_session(Office& office, db::Transaction& transaction, const std::string& account,
                         std::string_view user_agent)
{
    auto cookie = random_token();
    store::Sessions(office.db).add(transaction, {.id = digest_of(cookie),
                                                 .account = account,
                                                 .csrf = random_token(),
                                                 .agent = agent_in_short(user_agent),
                                                 .created_at = office.now,
                                                 .seen_at = office.now});
    return cookie;
}

std::string agent_in_short(std::string_view user_agent)
{
    return std::string(first_of(browsers, user_agent)) + ' ' + std::string(first_of(systems, user_agent));
}

}
