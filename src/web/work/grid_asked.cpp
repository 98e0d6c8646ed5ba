#include "web/work/grid_asked.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DutyOrigin;
using render::say;

constexpr int months_offered = 6;
constexpr int quarters_offered = 4;
constexpr int first_year = 2000;

std::string typed(Visit& visit, std::string_view name)
{
    return std::string(visit.request.query_value(name).value_or(""));
}

Refusal unknown(const char* field, std::string value)
{
    return {.says = "grid.unknown_filter", .field = field, .with = {std::move(value)}};
}

// An empty value is what a form sends for "all".
template<class Enum>
Result<std::optional<Enum>> one_of(Visit& visit, const char* name)
{
    const auto value = typed(visit, name);
    if (value.empty()) return std::optional<Enum>();
    Enum found{};
    if (!boost::describe::enum_from_string(value.c_str(), found)) return refuse(unknown(name, value));
    return std::optional(found);
}

Result<std::string> period_asked(Visit& visit, const AsOf& at)
{
    auto period = typed(visit, "period");
    if (period.empty()) return to_text(plus_months(month_of(at.day), -1));
    if (!parse_month(period) && !parse_quarter(period)) return refuse(unknown("period", period));
    return period;
}

Result<std::string> village_asked(Visit& visit, const std::string& scope)
{
    auto village = typed(visit, "village");
    if (village.empty()) return village;
    const auto found = store::Divisions(visit.reading().db).find(village);
    if (!found || !domain::is_village_level(found->kind) || !domain::is_within(village, scope)) return refuse(unknown("village", village));
    return village;
}

Result<std::optional<int>> year_asked(Visit& visit, const GridAsked& asked)
{
    const auto year = typed(visit, "year");
    if (year.empty()) return std::optional<int>();
    const auto day = parse_date(year + "-01-01");
    const int number = day ? static_cast<int>(day->year()) : 0;
    if (number < first_year || number > static_cast<int>(asked.at.day.year()) + 1) return refuse(unknown("year", year));
    if (asked.village.empty()) return refuse({.says = "grid.year_of_whom", .field = "village"});
    return std::optional(number);
}

template<class Enum>
std::string name_of(Enum value)
{
    return boost::describe::enum_to_string(value, "");
}

// What the address carries beside the filters of the form.
std::vector<KeptValue> kept_of(const GridAsked& asked)
{
    std::vector<KeptValue> kept;
    if (!asked.division.empty()) kept.push_back({"division", asked.division});
    if (asked.year) kept.push_back({"year", std::to_string(*asked.year)});
    else if (asked.origin != DutyOrigin::period) kept.push_back({"origin", name_of(asked.origin)});
    else kept.push_back({"period", asked.period});
    return kept;
}

Field select(const char* name, const char* label, std::vector<Option> options)
{
    Field field{.name = name, .label = say(label)};
    field.options = std::move(options);
    return field;
}

Field class_field(const GridAsked& asked)
{
    std::vector<Option> options{{"", say("grid.all_classes"), !asked.class_}};
    for (const auto one : {law::ItemClass::finance, law::ItemClass::affairs, law::ItemClass::system})
        options.push_back({name_of(one), class_words(one), asked.class_ == one});
    return select("class", "grid.class", std::move(options));
}

Field state_field(const GridAsked& asked)
{
    return select("state", "grid.state",
                  {{"", say("grid.all_states"), !asked.only},
                   {"missing", say("grid.only.missing"), asked.only == GridState::missing},
                   {"late", say("grid.only.late"), asked.only == GridState::late}});
}

Field village_field(app::Office& office, const GridAsked& asked)
{
    std::vector<Option> options;
    if (!asked.year) options.push_back({"", say("grid.all_villages"), asked.village.empty()});
    for (const auto& village : store::Divisions(office.db).villages_within(asked.scope))
        options.push_back({village.code, village.name, asked.village == village.code});
    return select("village", "part.village", std::move(options));
}

}

Result<std::string> scope_asked(Visit& visit)
{
    const auto actor = visit.actor();
    auto code = typed(visit, "division");
    if (code.empty()) code = scopes_of(actor, monitors).front(); // the route lets in nobody without one
    TRY(domain::require(actor, monitors, code));
    return code;
}

Result<GridAsked> grid_asked(Visit& visit)
{
    GridAsked asked{.scope = TRY(scope_asked(visit)), .division = typed(visit, "division")};
    asked.at = TRY(as_of_asked(visit));
    asked.origin = TRY(one_of<DutyOrigin>(visit, "origin")).value_or(DutyOrigin::period);
    asked.period = TRY(period_asked(visit, asked.at));
    asked.class_ = TRY(one_of<law::ItemClass>(visit, "class"));
    asked.only = TRY(one_of<GridState>(visit, "state"));
    asked.village = TRY(village_asked(visit, asked.scope));
    asked.year = TRY(year_asked(visit, asked));
    return asked;
}

std::string grid_href(const GridAsked& asked, std::string_view path)
{
    auto said = kept_of(asked);
    said.push_back({"village", asked.village});
    said.push_back({"class", asked.class_ ? name_of(*asked.class_) : ""});
    said.push_back({"state", asked.only ? name_of(*asked.only) : ""});
    said.push_back({"on", asked.at.is_past ? to_text(asked.at.day) : ""});
    std::string href(path);
    char before = '?';
    for (const auto& [name, value] : said) {
        if (value.empty()) continue;
        href += before + name + "=" + value;
        before = '&';
    }
    return href;
}

std::string what_asked(const GridAsked& asked)
{
    if (asked.year) return say("portal.year", *asked.year);
    if (asked.origin == DutyOrigin::period) return period_words(asked.period);
    return say("grid.origin." + name_of(asked.origin));
}

std::vector<std::string> filter_words(app::Office& office, const GridAsked& asked)
{
    std::vector<std::string> words;
    if (!asked.village.empty()) words.push_back(say("grid.only_village", village_name(office, asked.village)));
    if (asked.class_) words.push_back(say("grid.only_class", class_words(*asked.class_)));
    if (asked.only) words.push_back(say("grid.only_state." + name_of(*asked.only)));
    return words;
}

std::vector<Link> periods_offered(const GridAsked& asked)
{
    std::vector<Link> links;
    const auto add = [&](const GridAsked& other, bool is_here) {
        links.push_back({.href = grid_href(other), .words = what_asked(other), .is_here = is_here});
    };
    auto other = asked;
    if (asked.year) {
        const int now = static_cast<int>(asked.at.day.year());
        for (const int year : {now, now - 1}) {
            other.year = year;
            add(other, year == *asked.year);
        }
        return links;
    }
    other.origin = DutyOrigin::period;
    std::vector<std::string> periods;
    for (int i = 1; i <= months_offered; ++i) periods.push_back(to_text(plus_months(month_of(asked.at.day), -i)));
    for (int i = 1; i <= quarters_offered; ++i) periods.push_back(to_text(plus_quarters(quarter_of(asked.at.day), -i)));
    for (auto& period : periods) {
        other.period = std::move(period);
        add(other, asked.origin == DutyOrigin::period && other.period == asked.period);
    }
    return links;
}

std::vector<Link> origins_offered(const GridAsked& asked)
{
    std::vector<Link> links;
    auto other = asked;
    other.year.reset();
    for (const auto origin : {DutyOrigin::standing, DutyOrigin::happening, DutyOrigin::stage}) {
        other.origin = origin;
        links.push_back({.href = grid_href(other), .words = what_asked(other), .is_here = !asked.year && origin == asked.origin});
    }
    return links;
}

GridForm grid_form(app::Office& office, const GridAsked& asked)
{
    return {kept_of(asked), {class_field(asked), state_field(asked), village_field(office, asked)}, as_of_field(asked.at)};
}

}
