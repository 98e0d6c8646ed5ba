#include "app/inspect_place.hpp"

#include <array>

#include "app/villager_photos.hpp"
#include "base/random.hpp"
#include "store/inspections.hpp"
#include "store/places.hpp"

namespace gongkai::app {
namespace {

using domain::InspectedPoint;
using domain::InspectionPoint;
using domain::PointVerdict;
using domain::Role;

constexpr std::array inspectors{Role::town_officer, Role::supervisor_chair, Role::supervisor};

Refusal blaming(const char* says, InspectionPoint point, const char* member)
{
    const auto name = std::string(boost::describe::enum_to_string(point, ""));
    return {.says = says, .field = name + member};
}

Result<InspectedPoint> answered(InspectionPoint point, const PointAnswer& answer)
{
    if (!answer.verdict) return refuse(blaming("inspect.not_answered", point, ".verdict"));
    auto words = checked_words(answer.words);
    if (!words) {
        auto refusal = words.error();
        refusal.field = blaming("", point, ".words").field;
        return refuse(std::move(refusal));
    }
    if (*answer.verdict == PointVerdict::no && words->empty())
        return refuse(blaming("inspect.what_is_wrong", point, ".words"));
    return InspectedPoint{point, *answer.verdict, std::move(*words)};
}

Role role_of(const domain::Actor& actor, const std::string& village)
{
    for (const auto role : inspectors)
        if (actor.holds(role, village)) return role;
    return inspectors.back();
}

}

Result<domain::Place> inspected_place(Office& office, const std::string& place)
{
    auto found = store::Places(office.db).find(place);
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, {Role::town_officer, Role::supervisor_chair, Role::supervisor},
                        found->village));
    if (!found->is_open())
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "place.closed_already", .with = {found->name}});
    if (!domain::takes_paper(found->kind))
        return refuse({.kind = Refusal::Kind::conflict, .says = "place.no_paper", .with = {found->name}});
    return std::move(*found);
}

Result<std::vector<InspectedPoint>> answered_points(const InspectPlace& order)
{
    const std::pair<InspectionPoint, const PointAnswer*> all[] = {
        {InspectionPoint::present, &order.present},   {InspectionPoint::clean, &order.clean},
        {InspectionPoint::complete, &order.complete}, {InspectionPoint::finance, &order.finance},
        {InspectionPoint::current, &order.current},   {InspectionPoint::prominent, &order.prominent}};
    std::vector<InspectedPoint> points;
    for (const auto& [point, answer] : all)
        points.push_back(TRY(answered(point, *answer)));
    return points;
}

Result<domain::Inspection> inspect_place(Office& office, const InspectPlace& order)
{
    const auto points = TRY(answered_points(order));
    db::Transaction transaction(office.db);
    const auto place = TRY(inspected_place(office, order.place));
    domain::Inspection inspection{.id = make_id(),
                                  .place = place.id,
                                  .inspected_at = office.now,
                                  .account = office.actor.account,
                                  .inspector = office.actor.name,
                                  .role = role_of(office.actor, place.village)};
    store::Inspections(office.db).add(transaction, inspection, points, order.photos);
    record(office, transaction, "inspect_place", place.village, inspection.id);
    transaction.commit();
    return inspection;
}

}
