#include "store/accounts.hpp"

#include "sql/account.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

std::string Accounts::name_of(const std::string& account) const
{
    return db_.find<std::string>(sql::name_of_account, account).value_or("");
}

std::optional<domain::Account> Accounts::find(const std::string& id) const
{
    return db_.find<domain::Account>(sql::find_account, id);
}

std::optional<domain::Account> Accounts::by_login(const std::string& login) const
{
    return db_.find<domain::Account>(sql::account_by_login, login);
}

std::vector<domain::Account> Accounts::within(const std::string& scope) const
{
    return db_.list<domain::Account>(sql::accounts_within, scope, end_of(scope));
}

std::vector<domain::Grant> Accounts::grants(const std::string& account) const
{
    return db_.list<domain::Grant>(sql::grants_of_account, account);
}

std::int64_t Accounts::administrator_count() const
{
    return db_.one<std::int64_t>(sql::count_administrators);
}

std::vector<std::string> Accounts::former_passwords(const std::string& account, int at_most) const
{
    return db_.list<std::string>(sql::former_passwords, account, at_most);
}

Result<> Accounts::add(db::Transaction&, const domain::Account& a)
{
    const auto added = db_.run(sql::add_account, a.id, a.login, a.name, a.password, a.password_set_at, a.totp_secret,
                               a.totp_used, a.totp_needed, a.state, a.created_at);
    if (added == 0)
        return refuse({.kind = Refusal::Kind::conflict, .says = "account.login_taken", .field = "login"});
    return {};
}

void Accounts::set_state(db::Transaction&, const std::string& account, domain::AccountState state)
{
    db_.run(sql::set_account_state, account, state);
}

void Accounts::set_password(db::Transaction&, const std::string& account, const std::string& hash,
                            std::optional<Instant> at)
{
    db_.run(sql::set_password, account, hash, at);
}

void Accounts::keep_former_password(db::Transaction&, const std::string& account, const std::string& hash, Instant at)
{
    db_.run(sql::add_former_password, account, hash, at);
}

void Accounts::set_second_factor(db::Transaction&, const std::string& account, const std::string& sealed_secret)
{
    db_.run(sql::set_second_factor, account, sealed_secret);
}

bool Accounts::use_second_factor(db::Transaction&, const std::string& account, std::int64_t step)
{
    return db_.run(sql::use_second_factor, account, step) > 0;
}

void Accounts::need_second_factor(db::Transaction&, const std::string& account, bool needed)
{
    db_.run(sql::need_second_factor, account, needed);
}

void Accounts::grant(db::Transaction&, const std::string& account, const domain::Grant& grant, const std::string& by,
                     Instant at)
{
    db_.run(sql::add_grant, account, grant.role, grant.division, by, at);
}

bool Accounts::revoke(db::Transaction&, const std::string& account, const domain::Grant& grant)
{
    return db_.run(sql::remove_grant, account, grant.role, grant.division) > 0;
}

}
