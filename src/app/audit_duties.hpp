#pragma once
// Counts every village's duties three ways: in the index, by judging each by itself, and as the database
// counts them with what was settled at publication. Where they differ, a row was changed behind the program's
// back, or we are wrong.

#include "app/office.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct DutyMismatch {
    std::string village;
    std::string
        what; // on_time, late, missing, waiting: between index and database; judged: within the program
    std::int64_t in_index = 0, elsewhere = 0;
};
BOOST_DESCRIBE_STRUCT(DutyMismatch, (), (village, what, in_index, elsewhere))

struct AuditedDuties {
    std::size_t villages = 0, duties = 0;
    std::vector<DutyMismatch> mismatches;
};

AuditedDuties audit_duties(Office& office, const std::string& scope); // as of today; empty scope: all

}
