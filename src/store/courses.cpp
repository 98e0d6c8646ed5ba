#include "store/courses.hpp"

#include "sql/course.hpp"

namespace gongkai::store {

std::vector<domain::CourseStep> Courses::of(const domain::Duty& duty) const
{
    return db_.list<domain::CourseStep>(sql::course_of_duty, duty.village, duty.item, duty.period);
}

}
