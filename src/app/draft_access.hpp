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
// Who reads how a village stands with its duties.
constexpr std::initializer_list<domain::Role> duty_readers{
    domain::Role::clerk,     domain::Role::supervisor,   domain::Role::supervisor_chair, domain::Role::director,
    domain::Role::secretary, domain::Role::town_officer, domain::Role::upper_officer};
constexpr std::initializer_list<domain::Role> supervisors{domain::Role::supervisor, domain::Role::supervisor_chair};
constexpr std::initializer_list<domain::Role> approvers{domain::Role::director, domain::Role::secretary};

// The clerk's draft in the version they had before them, moved on by this event; refused when somebody saved since.
Result<domain::Draft> clerk_draft(Office& office, const std::string& id, std::int64_t version,
                                  domain::DraftEvent event);
// Stores the draft and the act in one transaction; refused when somebody saved meanwhile.
Result<domain::Draft> keep_draft(Office& office, domain::Draft draft, const std::string& act);

// The commitment a reviewer or approver looked at must still be that of the draft.
Result<> seen_as_it_is(const domain::Draft& draft, const std::string& commitment);

domain::Content content_of(const domain::Draft& draft);

}
