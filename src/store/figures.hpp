#pragma once
// What figures are counted from: rows of many villages, each read once.

#include "db/connection.hpp"
#include "domain/content.hpp"
#include "domain/duty.hpp"

#include <vector>

namespace gongkai::store {

struct CountedDuty { // a duty without its reasons
    std::string village;
    std::string item;
    std::string period;
    Date opens_on;
    Date due_on;
    domain::DutyOrigin origin = domain::DutyOrigin::period;
    std::optional<Instant> known_at;
    std::optional<Instant> fulfilled_at;
    std::optional<domain::Form> fulfilled_form;
    std::optional<domain::DutyEndKind> end_kind;
    std::optional<Instant> ended_at;

    domain::Standing standing(Date on) const;
    bool is_known(Date on) const;
};
BOOST_DESCRIBE_STRUCT(CountedDuty, (), (village, item, period, opens_on, due_on, origin, known_at, fulfilled_at, fulfilled_form,
                                     end_kind, ended_at))

struct ItemAsked { // an item that a village owed, and since when
    std::string village;
    std::string item;
    Date since;
};
BOOST_DESCRIBE_STRUCT(ItemAsked, (), (village, item, since))

struct ItemTold { // what a village made public of it
    std::string village;
    std::string item;
    std::int64_t disclosed = 0;    // periods and events, not editions
    std::int64_t said_nothing = 0; // that there was nothing
    Instant last_at;
};
BOOST_DESCRIBE_STRUCT(ItemTold, (), (village, item, disclosed, said_nothing, last_at))

struct FirstEdition { // and what had made it due
    std::string village;
    std::string item;
    std::string period;
    std::optional<Instant> reviewed_at;
    std::optional<domain::DutyOrigin> origin;
    std::optional<std::string> happening;
};
BOOST_DESCRIBE_STRUCT(FirstEdition, (), (village, item, period, reviewed_at, origin, happening))

class Figures { // of the villages within a scope, as known at the end of a day
public:
    explicit Figures(db::Connection& db) : db_(db) {}
    std::vector<CountedDuty> duties(const std::string& scope, Date from, Date to, Date on) const; // due within, known by then
    std::vector<ItemAsked> asked(const std::string& scope, Date on) const;
    std::vector<ItemTold> told(const std::string& scope, Date on) const;
    std::vector<FirstEdition> first_editions(const std::string& scope, Date from, Date to) const; // of these days

private:
    db::Connection& db_;
};

}
