#pragma once
// Failed sign-ins are counted, and too many of them make an account wait.

#include "app/office.hpp"
#include "domain/throttle.hpp"

namespace gongkai::app {

Result<> may_try(Office& office, const std::string& login); // as it is compared
void count_failure(Office& office, db::Transaction& transaction, const std::string& login);
void end_wait(Office& office, db::Transaction& transaction, const std::string& login);

}
