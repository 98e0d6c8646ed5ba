#include "store/divisions.hpp"

#include "sql/division.hpp"

namespace gongkai::store {

std::string end_of(const std::string& scope)
{
    return scope + ":"; // ':' follows '9'
}

std::optional<domain::Division> Divisions::find(const std::string& code) const
{
    return db_.find<domain::Division>(sql::find_division, code);
}

std::vector<domain::Division> Divisions::below(const std::string& code) const
{
    return db_.list<domain::Division>(sql::divisions_below, code);
}

std::vector<domain::Division> Divisions::villages_within(const std::string& scope) const
{
    return db_.list<domain::Division>(sql::villages_within, scope, end_of(scope));
}

std::vector<domain::Division> Divisions::all() const
{
    return db_.list<domain::Division>(sql::all_divisions);
}

std::vector<domain::Division> Divisions::named(const std::string& word) const
{
    std::string literal;
    for (const char c : word)
        if (c != '%' && c != '_') literal += c;
    if (literal.empty()) return {};
    return db_.list<domain::Division>(sql::divisions_named, "%" + literal + "%");
}

std::int64_t Divisions::count() const
{
    return db_.one<std::int64_t>(sql::count_divisions);
}

void Divisions::put(db::Transaction&, const domain::Division& d)
{
    db_.run(sql::put_division, d.code, d.name, d.kind, d.parent, d.initials, d.valid_from, d.valid_to);
}

std::optional<Contact> Divisions::contact(const std::string& village) const
{
    return db_.find<Contact>(sql::find_contact, village);
}

void Divisions::put_contact(db::Transaction&, const Contact& c)
{
    db_.run(sql::put_contact, c.village, c.person, c.phone, c.hours, c.place);
}

}
