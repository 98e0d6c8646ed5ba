#include "web/shared/inspection_words.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/inspections.hpp"

namespace gongkai::web {

using render::say;

std::string point_words(domain::InspectionPoint point)
{
    return say(std::string("inspect.point.") + boost::describe::enum_to_string(point, ""));
}

std::string result_words(const domain::InspectionResult& result)
{
    return say("inspect.result", result.asked, result.good);
}

std::string bad_words(const domain::InspectionResult& result)
{
    std::vector<std::string> words;
    for (const auto& one : result.bad)
        words.push_back(say("inspect.bad_point", point_words(one.point), one.words));
    return join(words, say("portal.list_comma"));
}

std::string inspection_words(app::Office& office, const domain::Inspection& inspection)
{
    const auto result = domain::result_of(store::Inspections(office.db).points_of(inspection.id));
    const auto day = render::short_date(shanghai_date(inspection.inspected_at));
    if (result.bad.empty()) return say("inspect.good", day, result_words(result));
    return say("inspect.bad", day, result_words(result), bad_words(result));
}

}
