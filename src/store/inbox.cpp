#include "store/inbox.hpp"

#include "base/random.hpp"
#include "sql/inbox.hpp"

namespace gongkai::store {

std::vector<InboxMessage> Inbox::of(const std::string& account, int at_most) const
{
    return db_.list<InboxMessage>(sql::messages_of, account, at_most);
}

InboxMessage Inbox::put(db::Transaction&, const std::string& account, Date day, Instant at)
{
    db_.run(sql::put_message, make_id(), account, day, at);
    return db_.one<InboxMessage>(sql::message_of_day, account, day);
}

void Inbox::add_line(db::Transaction&, const std::string& message, const std::string& duty, domain::ReminderStep step)
{
    db_.run(sql::add_inbox_line, message, duty, step);
}

void Inbox::add_line(db::Transaction&, const std::string& message, const domain::Look& look)
{
    db_.run(sql::add_inbox_look, message, look.posting, look.quarter, look.half);
}

bool Inbox::read(db::Transaction&, const std::string& account, const std::string& message, Instant at)
{
    return db_.run(sql::read_message, account, message, at) > 0;
}

std::int64_t Inbox::read_all(db::Transaction&, const std::string& account, Instant at)
{
    return db_.run(sql::read_messages, account, at);
}

}
