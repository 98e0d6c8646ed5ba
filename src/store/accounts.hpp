#pragma once
// People who may sign in, the roles they hold, the passwords they had.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/account.hpp"
#include "domain/role.hpp"

#include <string>
#include <vector>

namespace gongkai::store {

class Accounts {
public:
    explicit Accounts(db::Connection& db) : db_(db) {}

    std::string name_of(const std::string& account) const; // empty when unknown
    std::optional<domain::Account> find(const std::string& id) const;
    std::optional<domain::Account> by_login(const std::string& login) const; // as it is compared
    std::vector<domain::Account> within(const std::string& scope) const;     // who holds a role there
    std::vector<domain::Grant> grants(const std::string& account) const;
    std::int64_t administrator_count() const; // who can sign in
    std::vector<std::string> former_passwords(const std::string& account, int at_most) const;

    Result<> add(db::Transaction&, const domain::Account& account); // refused when the login is taken
    void set_state(db::Transaction&, const std::string& account, domain::AccountState state);
    void set_password(db::Transaction&, const std::string& account, const std::string& hash, std::optional<Instant> at);
    void keep_former_password(db::Transaction&, const std::string& account, const std::string& hash, Instant at);
    void set_second_factor(db::Transaction&, const std::string& account, const std::string& sealed_secret);
    bool use_second_factor(db::Transaction&, const std::string& account, std::int64_t step); // false: used before
    void need_second_factor(db::Transaction&, const std::string& account, bool needed);
    void grant(db::Transaction&, const std::string& account, const domain::Grant& grant, const std::string& by, Instant at);
    bool revoke(db::Transaction&, const std::string& account, const domain::Grant& grant); // false: wasn't held

private:
    db::Connection& db_;
};

}
