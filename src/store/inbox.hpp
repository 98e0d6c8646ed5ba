#pragma once
// What people were told on the site: one message for a person and day, with the duties and looks it speaks of.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/look.hpp"
#include "domain/reminder.hpp"

#include <vector>

namespace gongkai::store {

struct InboxMessage {
    std::string id;
    std::string account;
    Date day;
    Instant made_at;
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(InboxMessage, (), (id, account, day, made_at, read_at))

class Inbox {
public:
    explicit Inbox(db::Connection& db) : db_(db) {}

    std::vector<InboxMessage> of(const std::string& account, int at_most) const; // newest first

    // The person's message of that day, made when there is none; unread from now on.
    InboxMessage put(db::Transaction&, const std::string& account, Date day, Instant at);
    void add_line(db::Transaction&, const std::string& message, const std::string& duty, domain::ReminderStep step);
    void add_line(db::Transaction&, const std::string& message, const domain::Look& look);
    bool read(db::Transaction&, const std::string& account, const std::string& message, Instant at); // false: not unread
    std::int64_t read_all(db::Transaction&, const std::string& account, Instant at);

private:
    db::Connection& db_;
};

}
