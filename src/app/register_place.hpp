#pragma once
// A village's clerk, or the town, writes a place into the register, or writes its line anew.

#include "app/office.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

struct RegisterPlace {
    std::string place = {};   // its row; empty: a new one
    std::optional<std::int64_t> version = {}; // that was shown; of an old one
    std::string village;
    domain::PlaceKind kind = domain::PlaceKind::board;
    std::string name;
    std::string village_group = {};
    std::string location;
    std::string coordinates = {};
    std::string keeper = {};
    std::optional<int> width_cm = {};
    std::optional<int> height_cm = {};
    std::optional<int> a3_sheets = {}; // left out: as many as its face holds
    Date since;
};
BOOST_DESCRIBE_STRUCT(RegisterPlace, (),
                      (place, version, village, kind, name, village_group, location, coordinates, keeper,
                       width_cm, height_cm, a3_sheets, since))

Result<domain::Place> register_place(Office& office, const RegisterPlace& order);

}
