#pragma once
// A place that somebody wants to do something with, if it is theirs to do.

#include "app/office.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

// Of a village whose clerk the actor is, or whose town's officer; closed ones too.
Result<domain::Place> own_place(Office& office, const std::string& id);
Result<domain::Place> open_place(Office& office, const std::string& id);  // not closed
Result<domain::Place> paper_place(Office& office, const std::string& id); // and sheets are hung there

}
