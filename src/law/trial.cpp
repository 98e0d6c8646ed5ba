#include "law/trial.hpp"

#include "law/known_rules.hpp"
#include "law/reader.hpp"

#include <algorithm>

namespace gongkai::law {
namespace {

constexpr int most_days = 366; // beyond a year nobody means it

}

Trial try_file(const Statutes& statutes, const std::string& division, std::string_view toml)
{
    const StatuteFile file{"local/" + division + "/tried.toml", std::string(toml)};
    return Reader(std::span(&file, 1)).read_over(statutes);
}

Result<Trial> try_days(const Statutes& statutes, const TriedDays& tried)
{
    const auto* rule = statutes.rule(tried.rule);
    const auto known = rules_to_try(statutes);
    if (!rule || std::ranges::find(known, rule) == known.end())
        return refuse({.kind = Refusal::Kind::invalid, .says = "law.unknown_clock", .field = "rule", .with = {tried.rule}});
    if (tried.days < 0 || tried.days > most_days)
        return refuse({.says = "law.days_to_try", .field = "days", .with = {std::to_string(most_days)}});
    auto version = TRY(statutes.in_force(tried.rule, tried.from, tried.division));
    version.from = tried.from;
    version.days = tried.days;
    version.unit = tried.unit.value_or(version.unit);
    version.division = tried.division;
    version.origin = tried.origin;
    version.file = "local/" + tried.division;
    version.cites.clear();
    version.unconfirmed = true;
    ReadOverride read{.rule = tried.rule, .division = tried.division, .versions = {std::move(version)}, .cases = {}};
    return Reader({}).read_over(statutes, std::move(read));
}

std::vector<const Rule*> rules_to_try(const Statutes& statutes)
{
    std::vector<const Rule*> rules;
    for (const auto id : known_clocks) {
        const auto* rule = statutes.rule(id);
        const bool is_days = rule && (rule->kind == RuleKind::days || rule->kind == RuleKind::quarter_days);
        if (is_days && id != "disclosure.posting") rules.push_back(rule);
    }
    return rules;
}

}
