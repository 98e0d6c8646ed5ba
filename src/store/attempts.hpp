#pragma once
// Failed sign-ins of the last minutes. Typed names aren't kept, only their digests.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <string>
#include <vector>

namespace gongkai::store {

class Attempts {
public:
    explicit Attempts(db::Connection& db) : db_(db) {}

    std::vector<Instant> of(const std::string& login_digest, Instant since) const; // the latest first
    std::int64_t count(Instant since) const;

    void add(db::Transaction&, const std::string& login_digest, Instant at);
    void forget(db::Transaction&, const std::string& login_digest);
    void forget_before(db::Transaction&, Instant at);

private:
    db::Connection& db_;
};

}
