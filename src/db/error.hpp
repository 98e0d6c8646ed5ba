#pragma once
// What the database says when the world broke. The words name the query and never carry a parameter's value.

#include <stdexcept>
#include <string>
#include <string_view>

namespace gongkai::db {

class Error : public std::runtime_error {
public:
    Error(std::string_view query, std::string_view says)
        : std::runtime_error(std::string(query) + ": " + std::string(says)), query_(query)
    {
    }
    const std::string& query() const { return query_; }

private:
    std::string query_;
};

struct UniqueViolation : Error { // this row is already there
    using Error::Error;
};
struct RuleViolation : Error { // CHECK, NOT NULL, a foreign key, or a trigger that guards what may not change
    using Error::Error;
};
struct Busy : Error { // too many at once: the same call may succeed a moment later
    using Error::Error;
};
struct StorageFailed : Error { // disk full or failing: what was promised may be lost, so stop writing
    using Error::Error;
};
struct Unreachable : Error { // the server is gone, or gave no answer in time; a commit's outcome is unknown
    using Error::Error;
};

}
