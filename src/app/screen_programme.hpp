#pragma once
// What a screen has to show now: editions that count, for the days they hang, and the notices over them; and
// whether it says that it does.

#include <vector>

#include "app/office.hpp"
#include "domain/place.hpp"
#include "domain/screen_notice.hpp"
#include "domain/screen_state.hpp"
#include "store/editions.hpp"

namespace gongkai::app {

struct ProgrammeEdition {
    store::Heading heading;
    std::optional<Date> last_day = {}; // none: as long as it is the one that counts
};

struct ScreenProgramme {
    std::vector<ProgrammeEdition> editions; // the newest first
    std::vector<domain::ScreenNotice> notices;
};

ScreenProgramme screen_programme(Office& office, const domain::Place& place);
domain::MustShow must_show(Office& office, const ScreenProgramme& programme);
domain::ScreenStanding screen_standing(Office& office, const domain::Place& place);

}
