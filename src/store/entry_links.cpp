#include "store/entry_links.hpp"

#include "sql/entry_link.hpp"

namespace gongkai::store {

std::optional<EntryLink> EntryLinks::find(const std::string& id) const
{
    return db_.find<EntryLink>(sql::find_entry_link, id);
}

void EntryLinks::add(db::Transaction&, const EntryLink& link)
{
    db_.run(sql::add_entry_link, link.id, link.purpose, link.account, link.expires_at);
}

bool EntryLinks::use(db::Transaction&, const std::string& id, Instant at)
{
    return db_.run(sql::use_entry_link, id, at) > 0;
}

void EntryLinks::void_those_of(db::Transaction&, const std::string& account, Instant at)
{
    db_.run(sql::void_entry_links_of_account, account, at);
}

void EntryLinks::void_set_up(db::Transaction&, Instant at)
{
    db_.run(sql::void_set_up_links, at);
}

}
