#pragma once
// Where people want their mail, if at all. The address is sealed: the archive's key opens it.

#include "db/connection.hpp"
#include "db/transaction.hpp"

namespace gongkai::store {

struct MailChoice {
    std::string account;
    std::string address; // sealed, base64
    bool wanted = false;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(MailChoice, (), (account, address, wanted, changed_at))

class MailChoices {
public:
    explicit MailChoices(db::Connection& db) : db_(db) {}

    std::optional<MailChoice> find(const std::string& account) const;
    void put(db::Transaction&, const MailChoice& choice);

private:
    db::Connection& db_;
};

}
