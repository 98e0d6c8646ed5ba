#pragma once
// The town says that a duty needn't be met, and why; both are shown to everybody beside it, for ever.

#include "app/office.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct ExcuseDuty {
    std::string village;
    std::string item;
    std::string period;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExcuseDuty, (), (village, item, period, reason))

Result<store::DutyRow> excuse_duty(Office& office, const ExcuseDuty& order);

}
