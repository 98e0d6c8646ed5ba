#pragma once
// What a village did is seen by everybody at once.

#include "web/shared/visit.hpp"

namespace gongkai::web {

void show_everyone(Visit& visit,
                   const std::string& village); // what the public pages kept of it is out of date

}
