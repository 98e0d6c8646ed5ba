#pragma once
// Links that let their holder in once. Only the digest of a token is kept.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::store {

enum class LinkPurpose { set_up, invitation, reset, demonstration };
BOOST_DESCRIBE_ENUM(LinkPurpose, set_up, invitation, reset, demonstration)

struct EntryLink {
    std::string id; // hex SHA-256 of the token
    LinkPurpose purpose = LinkPurpose::invitation;
    std::optional<std::string> account; // none for set-up
    Instant expires_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(EntryLink, (), (id, purpose, account, expires_at, used_at))

class EntryLinks {
public:
    explicit EntryLinks(db::Connection& db) : db_(db) {}

    std::optional<EntryLink> find(const std::string& id) const;
    void add(db::Transaction&, const EntryLink& link);
    bool use(db::Transaction&, const std::string& id, Instant at); // false: used before, or too late
    void void_those_of(db::Transaction&, const std::string& account, Instant at);
    void void_set_up(db::Transaction&, Instant at);

private:
    db::Connection& db_;
};

}
