#pragma once
// What was done about a duty, put together from drafts, the record of acts, reviews and editions.

#include "db/connection.hpp"
#include "domain/course.hpp"

namespace gongkai::store {

class Courses {
public:
    explicit Courses(db::Connection& db) : db_(db) {}
    std::vector<domain::CourseStep> of(const domain::Duty& duty) const; // the oldest first

private:
    db::Connection& db_;
};

}
