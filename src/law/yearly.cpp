#include "law/yearly.hpp"

namespace gongkai::law {

Result<Due> yearly(const Statutes& statutes, std::string_view id, std::chrono::year year, const Locality& at)
{
    const auto* rule = statutes.rule(id);
    if (!rule || rule->kind != RuleKind::year_month)
        return refuse({.kind = Refusal::Kind::missing, .says = "law.unknown_clock", .field = "rule", .with = {std::string(id)}});
    const auto version = TRY(statutes.in_force(id, last_day(Month(year / std::chrono::December)), at.division));
    const auto by = last_day(Month(year / std::chrono::month(unsigned(version.month))));
    Due due{.opens_on = Date(year / std::chrono::January / 1), .due_on = by, .covers_from = {}, .covers_to = {}, .why = {}};
    due.why.push_back({"why.year_month", {to_text(by)}, version.cites.empty() ? std::string() : version.cites.front(), by});
    due.why.push_back({"why.rule", {rule->asks, to_text(version.from)}, due.why.front().cites, {}});
    if (!version.division.empty())
        due.why.push_back({"why.local_rule", {version.division, version.origin}, due.why.front().cites, {}});
    if (version.unconfirmed) due.why.push_back({"why.local_convention", {}, {}, {}});
    return due;
}

}
