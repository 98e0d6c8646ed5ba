#pragma once
// Which reminders were given, and to whom they go.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/look.hpp"
#include "domain/reminder.hpp"
#include "domain/role.hpp"

namespace gongkai::store {

struct Reminded { // an office of somebody who can sign in
    std::string account;
    domain::Role role = domain::Role::clerk;
    std::string division;
};
BOOST_DESCRIBE_STRUCT(Reminded, (), (account, role, division))

class Reminders {
public:
    explicit Reminders(db::Connection& db) : db_(db) {}

    std::vector<Reminded> people() const; // by account; one line for each office
    bool give(db::Transaction&, const std::string& duty, domain::ReminderStep step, Instant at); // false: was given
    bool give(db::Transaction&, const domain::Look& look, Instant at);

private:
    db::Connection& db_;
};

}
