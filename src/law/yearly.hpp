#pragma once
// What must be done every year by the end of a month.

#include "law/due.hpp"

namespace gongkai::law {

// By the version that holds on the first day of that year or comes into force in it.
Result<Due> yearly(const Statutes& statutes, std::string_view rule, std::chrono::year year, const Locality& at = {});

}
