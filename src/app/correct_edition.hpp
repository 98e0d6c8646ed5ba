#pragma once
// What was published stays; a correction begins a draft for the next edition, a withdrawal leaves a tombstone.

#include "app/office.hpp"
#include "domain/draft.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

struct CorrectEdition {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CorrectEdition, (), (code))

Result<domain::Draft> correct_edition(Office& office, const CorrectEdition& order); // or the one already open

struct WithdrawEdition {
    std::string code;
    std::string reason; // for everyone
};
BOOST_DESCRIBE_STRUCT(WithdrawEdition, (), (code, reason))

Result<domain::Edition> withdraw_edition(Office& office, const WithdrawEdition& order);

}
