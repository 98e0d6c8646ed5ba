#pragma once
// A place is no more: the board was taken away, the group dissolved. What hung there came down with it.

#include "app/office.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

struct ClosePlace {
    std::string place;
    std::int64_t version = 0;
    std::string because;
};
BOOST_DESCRIBE_STRUCT(ClosePlace, (), (place, version, because))

Result<domain::Place> close_place(Office& office, const ClosePlace& order);

}
