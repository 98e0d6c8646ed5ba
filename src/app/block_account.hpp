#pragma once
// An administrator shuts somebody out at once, lets them in again, or demands the second factor of them.

#include "app/office.hpp"

namespace gongkai::app {

struct BlockAccount {
    std::string account;
};
BOOST_DESCRIBE_STRUCT(BlockAccount, (), (account))

Result<> block_account(Office& office, const BlockAccount& order); // their sessions end, their links are void
Result<> unblock_account(Office& office, const BlockAccount& order);

struct NeedSecondFactor {
    std::string account;
    bool needed = false;
};
BOOST_DESCRIBE_STRUCT(NeedSecondFactor, (), (account, needed))

Result<> need_second_factor(Office& office, const NeedSecondFactor& order);
Result<> reset_second_factor(Office& office, const BlockAccount& order); // the phone is lost

}
