#pragma once
// A place that plays, for the device in front of it and for those whose screen it is.

#include "app/office.hpp"
#include "domain/pairing.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

Result<domain::Place> screen_place(Office& office, const std::string& id);  // for everybody; closed ones too
Result<domain::Place> playing_place(Office& office, const std::string& id); // not closed
Result<domain::Place> own_screen(Office& office,
                                 const std::string& id); // of a village the actor answers for, not closed

struct PairedScreen {
    domain::Place place;
    domain::ScreenDevice device;
};
// By what the device brings. Refused as forbidden when nobody paired it, or somebody unpaired it.
Result<PairedScreen> paired_screen(Office& office, const std::string& place, const std::string& token);

}
