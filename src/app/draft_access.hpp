#pragma once
// A draft for a person: found, and theirs to touch; otherwise as if it weren't there.

#include "app/office.hpp"
#include "domain/draft.hpp"

#include <initializer_list>

namespace gongkai::app {

Result<domain::Draft> draft_for(Office& office, const std::string& id, std::initializer_list<domain::Role> roles);

// Everyone who has a part in the making of a village's disclosures, for reading.
constexpr std::initializer_list<domain::Role> makers{domain::Role::clerk,    domain::Role::supervisor,
                                                     domain::Role::supervisor_chair, domain::Role::director,
                                                     domain::Role::secretary, domain::Role::town_officer};
constexpr std::initializer_list<domain::Role> supervisors{domain::Role::supervisor, domain::Role::supervisor_chair};
constexpr std::initializer_list<domain::Role> approvers{domain::Role::director, domain::Role::secretary};

// The commitment a reviewer or approver looked at must still be that of the draft.
Result<> seen_as_it_is(const domain::Draft& draft, const std::string& commitment);

domain::Content content_of(const domain::Draft& draft);

}
