#pragma once
// An administrator gives a role to somebody else, or takes it back; it counts from the next click.

#include "app/office.hpp"

namespace gongkai::app {

struct GrantRole {
    std::string account;
    domain::Role role = domain::Role::clerk;
    std::string division;
};
BOOST_DESCRIBE_STRUCT(GrantRole, (), (account, role, division))

Result<> grant_role(Office& office, const GrantRole& order);
Result<> revoke_role(Office& office, const GrantRole& order);

}
