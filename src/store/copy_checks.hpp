#pragma once
// What was found of editions in outlets when they were last read from outside.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/copy.hpp"

namespace gongkai::store {

class CopyChecks {
public:
    explicit CopyChecks(db::Connection& db) : db_(db) {}

    std::vector<domain::CopyCheck> of(const std::string& edition) const;
    std::vector<domain::CopyCheck> in_village(const std::string& village) const; // of editions that count now

    // In place of what was known of that edition.
    void replace(db::Transaction&, const std::string& edition, const std::vector<domain::CopyCheck>& found);

private:
    db::Connection& db_;
};

}
