#pragma once
// The days on which a village must make something public, for the calendar of a telephone.

#include "domain/division.hpp"
#include "render/calendar_file.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

render::CalendarFile calendar_of(Visit& visit, const domain::Division& village);

}
