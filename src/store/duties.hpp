#pragma once
// Duties, with everything known about each: the edition that fulfilled it, how it ended otherwise, what made it due.

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
    domain::DutyOrigin origin = domain::DutyOrigin::period;
    std::optional<std::string> happening;
    std::optional<Instant> known_at;
    std::optional<Instant> fulfilled_at;         // when its first edition became public
    std::optional<domain::Form> fulfilled_form;
    std::optional<std::string> edition_code;     // the edition that counts now
    std::optional<domain::DutyEndKind> end_kind; // excused or lapsed
    std::optional<std::string> end_reason;
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_by; // a name; none: found by the program
    std::optional<std::string> words;    // what happened
    std::optional<std::string> project;  // its name

    domain::Duty duty() const;
    domain::DutyFacts facts() const;
    domain::Standing standing(Date as_of) const;
    bool is_known(Date as_of) const;
};
BOOST_DESCRIBE_STRUCT(DutyRow, (), (id, village, item, period, opens_on, due_on, why, origin, happening, known_at,
                                    fulfilled_at, fulfilled_form, edition_code, end_kind, end_reason, ended_at,
                                    ended_by, words, project))

struct DutyEnd {
    std::string duty;
    domain::DutyEndKind kind = domain::DutyEndKind::excused;
    std::string reason;   // words, or a key of locale/ where nobody wrote any
    std::string ended_by; // account; empty: found by the program
    Instant ended_at;
};

struct Tally { // of one village's duties; those excused or lapsed are in none of these
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
    std::optional<DutyRow> row(const std::string& village, const std::string& item, const std::string& period) const;
    std::vector<DutyRow> of_happening(const std::string& happening) const; // with its project's quarters
    std::vector<DutyRow> of_village(const std::string& village, Date from, Date to) const; // by due date
    std::vector<DutyRow> of_item(const std::string& village, const std::string& item) const; // the latest first
    std::vector<DutyRow> within(const std::string& scope, Date from, Date to) const;       // by village, due date
    std::vector<DutyRow> waited_for(const std::string& scope, Date from, Date to) const;   // neither public nor ended
    std::vector<DutyRow> in_message(const std::string& message) const;                     // of somebody's inbox
    std::vector<Tally> tallies(const std::string& scope, Date from, Date to, Date today) const;
    std::vector<std::string> standing_items(const std::string& village) const; // asked for already

    std::int64_t put(db::Transaction&, const domain::Duty& duty); // 0 when it was known
    std::int64_t end(db::Transaction&, const DutyEnd& end);       // 0 when it had ended before

private:
    db::Connection& db_;
};

void keep_known(std::vector<DutyRow>& rows, Date as_of); // leaves out what nobody had written down by then

}
