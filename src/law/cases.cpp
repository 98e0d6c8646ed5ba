#include "law/cases.hpp"

#include "law/choice.hpp"
#include "law/count.hpp"
#include "law/due.hpp"
#include "law/yearly.hpp"

#include <charconv>

namespace gongkai::law {

namespace {

using Outcome = std::map<std::string, std::string>;

Outcome refused(const Refusal& refusal) { return {{"refused", refusal.says}}; }

std::string given(const Case& example, const std::string& key)
{
    const auto found = example.given.find(key);
    return found == example.given.end() ? std::string() : found->second;
}

std::int64_t number_given(const Case& example, const std::string& key)
{
    const auto text = given(example, key);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string division_of(const Case& example)
{
    const auto own = given(example, "division");
    return own.empty() ? example.division : own;
}

Locality locality_of(const Case& example)
{
    return {.division = division_of(example), .roll = choice<Roll>(given(example, "roll"))};
}

void put(Outcome& outcome, const std::string& name, const std::optional<Date>& date)
{
    outcome[name] = date ? to_text(*date) : "none";
}

Outcome outcome_of(const Result<Due>& due)
{
    if (!due) return refused(due.error());
    Outcome outcome;
    put(outcome, "opens_on", due->opens_on);
    put(outcome, "due_on", due->due_on);
    put(outcome, "covers_from", due->covers_from);
    put(outcome, "covers_to", due->covers_to);
    return outcome;
}

Outcome posting_outcome(const Case& example, const Statutes& statutes, Date date)
{
    const auto result = posted(statutes, date, locality_of(example));
    if (!result) return refused(result.error());
    Outcome outcome;
    put(outcome, "last_required_day", result->last_required_day);
    put(outcome, "earliest_removal", result->earliest_removal);
    return outcome;
}

Outcome days_outcome(const Case& example, const Statutes& statutes)
{
    const auto date = parse_date(given(example, "date"));
    if (!date) return {{"given", "needs a date"}};
    if (example.rule == "disclosure.posting") return posting_outcome(example, statutes, *date);
    return outcome_of(days_from(statutes, example.rule, *date, locality_of(example)));
}

Outcome period_outcome(const Case& example, const Statutes& statutes)
{
    const auto period = given(example, "period");
    if (const auto quarter = parse_quarter(period))
        return outcome_of(quarterly(statutes, *quarter, locality_of(example)));
    if (const auto month = parse_month(period)) return outcome_of(monthly(statutes, *month, locality_of(example)));
    return {{"given", "needs a period"}};
}

Outcome year_outcome(const Case& example, const Statutes& statutes)
{
    const auto date = parse_date(given(example, "date"));
    if (!date) return {{"given", "needs a date"}};
    return outcome_of(yearly(statutes, example.rule, date->year(), locality_of(example)));
}

Outcome share_outcome(const Case& example, const Statutes& statutes, Date on)
{
    const auto count = needed(statutes, example.rule, number_given(example, "of"), on, division_of(example));
    return count ? Outcome{{"needed", std::to_string(count->needed)}} : refused(count.error());
}

Outcome number_outcome(const Case& example, const Statutes& statutes, Date on)
{
    const auto fits = within(statutes, example.rule, number_given(example, "number"), on, division_of(example));
    return fits ? Outcome{{"allowed", *fits ? "true" : "false"}} : refused(fits.error());
}

Outcome counting_outcome(const Case& example, const Statutes& statutes, RuleKind kind)
{
    const auto on = parse_date(given(example, "on"));
    if (!on) return {{"given", "needs a day (on)"}};
    return kind == RuleKind::share ? share_outcome(example, statutes, *on) : number_outcome(example, statutes, *on);
}

Outcome outcome_of(const Case& example, const Statutes& statutes)
{
    const auto* rule = statutes.rule(example.rule);
    if (!rule) return {{"rule", "unknown"}};
    switch (rule->kind) {
    case RuleKind::share:
    case RuleKind::number: return counting_outcome(example, statutes, rule->kind);
    case RuleKind::days: return days_outcome(example, statutes);
    case RuleKind::quarter_days:
    case RuleKind::month_end: return period_outcome(example, statutes);
    case RuleKind::year_month: return year_outcome(example, statutes);
    }
    return {};
}

std::string shown(const Outcome& outcome)
{
    std::string text;
    for (const auto& [name, value] : outcome) text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, value);
    return text;
}

}

std::optional<std::string> failure_of(const Case& example, const Statutes& statutes)
{
    const auto outcome = outcome_of(example, statutes);
    for (const auto& [name, wanted] : example.then) {
        const auto found = outcome.find(name);
        if (found != outcome.end() && found->second == wanted) continue;
        return fmt::format("{} should be {}, but came out: {}", name, wanted, shown(outcome));
    }
    return {};
}

}
