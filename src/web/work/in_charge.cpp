#include "web/work/in_charge.hpp"

#include <map>
#include <ranges>

namespace gongkai::web::work {

std::vector<domain::Division> villages_in_charge(app::Office& office, Roles roles)
{
    std::map<std::string, domain::Division> villages;
    for (const auto& scope : scopes_of(office.actor, roles))
        for (auto& village : store::Divisions(office.db).villages_within(scope))
            villages.emplace(village.code, village);
    const auto found = std::views::values(villages);
    return {found.begin(), found.end()};
}

}
