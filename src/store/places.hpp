#pragma once
// The register of places. One is changed or closed, never deleted.

#include <vector>

#include "base/result.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/place.hpp"

namespace gongkai::store {

class Places {
public:
    explicit Places(db::Connection& db) : db_(db) {}

    std::optional<domain::Place> find(const std::string& id) const;
    std::optional<domain::Place> named(const std::string& village,
                                       const std::string& name) const; // an open one
    std::vector<domain::Place> of(const std::string& village) const;   // open ones, boards first
    std::vector<domain::Place> closed_of(const std::string& village) const;

    void add(db::Transaction&, const domain::Place& place, const std::string& account, Instant at);
    // Refused when somebody else changed it since place.version.
    Result<> save(db::Transaction&, const domain::Place& place, const std::string& account, Instant at);

private:
    db::Connection& db_;
};

}
