// One division, what lies below it and where to read on.

#include "base/ensure.hpp"
#include "embedded.hpp"
#include "store/divisions.hpp"
#include "web/api/answer.hpp"
#include "web/api/reading.hpp"
#include "web/shared/catalog_columns.hpp"

namespace gongkai::web::api {
namespace {

boost::json::object object_of(const domain::Division& division)
{
    return {{"code", division.code},
            {"name", division.name},
            {"kind", boost::describe::enum_to_string(division.kind, "")},
            {"parent", boost::json::value_from(division.parent)}};
}

boost::json::value contact_of(const std::optional<store::Contact>& contact)
{
    if (!contact) return nullptr;
    return {{"person", contact->person}, {"phone", contact->phone}, {"hours", contact->hours}, {"place", contact->place}};
}

}

http::Response get_division(Visit& visit)
{
    store::Divisions divisions(visit.reading().db);
    const auto division = divisions.find(std::string(visit.parameter("code")));
    if (!division) return not_there(visit);
    auto object = object_of(*division);
    object["page"] = visit.site.base_url + "/" + division->code;
    object["feed"] = visit.site.base_url + "/feed/" + division->code + ".json";
    if (domain::is_village_level(division->kind)) object["contact"] = contact_of(divisions.contact(division->code));
    boost::json::array below;
    for (const auto& one : divisions.below(division->code)) below.push_back(object_of(one));
    object["below"] = std::move(below);
    return answer(std::move(object), {division->code, "divisions"});
}

http::Response get_catalog(Visit& visit)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    const auto division = divisions.find(std::string(visit.parameter("division")));
    if (!division) return not_there(visit);
    const auto villages = divisions.villages_within(division->code);
    if (villages.empty()) return not_there(visit);
    const auto kind = app::applies_to(villages.front().code);
    const auto typed = visit.request.query_value("on").value_or(to_text(office.today()));
    const auto on = parse_date(typed);
    if (!on) return refused(visit, {.says = "catalog.no_day", .field = "on", .with = {typed}});
    if (*on < office.catalogs().begins(division->code, kind)) return not_there(visit);
    return answer(web::object_of(office.catalogs().of(division->code, kind, *on), *on), {"statutes"});
}

http::Response get_description(Visit&)
{
    const auto* file = embedded::find("assets/openapi.json");
    ENSURE(file != nullptr);
    return http::bytes("application/json", std::string(file->bytes))
        .with("Access-Control-Allow-Origin", "*")
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .keeping({"words"});
}

}
