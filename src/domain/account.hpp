#pragma once
// A person who may sign in, and what they prove themselves with.

#include "base/date.hpp"
#include "base/result.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::domain {

enum class AccountState { invited, active, blocked };
BOOST_DESCRIBE_ENUM(AccountState, invited, active, blocked)

struct Account {
    std::string id;
    std::string login;
    std::string name;
    std::string password; // Argon2id in PHC form; empty until they chose one
    std::optional<Instant> password_set_at;
    std::string totp_secret;     // sealed, base64; empty without a second factor
    std::int64_t totp_used = 0;  // the last time step that was accepted
    bool totp_needed = false;    // an administrator requires it
    AccountState state = AccountState::invited;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, login, name, password, password_set_at, totp_secret, totp_used, totp_needed,
                                    state, created_at))

// As it is compared: without blanks around it, half-width, ASCII letters small.
std::string login_as_compared(std::string_view typed);

// 2 to 32 letters, digits, Chinese characters, dots, hyphens or underscores.
Result<std::string> new_login(std::string_view typed);
Result<std::string> person_name(std::string_view typed); // 2 to 20 characters, no digits

}
