#pragma once
// The clerk says why a disclosure is late, so that whoever asks finds the reason beside the date.

#include "app/office.hpp"
#include "domain/duty.hpp"

namespace gongkai::app {

struct ExplainDelay { // its members are the form's fields and the JSON body's names
    std::string village;
    std::string item;
    std::string period;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExplainDelay, (), (village, item, period, reason))

// The page asks this before it offers the form, the verb before it acts: one answer for both.
Result<domain::Duty> may_explain_delay(const Office& office, const ExplainDelay& order);

Result<> explain_delay(Office& office, const ExplainDelay& order);

}
