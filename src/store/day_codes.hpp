#pragma once
// The codes that were printed on the sheets of each day.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/day_code.hpp"

namespace gongkai::store {

class DayCodes {
public:
    explicit DayCodes(db::Connection& db) : db_(db) {}

    std::optional<domain::DayCode> of(Date day) const;
    std::vector<domain::DayCode> with(const std::string& code, Date from, Date to) const; // the newest first

    void add(db::Transaction&, const domain::DayCode& code); // where the day has none yet

private:
    db::Connection& db_;
};

}
