#include "domain/role.hpp"

#include "domain/division.hpp"

#include <algorithm>

namespace gongkai::domain {

bool Actor::holds(Role role, std::string_view division) const
{
    return std::ranges::any_of(
        grants, [&](const Grant& grant) { return grant.role == role && is_within(division, grant.division); });
}

bool Actor::holds_at(Role role, std::string_view division) const
{
    return std::ranges::any_of(
        grants, [&](const Grant& grant) { return grant.role == role && grant.division == division; });
}

bool Actor::holds_any(std::initializer_list<Role> roles, std::string_view division) const
{
    return std::ranges::any_of(roles, [&](Role role) { return holds(role, division); });
}

bool Actor::reaches(std::string_view division) const
{
    return std::ranges::any_of(grants, [&](const Grant& grant) { return is_within(division, grant.division); });
}

Result<> require(const Actor& actor, std::initializer_list<Role> roles, std::string_view division)
{
    if (!actor.reaches(division)) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    if (!actor.holds_any(roles, division))
        return refuse({.kind = Refusal::Kind::forbidden, .says = "role.not_yours"});
    return {};
}

}
