#include "app/person_access.hpp"

#include "domain/division.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"

#include <algorithm>

namespace gongkai::app {

std::vector<std::string> administered(const domain::Actor& actor)
{
    std::vector<std::string> codes;
    for (const auto& grant : actor.grants)
        if (grant.role == domain::Role::administrator) codes.push_back(grant.division);
    return codes;
}

Result<Person> person_for(Office& office, const std::string& account)
{
    const store::Accounts accounts(office.db);
    auto found = accounts.find(account);
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    Person person{std::move(*found), accounts.grants(account)};
    const auto is_mine = [&](const domain::Grant& grant) {
        return office.actor.holds(domain::Role::administrator, grant.division);
    };
    if (person.grants.empty() ? administered(office.actor).empty() : !std::ranges::all_of(person.grants, is_mine))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return person;
}

Result<Person> other_person_for(Office& office, const std::string& account)
{
    if (account == office.actor.account)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "people.not_yourself"});
    return person_for(office, account);
}

std::vector<Person> people_for(Office& office)
{
    const store::Accounts accounts(office.db);
    std::vector<Person> people;
    for (const auto& code : administered(office.actor))
        for (auto& account : accounts.within(code)) {
            const bool is_there = std::ranges::any_of(people, [&](const Person& p) { return p.account.id == account.id; });
            if (is_there) continue;
            auto grants = accounts.grants(account.id);
            people.push_back({std::move(account), std::move(grants)});
        }
    return people;
}

std::string home_of(const Person& person)
{
    return person.grants.empty() ? "" : person.grants.front().division;
}

Result<> may_hold(Office& office, domain::Role role, const std::string& division)
{
    const auto found = store::Divisions(office.db).find(division);
    if (!found) return refuse({.says = "people.division_unknown", .field = "division"});
    const bool is_village = domain::is_village_level(found->kind), is_town = found->kind == domain::DivisionKind::town;
    switch (role) {
    case domain::Role::administrator: return {};
    case domain::Role::town_officer:
        if (is_village) return refuse({.says = "people.role_of_town", .field = "division", .with = {found->name}});
        return {};
    case domain::Role::upper_officer:
        if (is_village || is_town)
            return refuse({.says = "people.role_of_upper", .field = "division", .with = {found->name}});
        return {};
    default:
        if (!is_village) return refuse({.says = "people.role_of_village", .field = "division", .with = {found->name}});
        return {};
    }
}

}
