#pragma once
// One village's turn when duties are opened.

#include "app/open_duties.hpp"
#include "domain/division.hpp"
#include "domain/duty_key.hpp"
#include "law/due.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct DutyOpening {
    Office& office;
    db::Transaction& transaction;
    const domain::Division& village;
    const OpenDuties& order;
    OpenedDuties& counted;

    bool wants(const law::Item& item) const { return order.item.empty() || item.code == order.item; }
    void open(const domain::Duty& duty) const;
    void lapse(const store::DutyRow& row, const std::string& reason) const; // a key of locale/
};

Result<> open_periods(const DutyOpening& opening);          // months and quarters
Result<> open_standing(const DutyOpening& opening);         // the first disclosure of each standing item
Result<> open_project_quarters(const DutyOpening& opening); // projects that went on when a quarter ended
void lapse_told_quarters(const DutyOpening& opening);       // those of them that nobody owes any more
void lapse_with_village(const DutyOpening& opening);        // what was due after a village's last day

// A duty as the law gives it; known from this moment.
domain::Duty make_duty(const Office& office, const std::string& village, const std::string& item, const law::Due& due,
                       domain::DutyOrigin origin);
// Stored under the first key of its day that is free.
domain::Duty put_under_free_key(Office& office, db::Transaction& transaction, domain::Duty duty, domain::DutyKey key);

}
