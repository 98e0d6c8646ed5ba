#pragma once
// Signed-in browsers. Only the digest of a cookie is kept, never the cookie.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace gongkai::store {

struct Browser {
    std::string id; // hex SHA-256 of the cookie
    std::string account;
    std::string csrf;
    std::string agent; // which one, in short
    Instant created_at;
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(Browser, (), (id, account, csrf, agent, created_at, seen_at))

class Sessions {
public:
    explicit Sessions(db::Connection& db) : db_(db) {}

    std::optional<Browser> find(const std::string& id) const;
    std::vector<Browser> of(const std::string& account) const; // the latest first

    void add(db::Transaction&, const Browser& browser);
    void see(db::Transaction&, const std::string& id, Instant at);
    bool end(db::Transaction&, const std::string& id, const std::string& account); // false: no such of theirs
    std::int64_t end_all(db::Transaction&, const std::string& account, const std::string& but = {});
    std::int64_t end_old(db::Transaction&, Instant unused_since, Instant begun_before);

private:
    db::Connection& db_;
};

}
