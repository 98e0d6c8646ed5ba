#include "store/inspections.hpp"

#include <algorithm>

#include "sql/inspection.hpp"

namespace gongkai::store {

using domain::InspectedPoint;
using domain::Inspection;

std::vector<Inspection> Inspections::of(const std::string& place, int at_most) const
{
    return db_.list<Inspection>(sql::inspections_of, place, at_most);
}

std::vector<Inspection> Inspections::last_in(const std::string& village) const
{
    return db_.list<Inspection>(sql::last_inspections_in, village);
}

std::vector<InspectedPoint> Inspections::points_of(const std::string& inspection) const
{
    auto points = db_.list<InspectedPoint>(sql::points_of_inspection, inspection);
    std::ranges::sort(points, {}, &InspectedPoint::point);
    return points;
}

std::vector<std::string> Inspections::photos_of(const std::string& inspection) const
{
    return db_.list<std::string>(sql::photos_of_inspection, inspection);
}

void Inspections::add(db::Transaction&, const Inspection& i, const std::vector<InspectedPoint>& points,
                      const std::vector<std::string>& photos)
{
    db_.run(sql::add_inspection, i.id, i.place, i.inspected_at, i.account, i.inspector, i.role);
    for (const auto& p : points)
        db_.run(sql::add_inspection_point, i.id, p.point, p.verdict, p.words);
    for (const auto& photo : photos)
        db_.run(sql::add_inspection_photo, i.id, photo);
}

}
