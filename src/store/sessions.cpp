#include "store/sessions.hpp"

#include "sql/session.hpp"

namespace gongkai::store {

std::optional<Browser> Sessions::find(const std::string& id) const
{
    return db_.find<Browser>(sql::find_session, id);
}

std::vector<Browser> Sessions::of(const std::string& account) const
{
    return db_.list<Browser>(sql::sessions_of_account, account);
}

void Sessions::add(db::Transaction&, const Browser& b)
{
    db_.run(sql::add_session, b.id, b.account, b.csrf, b.agent, b.created_at, b.seen_at);
}

void Sessions::see(db::Transaction&, const std::string& id, Instant at)
{
    db_.run(sql::see_session, id, at);
}

bool Sessions::end(db::Transaction&, const std::string& id, const std::string& account)
{
    return db_.run(sql::end_session, id, account) > 0;
}

std::int64_t Sessions::end_all(db::Transaction&, const std::string& account, const std::string& but)
{
    return db_.run(sql::end_sessions_of_account, account, but);
}

std::int64_t Sessions::end_old(db::Transaction&, Instant unused_since, Instant begun_before)
{
    return db_.run(sql::end_old_sessions, unused_since, begun_before);
}

}
