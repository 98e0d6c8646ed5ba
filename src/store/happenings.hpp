#pragma once
// What happened in the villages and made items due. Rows are only ever added.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/happening.hpp"

#include <vector>

namespace gongkai::store {

class Happenings {
public:
    explicit Happenings(db::Connection& db) : db_(db) {}

    std::optional<domain::Happening> find(const std::string& id) const;
    std::optional<domain::HappeningEnd> end_of(const std::string& id) const;
    std::vector<domain::Happening> that_count(const std::string& village) const; // by day
    std::int64_t last_project(const std::string& village) const;                 // 0: none yet
    void add(db::Transaction&, const domain::Happening& happening);
    std::int64_t end(db::Transaction&, const domain::HappeningEnd& end); // 0 when it had ended before

private:
    db::Connection& db_;
};

}
