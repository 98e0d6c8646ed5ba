#pragma once
// Links that are handed over once: made here, looked at by a page, used by a button. Opening the page uses nothing
// up, because chat programs open every link they see.

#include "app/house.hpp"
#include "app/session.hpp"
#include "domain/account.hpp"
#include "store/entry_links.hpp"

namespace gongkai::app {

// Returns the token; the address is /enter/<token>.
std::string make_link(Office& office, db::Transaction& transaction, store::LinkPurpose purpose,
                      const std::optional<std::string>& account);

struct Entry { // what a link is for, and for whom
    store::EntryLink link;
    std::optional<domain::Account> account;
};
// Refused with "link.gone" when it is unknown, used or too old.
Result<Entry> look_at_link(Office& office, std::string_view token);
Result<> use_link(Office& office, db::Transaction& transaction, const Entry& entry);

enum class Town { real, demonstration };
struct EnterByLink {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(EnterByLink, (), (token))

// People of a demonstration come in without a password; in a real town such a link opens nothing. → the cookie
Result<std::string> enter_by_link(Office& office, const EnterByLink& order, Town town, std::string_view user_agent);

}
