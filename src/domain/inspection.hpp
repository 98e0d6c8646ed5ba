#pragma once
// An inspection of a board (公开栏检查): the six things that whoever comes to look at boards looks at.

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/role.hpp"

namespace gongkai::domain {

// present 有栏 · clean 干净完整 · complete 该贴的都贴了 · finance 有财务 · current 更新到本期 · prominent
// 位置醒目
enum class InspectionPoint { present, clean, complete, finance, current, prominent };
BOOST_DESCRIBE_ENUM(InspectionPoint, present, clean, complete, finance, current, prominent)

enum class PointVerdict { yes, no, not_applicable };
BOOST_DESCRIBE_ENUM(PointVerdict, yes, no, not_applicable)

struct InspectedPoint {
    InspectionPoint point = InspectionPoint::present;
    PointVerdict verdict = PointVerdict::yes;
    std::string words; // what is wrong; everybody reads it
};
BOOST_DESCRIBE_STRUCT(InspectedPoint, (), (point, verdict, words))

struct Inspection {
    std::string id;
    std::string place;
    Instant inspected_at;
    std::string account;
    std::string inspector; // their name then
    Role role = Role::supervisor;
};
BOOST_DESCRIBE_STRUCT(Inspection, (), (id, place, inspected_at, account, inspector, role))

struct InspectionResult { // 5 of 6 hold
    int asked = 0;        // without what doesn't apply there
    int good = 0;
    std::vector<InspectedPoint> bad;
};

InspectionResult result_of(const std::vector<InspectedPoint>& points);

}
