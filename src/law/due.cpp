#include "law/due.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gongkai::law {

namespace {

std::string first_cite(const Version& version) { return version.cites.empty() ? "" : version.cites.front(); }

// Which rule, since when, by which articles; whose, and whether any source confirms it.
std::vector<Step> origin_steps(const Statutes& statutes, std::string_view id, const Version& version)
{
    std::vector<Step> steps;
    const auto* rule = statutes.rule(id);
    steps.push_back({"why.rule", {rule ? rule->asks : std::string(id), to_text(version.from)}, first_cite(version), {}});
    for (std::size_t i = 1; i < version.cites.size(); ++i) steps.push_back({"why.rule_also", {}, version.cites[i], {}});
    if (!version.division.empty()) {
        steps.push_back({"why.local_rule", {version.division, version.origin}, first_cite(version), {}});
        steps.push_back({"why.local_file", {version.file}, {}, {}});
    }
    if (version.unconfirmed) steps.push_back({"why.local_convention", {}, {}, {}});
    return steps;
}

void append(std::vector<Step>& steps, std::vector<Step> more)
{
    steps.insert(steps.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

struct Counted {
    Date date;
    std::vector<Step> steps;
};

// 《民法典》 201: the day of the event isn't counted.
Result<Counted> count_days(const Statutes& statutes, const Version& version, Date start)
{
    const auto days = std::to_string(version.days);
    const auto cites = first_cite(version);
    Counted counted;
    counted.steps.push_back({"why.start_not_counted", {to_text(start)}, "cc.201", start});
    if (version.unit == DayUnit::working_days) {
        counted.date = TRY(statutes.calendar().plus_working_days(start, version.days));
        counted.steps.push_back({"why.plus_working_days", {days, to_text(counted.date)}, cites, counted.date});
    } else {
        counted.date = plus_days(start, version.days);
        counted.steps.push_back({"why.plus_days", {days, to_text(counted.date)}, cites, counted.date});
    }
    return counted;
}

// Whoever sees a Saturday asks. Of a year without an arrangement only the weekends are known.
std::vector<Step> not_rolled(const Statutes& statutes, Date date)
{
    const auto is_worked = statutes.calendar().is_working_day(date);
    const bool is_weekend = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() > 5;
    if (is_worked ? *is_worked : !is_weekend) return {};
    return {{"why.not_rolled", {to_text(date)}, {}, date}};
}

// 《民法典》 203: a period that would end on a day off ends on the day after. Only where a rule or a county asks it.
Result<Counted> rolled(const Statutes& statutes, Roll roll, Date date)
{
    Counted counted{date, {}};
    if (roll == Roll::none) {
        counted.steps = not_rolled(statutes, date);
        return counted;
    }
    counted.date = TRY(statutes.calendar().next_working_day(date));
    if (counted.date != date)
        counted.steps.push_back({"why.rolled", {to_text(date), to_text(counted.date)}, "cc.203", counted.date});
    return counted;
}

Result<Due> forward(const Statutes& statutes, std::string_view id, const Version& version, Date start, const Locality& at, Due due)
{
    auto counted = TRY(count_days(statutes, version, start));
    append(due.why, std::move(counted.steps));
    auto end = TRY(rolled(statutes, at.roll.value_or(version.roll), counted.date));
    append(due.why, std::move(end.steps));
    append(due.why, origin_steps(statutes, id, version));
    due.due_on = end.date;
    return due;
}

Due backward(const Statutes& statutes, std::string_view id, const Version& version, Date date, Due due)
{
    const Date by = plus_days(date, -version.days);
    due.why.push_back({"why.minus_days", {std::to_string(version.days), to_text(by)}, first_cite(version), by});
    append(due.why, origin_steps(statutes, id, version));
    due.due_on = by;
    return due;
}

Date clamped(Month month, int day)
{
    const Date first = first_day(month);
    return std::min(plus_days(first, day - 1), last_day(month));
}

void cover(Due& due, const Version& version, Month published_in)
{
    const Month before = plus_months(published_in, -1);
    if (version.covers == Covers::previous_month) {
        due.covers_from = first_day(before);
        due.covers_to = last_day(before);
        due.opens_on = first_day(published_in);
        due.why.push_back({"why.covers_previous_month", {to_text(before)}, first_cite(version), due.opens_on});
        return;
    }
    due.covers_from = plus_days(clamped(before, version.cutoff_day), 1);
    due.covers_to = clamped(published_in, version.cutoff_day);
    due.opens_on = plus_days(*due.covers_to, 1);
    due.why.push_back({"why.covers_to_cutoff",
                       {to_text(*due.covers_from), to_text(*due.covers_to)},
                       first_cite(version),
                       due.opens_on});
}

}

std::string_view rule_of(Stage stage)
{
    switch (stage) {
    case Stage::before: return "disclosure.staged.before";
    case Stage::during: return "disclosure.staged.during";
    case Stage::after: return "disclosure.staged.after";
    }
    return {};
}

std::string_view rule_of(Event event)
{
    switch (event) {
    case Event::policy: return "disclosure.immediate.policy";
    case Event::major_matter: return "disclosure.immediate.major_matter";
    case Event::resolution: return "disclosure.immediate.resolution";
    case Event::joint_request: return "disclosure.immediate.joint_request";
    case Event::plan_meeting: return "disclosure.immediate.plan_meeting";
    }
    return {};
}

std::string_view rule_of(Answer what)
{
    switch (what) {
    case Answer::question: return "answer.question";
    case Answer::complaint: return "answer.complaint";
    case Answer::viewing: return "answer.viewing";
    case Answer::plan_objection: return "answer.plan_objection";
    case Answer::plan_objection_reply: return "answer.plan_objection_reply";
    }
    return {};
}

Result<Due> days_from(const Statutes& statutes, std::string_view id, Date date, const Locality& at)
{
    const auto* rule = statutes.rule(id);
    if (!rule || rule->kind != RuleKind::days)
        return refuse({Refusal::Kind::missing, "law.unknown_clock", {}, "event", {std::string(id)}});
    const auto version = TRY(statutes.in_force(id, date, at.division));
    Due due;
    due.why.push_back({"why.event", {rule->of, to_text(date)}, {}, date});
    if (rule->direction == Direction::before) return backward(statutes, id, version, date, std::move(due));
    due.opens_on = date;
    return forward(statutes, id, version, date, at, std::move(due));
}

Result<Due> quarterly(const Statutes& statutes, Quarter quarter, const Locality& at)
{
    const Date end = last_day(quarter);
    const auto version = TRY(statutes.in_force("disclosure.quarterly", end, at.division));
    Due due;
    due.covers_from = first_day(quarter);
    due.covers_to = end;
    due.opens_on = plus_days(end, 1);
    due.why.push_back({"why.quarter_ends", {to_text(quarter), to_text(end)}, first_cite(version), end});
    return forward(statutes, "disclosure.quarterly", version, end, at, std::move(due));
}

// "Before the end of the month" names a day and not a period, so nothing rolls.
Result<Due> monthly(const Statutes& statutes, Month published_in, const Locality& at)
{
    const Date end = last_day(published_in);
    const auto version = TRY(statutes.in_force("disclosure.monthly", end, at.division));
    Due due;
    cover(due, version, published_in);
    due.due_on = end;
    due.why.push_back({"why.month_end", {to_text(published_in), to_text(end)}, first_cite(version), end});
    append(due.why, not_rolled(statutes, end));
    append(due.why, origin_steps(statutes, "disclosure.monthly", version));
    return due;
}

Result<Due> staged(const Statutes& statutes, Stage stage, Date date, const Locality& at)
{
    return days_from(statutes, rule_of(stage), date, at);
}

Result<Due> staged_quarter(const Statutes& statutes, Quarter quarter, const Locality& at)
{
    const Date end = last_day(quarter);
    const auto version = TRY(statutes.in_force(rule_of(Stage::during), end, at.division));
    Due due;
    due.covers_from = first_day(quarter);
    due.covers_to = end;
    due.opens_on = plus_days(end, 1);
    due.why.push_back({"why.quarter_while_open", {to_text(quarter), to_text(end)}, first_cite(version), end});
    return forward(statutes, rule_of(Stage::during), version, end, at, std::move(due));
}

Result<Due> standing(const Statutes& statutes, Date changed_on, const Locality& at)
{
    return days_from(statutes, "disclosure.standing", changed_on, at);
}

Result<Due> immediate(const Statutes& statutes, Event event, Date date, const Locality& at)
{
    return days_from(statutes, rule_of(event), date, at);
}

Result<Due> answer(const Statutes& statutes, Answer what, Date received_on, const Locality& at)
{
    return days_from(statutes, rule_of(what), received_on, at);
}

// 《村民委员会组织法》(2025) 35, 《城市居民委员会组织法》(2025) 34: full days, so it may come down the day after the last.
Result<Posted> posted(const Statutes& statutes, Date posted_on, const Locality& at)
{
    Posted result;
    const auto version = statutes.in_force("disclosure.posting", posted_on, at.division);
    if (!version) {
        result.why.push_back({"why.posting_not_asked", {to_text(posted_on)}, {}, {}});
        return result;
    }
    auto counted = TRY(count_days(statutes, *version, posted_on));
    result.why = std::move(counted.steps);
    result.last_required_day = counted.date;
    result.earliest_removal = plus_days(counted.date, 1);
    result.why.push_back({"why.may_come_down", {to_text(*result.earliest_removal)}, {}, result.earliest_removal});
    append(result.why, origin_steps(statutes, "disclosure.posting", *version));
    return result;
}

std::vector<Date> days_counted(Date start, Date due)
{
    std::vector<Date> days;
    for (Date day = plus_days(start, 1); day <= due; day = plus_days(day, 1)) days.push_back(day);
    return days;
}

}
