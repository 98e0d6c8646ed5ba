#pragma once
// Somebody of the town or of the supervision committee looks at a board and says what they found at each of
// the six points. What was found is never changed: a later inspection answers it.

#include "app/office.hpp"
#include "domain/inspection.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

struct PointAnswer {
    std::optional<domain::PointVerdict> verdict;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(PointAnswer, (), (verdict, words))

struct InspectPlace {
    std::string place;
    PointAnswer present, clean, complete, finance, current, prominent;
    std::vector<std::string> photos = {}; // of prove_posting; not part of what a form may say
};
BOOST_DESCRIBE_STRUCT(InspectPlace, (), (place, present, clean, complete, finance, current, prominent))

// An open board whose village's inspector the actor is.
Result<domain::Place> inspected_place(Office& office, const std::string& place);

// As they will be kept; refused where one isn't answered, or something is wrong and nobody says what.
Result<std::vector<domain::InspectedPoint>> answered_points(const InspectPlace& order);

Result<domain::Inspection> inspect_place(Office& office, const InspectPlace& order);

}
