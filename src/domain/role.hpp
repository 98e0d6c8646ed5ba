#pragma once
// Who may do what: a person holds roles, each for a division and everything below it. Denied by default.

#include "base/result.hpp"

#include <boost/describe.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::domain {

// upper_officer (上级主管部门): of a county, a city or a province; reads what lies below, answers for its own catalogue.
enum class Role { clerk, supervisor, supervisor_chair, director, secretary, town_officer, upper_officer, administrator };
BOOST_DESCRIBE_ENUM(Role, clerk, supervisor, supervisor_chair, director, secretary, town_officer, upper_officer,
                    administrator)

struct Grant {
    Role role = Role::clerk;
    std::string division; // code
};
BOOST_DESCRIBE_STRUCT(Grant, (), (role, division))

// Somebody signed in; nobody when the account is empty.
struct Actor {
    std::string account;
    std::string name;
    std::vector<Grant> grants;

    bool holds(Role role, std::string_view division) const; // there or above
    bool holds_at(Role role, std::string_view division) const; // just there
    bool holds_any(std::initializer_list<Role> roles, std::string_view division) const;
    bool reaches(std::string_view division) const; // holds any role there or above
};

// Refused as missing where the person has no business at all (a guessed address tells nothing), as forbidden where
// they have, but another one.
Result<> require(const Actor& actor, std::initializer_list<Role> roles, std::string_view division);

}
