#pragma once
// Duties, with the edition that fulfilled each.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/content.hpp"
#include "domain/duty.hpp"

#include <vector>

namespace gongkai::store {

struct DutyRow {
    std::string id;
    std::string village;
    std::string item;
    std::string period;
    Date opens_on;
    Date due_on;
    std::string why;
    std::optional<Instant> fulfilled_at;         // when its first edition became public
    std::optional<domain::Form> fulfilled_form;
    std::optional<std::string> edition_code;     // the edition that counts now

    domain::Duty duty() const;
    domain::Standing standing(Date today) const;
};
BOOST_DESCRIBE_STRUCT(DutyRow, (), (id, village, item, period, opens_on, due_on, why, fulfilled_at, fulfilled_form,
                                    edition_code))

struct Tally { // of one village's duties
    std::string village;
    std::int64_t on_time = 0; // "nothing this period" counts here
    std::int64_t late = 0;
    std::int64_t missing = 0;
    std::int64_t waiting = 0; // not due yet
};
BOOST_DESCRIBE_STRUCT(Tally, (), (village, on_time, late, missing, waiting))

class Duties {
public:
    explicit Duties(db::Connection& db) : db_(db) {}

    std::optional<domain::Duty> find(const std::string& village, const std::string& item,
                                     const std::string& period) const;
    std::vector<DutyRow> of_village(const std::string& village, Date from, Date to) const; // by due date
    std::vector<DutyRow> within(const std::string& scope, Date from, Date to) const;       // by village, due date
    std::vector<Tally> tallies(const std::string& scope, Date from, Date to, Date today) const;
    std::optional<std::string> latest_period(const std::string& village, const std::string& item) const;
    std::int64_t put(db::Transaction&, const domain::Duty& duty); // 0 when it was known

private:
    db::Connection& db_;
};

}
