#pragma once
// A person for an administrator: found, and wholly within the administrator's own divisions; otherwise as if they
// weren't there. Whoever holds an office further up is out of reach, or a reset link would lead upwards.

#include "app/office.hpp"
#include "domain/account.hpp"

#include <string>
#include <vector>

namespace gongkai::app {

struct Person {
    domain::Account account;
    std::vector<domain::Grant> grants;
};

Result<Person> person_for(Office& office, const std::string& account);
Result<Person> other_person_for(Office& office, const std::string& account); // nobody changes their own rights
std::vector<Person> people_for(Office& office); // everyone who has a part in the administrator's divisions
std::string home_of(const Person& person);      // their first office; empty when they hold none
// A division that exists, and one that this role is about: a village's clerk isn't a county's.
Result<> may_hold(Office& office, domain::Role role, const std::string& division);
std::vector<std::string> administered(const domain::Actor& actor); // codes of divisions

}
