#pragma once
// The day on which this site began.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <optional>

namespace gongkai::store {

class SiteStart {
public:
    explicit SiteStart(db::Connection& db) : db_(db) {}

    std::optional<Date> day() const;
    bool has_duties() const; // of a site that was there before it remembered its day
    void put(db::Transaction&, Date day);

private:
    db::Connection& db_;
};

}
