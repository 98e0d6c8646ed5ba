// What a village has public, and what it owes.

#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"
#include "web/api/answer.hpp"
#include "web/api/reading.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/explanation.hpp"

namespace gongkai::web::api {
namespace {

constexpr int most_disclosures = 2000;

std::optional<domain::Division> village_asked(Visit& visit)
{
    auto found = store::Divisions(visit.reading().db).find(std::string(visit.parameter("code")));
    if (!found || !domain::is_village_level(found->kind)) return {};
    return found;
}

boost::json::object object_of(const Visit& visit, const store::Heading& heading)
{
    auto object = boost::json::value_from(heading).as_object();
    object["page"] = visit.site.base_url + "/e/" + heading.code;
    object["content"] = visit.site.base_url + "/api/v1/editions/" + heading.code;
    return object;
}

// An edition that came later than the day asked about had not fulfilled anything yet.
boost::json::object object_of(const law::Statutes& statutes, const store::DutyRow& duty, Date on, const law::Item* item)
{
    const auto standing = duty.standing(on);
    const bool is_fulfilled = duty.fulfilled_at && shanghai_date(*duty.fulfilled_at) <= on;
    boost::json::object object{{"item", duty.item},
                               {"name", item ? boost::json::value(item->name) : nullptr},
                               {"period", duty.period},
                               {"origin", boost::describe::enum_to_string(duty.origin, "")},
                               {"happening", boost::json::value_from(duty.words)},
                               {"project", boost::json::value_from(duty.project)},
                               {"opens_on", to_text(duty.opens_on)},
                               {"due_on", to_text(duty.due_on)},
                               {"state", boost::describe::enum_to_string(standing.state, "")},
                               {"days", standing.days},
                               {"why", parse_json(duty.why).value_or(nullptr)},
                               {"because", because_json(because(statutes, steps_of(duty.why)))}};
    const bool is_over = duty.ended_at && shanghai_date(*duty.ended_at) <= on;
    object["ended"] = is_over ? boost::json::value(end_words(duty)) : nullptr;
    object["edition"] = is_fulfilled ? boost::json::value_from(duty.edition_code) : nullptr;
    return object;
}

}

http::Response get_disclosures(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return not_there(visit);
    boost::json::array disclosures;
    for (const auto& heading : store::Editions(visit.reading().db).current_headings(village->code, most_disclosures))
        disclosures.push_back(object_of(visit, heading));
    return answer({{"village", village->code}, {"name", village->name}, {"disclosures", std::move(disclosures)}},
                  {village->code});
}

http::Response get_duties(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return not_there(visit);
    auto& office = visit.reading();
    const auto asked = visit.request.query_value("on");
    const auto on = asked ? parse_date(*asked) : std::optional(office.today());
    if (!on) return refused(visit, {.says = "law.date_needed", .field = "on"});
    boost::json::array duties;
    const auto& catalog = office.catalog(village->code);
    auto rows = store::Duties(office.db)
                    .of_village(village->code, Date(on->year() / 1 / 1), Date(on->year() / 12 / 31));
    store::keep_known(rows, *on);
    for (const auto& duty : rows)
        duties.push_back(object_of(office.statutes, duty, *on, catalog.find(duty.item)));
    return answer({{"village", village->code}, {"name", village->name}, {"on", to_text(*on)},
                   {"duties", std::move(duties)}},
                  {village->code});
}

http::Response get_duty(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return not_there(visit);
    auto& office = visit.reading();
    const auto duty = store::Duties(office.db).row(village->code, std::string(visit.parameter("item")),
                                                   std::string(visit.parameter("period")));
    if (!duty) return not_there(visit);
    const auto* item = office.catalog(village->code).find(duty->item);
    return answer({{"village", village->code}, {"name", village->name}, {"on", to_text(office.today())},
                   {"duty", object_of(office.statutes, *duty, office.today(), item)},
                   {"days", days_json(office.statutes, steps_of(duty->why))}},
                  {village->code});
}

}
