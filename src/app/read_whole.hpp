#pragma once
// Somebody in office reads a list as it was published, after its days are over (调阅原文). The archive keeps
// it whole; each such reading is recorded.

#include "app/office.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

struct ReadWhole {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ReadWhole, (), (code))

// For those who have a part in the making of the village's disclosures.
Result<domain::Edition> read_whole(Office& office, const ReadWhole& order);

}
