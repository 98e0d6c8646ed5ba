#pragma once
// Divisions and whom their people can ask.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/division.hpp"

#include <vector>

namespace gongkai::store {

struct Contact { // printed on every sheet: where to ask
    std::string village;
    std::string person;
    std::string phone;
    std::string hours;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (village, person, phone, hours, place))

// The half-open range of codes that lie within a scope: ["220681101", "220681101:").
std::string end_of(const std::string& scope);

class Divisions {
public:
    explicit Divisions(db::Connection& db) : db_(db) {}

    std::optional<domain::Division> find(const std::string& code) const;
    std::vector<domain::Division> below(const std::string& code) const;
    std::vector<domain::Division> villages_within(const std::string& scope) const;
    std::vector<domain::Division> all() const;
    std::vector<domain::Division> named(const std::string& word) const; // at most 50
    std::int64_t count() const;
    void put(db::Transaction&, const domain::Division& division);

    std::optional<Contact> contact(const std::string& village) const;
    void put_contact(db::Transaction&, const Contact& contact);

private:
    db::Connection& db_;
};

}
