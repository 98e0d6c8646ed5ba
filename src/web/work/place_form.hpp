#pragma once
// The register's form for one place, new or old.

#include "web/work/forms.hpp"
#include "domain/place.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct TypedPlace { // as it was typed
    std::string place, version, village, kind, name, village_group, location, coordinates, keeper, width_cm,
        height_cm, a3_sheets, since;
};
BOOST_DESCRIBE_STRUCT(TypedPlace, (),
                      (place, version, village, kind, name, village_group, location, coordinates, keeper,
                       width_cm, height_cm, a3_sheets, since))

TypedPlace typed_of(const domain::Place& place);
FormPage place_form(Visit& visit, const TypedPlace& typed, const std::string& title);

std::string place_href(const std::string& place);

}
