#include "store/outbox.hpp"

#include "sql/outbox.hpp"

namespace gongkai::store {

std::optional<domain::Outgoing> Outbox::find(const std::string& id) const
{
    return db_.find<domain::Outgoing>(sql::find_outgoing, id);
}

std::optional<domain::Outgoing> Outbox::find_about(domain::Channel channel, const std::string& recipient,
                                                   const std::string& about) const
{
    return db_.find<domain::Outgoing>(sql::find_outgoing_about, channel, recipient, about);
}

std::vector<domain::Outgoing> Outbox::to_groups(int at_most) const
{
    return db_.list<domain::Outgoing>(sql::outgoing_to_groups, at_most);
}

std::vector<domain::Outgoing> Outbox::due(Instant now, int at_most) const
{
    return db_.list<domain::Outgoing>(sql::due_outgoing, now, at_most);
}

std::vector<domain::Outgoing> Outbox::given_up(int at_most) const
{
    return db_.list<domain::Outgoing>(sql::outgoing_given_up, at_most);
}

std::int64_t Outbox::waiting_count() const
{
    return db_.one<std::int64_t>(sql::count_outgoing_waiting);
}

bool Outbox::put(db::Transaction&, const domain::Outgoing& m)
{
    return db_.run(sql::put_outgoing, m.id, m.channel, m.recipient, m.about, m.subject, m.body, m.state, m.tries, m.next_at,
                   m.error, m.made_at, m.settled_at) > 0;
}

bool Outbox::claim(db::Transaction&, const std::string& id, Instant now, Instant until)
{
    return db_.run(sql::claim_outgoing, id, now, until) > 0;
}

bool Outbox::settle(db::Transaction&, const domain::Outgoing& m)
{
    return db_.run(sql::settle_outgoing, m.id, m.tries, m.state, m.error, m.next_at, m.settled_at) > 0;
}

std::int64_t Outbox::drop(db::Transaction&, domain::Channel channel, const std::string& recipient, const std::string& why,
                          Instant at)
{
    return db_.run(sql::drop_outgoing_to, channel, recipient, why, at);
}

std::int64_t Outbox::drop_about(db::Transaction&, domain::Channel channel, const std::string& recipient,
                                const std::string& about, const std::string& why, Instant at)
{
    return db_.run(sql::drop_outgoing_about, channel, recipient, about, why, at);
}

void Outbox::remove(db::Transaction&, const std::string& id)
{
    db_.run(sql::remove_outgoing, id);
}

std::int64_t Outbox::forget(db::Transaction&, Instant settled_before)
{
    return db_.run(sql::forget_outgoing, settled_before);
}

}
