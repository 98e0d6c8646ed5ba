#pragma once
// A village whose people have passwords and phones, for tests of the doors.

#include "app/choose_password.hpp"
#include "app/enter_by_link.hpp"
#include "app/sign_in.hpp"
#include "base/password_hash.hpp"
#include "store/accounts.hpp"
#include "store/audits.hpp"
#include "store/sessions.hpp"
#include "support/world.hpp"

namespace gongkai::app {

inline const std::string good_password = "Shan-shui7";
constexpr std::string_view phone = "Mozilla/5.0 (Linux; Android 12) Chrome/86 MicroMessenger/8.0";

inline DoorRules quick_rules() // a hash in tests costs next to nothing
{
    DoorRules rules;
    rules.hash_cost_kib = 64;
    return rules;
}

struct Doors : support::World {
    using World::World;
    DoorRules rules = quick_rules();

    void give_password(const domain::Actor& actor, const std::string& password = good_password)
    {
        auto desk = as(actor);
        db::Transaction transaction(desk.office.db);
        const auto hash = hash_password(password, {.memory_kib = 64, .passes = 3}).value();
        store::Accounts(desk.office.db).set_password(transaction, actor.account, hash, clock.at);
        transaction.commit();
    }
    Result<SignedIn> sign_in(const std::string& login, const std::string& password = good_password)
    {
        return app::sign_in(house(), clock.at, {login, password}, rules, phone);
    }
    std::string says(const std::string& login, const std::string& password)
    {
        const auto tried = sign_in(login, password);
        return tried ? "in" : tried.error().says;
    }
    std::optional<Session> session(const std::string& cookie)
    {
        auto desk = as({});
        return find_session(desk.office, cookie, rules);
    }
    void later(std::chrono::seconds passed) { clock.at = Instant(clock.at + passed); }

    std::vector<std::string> audited() // the latest first: sign_in done, sign_in refused sign_in.wrong
    {
        auto desk = as({});
        std::vector<std::string> lines;
        for (const auto& audit : store::Audits(desk.office.db).recent("", 50))
            lines.push_back(audit.act + (audit.outcome == store::AuditOutcome::done ? " done" : " refused " + audit.detail));
        return lines;
    }
};

}
