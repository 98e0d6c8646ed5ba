#include "web/portal/catalog.hpp"

#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/portal/catalog_view.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/refusal_page.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

bool has_kind(Visit& visit, const domain::Division& division, domain::DivisionKind kind)
{
    if (domain::is_village_level(division.kind)) return division.kind == kind;
    const auto villages = store::Divisions(visit.reading().db).villages_within(division.code);
    return std::ranges::find(villages, kind, &domain::Division::kind) != villages.end();
}

Result<Date> day_asked(Visit& visit)
{
    const auto typed = visit.request.query_value("on").value_or("");
    if (typed.empty()) return visit.reading().today();
    const auto day = parse_date(typed);
    if (!day) return refuse({.says = "catalog.no_day", .field = "on", .with = {std::string(typed)}});
    return *day;
}

Result<CatalogAsked> asked_for(Visit& visit, const std::string& code)
{
    const Refusal nothing{.kind = Refusal::Kind::missing, .says = "page.not_found"};
    const auto division = store::Divisions(visit.reading().db).find(code);
    if (!division) return refuse(nothing);
    const bool villages = has_kind(visit, *division, domain::DivisionKind::village);
    const bool communities = has_kind(visit, *division, domain::DivisionKind::community);
    if (!villages && !communities) return refuse(nothing);
    const bool community = communities && (!villages || visit.request.query_value("for") == "community");
    CatalogAsked asked{.division = *division,
                       .kind = community ? law::AppliesTo::community : law::AppliesTo::village,
                       .has_both = villages && communities,
                       .on = TRY(day_asked(visit))};
    const auto first = visit.reading().catalogs().begins(code, asked.kind);
    if (asked.on < first)
        return refuse({.kind = Refusal::Kind::missing, .says = "catalog.none_before", .field = "on", .with = {render::date(first)}});
    return asked;
}

// Nobody's page: a 404 keeps no words of its own.
http::Response refused(Visit& visit, const Refusal& refusal)
{
    return refusal.says == "page.not_found" ? http::not_found() : refusal_page(visit, refusal);
}

std::string file_name(const CatalogAsked& asked, const std::string& ending)
{
    return render::say("portal.catalog_title", asked.division.name) + "-" + to_text(asked.on) + ending;
}

http::Response spreadsheet(Visit& visit, const CatalogAsked& asked)
{
    auto& office = visit.reading();
    const auto& catalog = office.catalogs().of(asked.division.code, asked.kind, asked.on);
    auto table = table_of(office, catalog, render::say("portal.catalog_title", asked.division.name));
    auto file = http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render::xlsx(table));
    return open_file(http::as_download(std::move(file), file_name(asked, ".xlsx")), {"statutes"});
}

http::Response json_file(Visit& visit, const CatalogAsked& asked)
{
    const auto& catalog = visit.reading().catalogs().of(asked.division.code, asked.kind, asked.on);
    return open_file(http::json(200, boost::json::value(object_of(catalog, asked.on))), {"statutes"});
}

std::string without(std::string name, std::string_view ending)
{
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    return name;
}

std::string value_of(Visit& visit, std::string_view name, const std::string& otherwise)
{
    return std::string(visit.request.query_value(name).value_or(otherwise));
}

}

http::Response show_catalog(Visit& visit)
{
    const std::string name(visit.parameter("division"));
    const auto asked = asked_for(visit, without(without(name, ".xlsx"), ".json"));
    if (!asked) return refused(visit, asked.error());
    if (name.ends_with(".xlsx")) return spreadsheet(visit, *asked);
    if (name.ends_with(".json")) return json_file(visit, *asked);
    render::Out out;
    views::catalog(out, catalog_page(visit, *asked));
    return shown(visit, out, {"statutes"});
}

http::Response compare_catalogs(Visit& visit)
{
    const auto asked = asked_for(visit, std::string(visit.parameter("division")));
    if (!asked) return refused(visit, asked.error());
    const auto& code = asked->division.code;
    const auto today = to_text(visit.reading().today());
    const Side before{value_of(visit, "before", code.substr(0, 2)), value_of(visit, "before_on", today)};
    const Side after{value_of(visit, "after", code), value_of(visit, "after_on", today)};
    auto view = compare_page(visit, *asked, before, after);
    const int status = view.errors.wrongs.empty() ? 200 : 422;
    render::Out out;
    views::compare_catalogs(out, view);
    auto page = shown(visit, out, {"statutes"});
    page.status = status;
    return page;
}

}
