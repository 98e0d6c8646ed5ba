#include "domain/inspection.hpp"

namespace gongkai::domain {

InspectionResult result_of(const std::vector<InspectedPoint>& points)
{
    InspectionResult result;
    for (const auto& one : points) {
        if (one.verdict == PointVerdict::not_applicable) continue;
        ++result.asked;
        if (one.verdict == PointVerdict::yes)
            ++result.good;
        else
            result.bad.push_back(one);
    }
    return result;
}

}
