#pragma once
// What hangs where, and what hung there before.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/posting.hpp"

namespace gongkai::store {

class Postings {
public:
    explicit Postings(db::Connection& db) : db_(db) {}

    std::vector<domain::Posting> hanging_at(const std::string& place) const;         // the oldest first
    std::vector<domain::Posting> hanging_within(const std::string& scope) const;     // of a village, a town
    std::vector<domain::Posting> at(const std::string& place, int at_most) const;    // the newest first
    std::vector<domain::Posting> of_edition(const std::string& code) const;          // the first one first
    std::vector<domain::Posting> of_disclosure(const std::string& disclosure) const; // of all its editions

    void add(db::Transaction&, const domain::Posting& posting, const std::string& account);
    // As posting says that it ended; false when it had come down before.
    bool end(db::Transaction&, const domain::Posting& posting, const std::string& account);

private:
    db::Connection& db_;
};

}
