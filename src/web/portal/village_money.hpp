#pragma once
// The month's money on the village page: the equation and two amounts in words, or how it will come to be there.

#include "web/portal/village_view.hpp"

namespace gongkai::web::portal {

void add_money(Visit& visit, const domain::Division& village, VillagePage& view);

}
