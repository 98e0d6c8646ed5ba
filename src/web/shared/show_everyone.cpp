#include "web/shared/show_everyone.hpp"

#include "domain/division.hpp"

namespace gongkai::web {

void show_everyone(Visit& visit, const std::string& village)
{
    visit.cache.invalidate(village);
    for (auto scope = domain::parent_of(village); scope; scope = domain::parent_of(*scope))
        visit.cache.invalidate(*scope);
}

}
