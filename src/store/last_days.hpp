#pragma once
// What towns said of the last days of villages. Rows are only ever added.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::store {

struct LastDay {
    std::string village;
    Date day;
    std::optional<std::string> successor, successor_name;
    std::string reason;
    std::optional<std::string> recorded_by; // a name
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(LastDay, (), (village, day, successor, successor_name, reason, recorded_by, recorded_at))

class LastDays {
public:
    explicit LastDays(db::Connection& db) : db_(db) {}

    std::optional<LastDay> of(const std::string& village) const; // what was said last
    void add(db::Transaction&, const LastDay& said, const std::string& account);

private:
    db::Connection& db_;
};

}
