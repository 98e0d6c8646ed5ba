#pragma once
// Duties as the index keeps them, and which of them changed since somebody looked.

#include "db/connection.hpp"
#include "domain/content.hpp"
#include "domain/duty_cell.hpp"

#include <vector>

namespace gongkai::store {

// As the rows say it: the first edition, and how else it ended.
domain::DutyFacts duty_facts(const std::optional<Instant>& fulfilled_at,
                             const std::optional<domain::Form>& fulfilled_form,
                             const std::optional<domain::DutyEndKind>& end_kind,
                             const std::optional<Instant>& ended_at);

struct DutyCellRow {
    std::string village;
    std::string item;
    Date opens_on;
    Date due_on;
    std::optional<Instant> fulfilled_at;         // when its first edition became public
    std::optional<domain::Form> fulfilled_form;
    std::optional<domain::DutyEndKind> end_kind; // excused or lapsed
    std::optional<Instant> ended_at;

    domain::DutyCell cell() const;
};
BOOST_DESCRIBE_STRUCT(DutyCellRow, (),
                      (village, item, opens_on, due_on, fulfilled_at, fulfilled_form, end_kind, ended_at))

struct ChangedDuties {
    std::string village;
    std::string item;
};
BOOST_DESCRIBE_STRUCT(ChangedDuties, (), (village, item))

class DutyCells {
public:
    explicit DutyCells(db::Connection& db) : db_(db) {}

    std::vector<DutyCellRow> within(const std::string& scope) const; // by village and item
    std::vector<domain::DutyCell> of(const ChangedDuties& changed) const; // in order of their days
    std::int64_t newest_change() const;                              // its number; 0 before the first
    std::vector<ChangedDuties> changed_since(std::int64_t number) const;

private:
    db::Connection& db_;
};

}
