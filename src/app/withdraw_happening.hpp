#pragma once
// Something was written down that never was. It stays to be seen, with the reason, and nobody owes anything for it.

#include "app/office.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct WithdrawHappening {
    std::string happening;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawHappening, (), (happening, reason))

Result<domain::Duty> withdraw_happening(Office& office, const WithdrawHappening& order); // the duty that lapsed

}
