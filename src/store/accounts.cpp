#include "store/accounts.hpp"

#include "sql/account.hpp"

namespace gongkai::store {

std::string Accounts::name_of(const std::string& account) const
{
    return db_.find<std::string>(sql::name_of_account, account).value_or("");
}

}
