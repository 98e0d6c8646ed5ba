#pragma once
// The clerk uploaded a list of people where the month's account belongs. The file moves, with all decisions about it,
// to the disclosure it really is; the account stays to be done.

#include "app/office.hpp"
#include "domain/draft.hpp"

#include <vector>

namespace gongkai::app {

struct PublishAsList {
    std::string draft;
    std::int64_t version = 0;
    std::string item;
    std::string period;
};
BOOST_DESCRIBE_STRUCT(PublishAsList, (), (draft, version, item, period))

// The draft it moved to; refused when that one is being worked on or public already.
Result<domain::Draft> publish_as_list(Office& office, const PublishAsList& order);

// Matters of the village whose sheet may name people and amounts, and that wait to be disclosed: latest due first.
struct ListPlace {
    std::string item;
    std::string name;
    std::string period;
};
std::vector<ListPlace> places_for_list(Office& office, const std::string& village);

}
