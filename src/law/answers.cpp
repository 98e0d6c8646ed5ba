#include "law/answers.hpp"

#include "law/choice.hpp"

namespace gongkai::law {

namespace {

using boost::json::object;
using boost::json::value;
using boost::json::value_from;

value day(const std::optional<Date>& date) { return date ? value(to_text(*date)) : value(nullptr); }

value cited(const Statutes& statutes, const std::string& id)
{
    const auto* citation = statutes.cite(id);
    return citation ? value_from(*citation) : value(nullptr);
}

// A question read: which clock runs, from which day or period.
struct Asked {
    std::optional<Quarter> quarter;
    std::optional<Month> month;
    std::optional<Date> date;
    std::string_view rule; // of a clock that counts days
    bool posted = false;
    Locality at;
};

Result<Date> date_of(const DueQuestion& asked)
{
    const auto date = parse_date(asked.date);
    if (!date) return refuse({Refusal::Kind::invalid, "law.date_needed", {}, "date"});
    return *date;
}

Result<Locality> locality_of(const DueQuestion& asked)
{
    Locality at{.division = asked.division};
    if (asked.roll.empty()) return at;
    at.roll = choice<Roll>(asked.roll);
    if (!at.roll) return refuse({Refusal::Kind::invalid, "law.unknown_roll", {}, "roll"});
    return at;
}

Result<Asked> read_period(const DueQuestion& asked, Asked read, bool wants_quarter)
{
    if (wants_quarter) read.quarter = parse_quarter(asked.period);
    else read.month = parse_month(asked.period);
    if (!read.quarter && !read.month) return refuse({Refusal::Kind::invalid, "law.period_needed", {}, "period"});
    return read;
}

Result<std::string_view> rule_asked(const DueQuestion& asked)
{
    if (asked.rhythm == "standing") return "disclosure.standing";
    if (asked.rhythm == "staged") {
        if (const auto stage = choice<Stage>(asked.stage)) return rule_of(*stage);
        return refuse({Refusal::Kind::invalid, "law.unknown_stage", {}, "stage"});
    }
    if (!asked.rhythm.empty() && asked.rhythm != "immediate")
        return refuse({Refusal::Kind::invalid, "law.unknown_rhythm", {}, "rhythm"});
    if (const auto event = choice<Event>(asked.event)) return rule_of(*event);
    const auto answered = choice<law::Answer>(asked.event);
    if (answered && asked.rhythm.empty()) return rule_of(*answered);
    return refuse({Refusal::Kind::invalid, "law.unknown_event", {}, "event", {asked.event}});
}

Result<Asked> read_question(const DueQuestion& asked)
{
    Asked read;
    read.at = TRY(locality_of(asked));
    if (asked.rhythm == "quarterly" || asked.rhythm == "monthly")
        return read_period(asked, std::move(read), asked.rhythm == "quarterly");
    read.posted = asked.rhythm.empty() && asked.event == "posted";
    if (!read.posted) read.rule = TRY(rule_asked(asked));
    read.date = TRY(date_of(asked));
    return read;
}

Result<Due> due_of(const Statutes& statutes, const Asked& asked)
{
    if (asked.quarter) return quarterly(statutes, *asked.quarter, asked.at);
    if (asked.month) return monthly(statutes, *asked.month, asked.at);
    return days_from(statutes, asked.rule, *asked.date, asked.at);
}

bool is_whole_month(Date from, Date to) { return from == first_day(month_of(from)) && to == last_day(month_of(from)); }

object due_json(const Statutes& statutes, const Due& due, const Say& say)
{
    object json{{"opens_on", day(due.opens_on)}, {"due_on", day(due.due_on)}};
    if (due.covers_from && due.covers_to) {
        if (is_whole_month(*due.covers_from, *due.covers_to)) json["covers"] = to_text(month_of(*due.covers_from));
        json["covers_from"] = to_text(*due.covers_from);
        json["covers_to"] = to_text(*due.covers_to);
    }
    json["why"] = why_json(statutes, due.why, say);
    return json;
}

object posted_json(const Statutes& statutes, const Posted& posted, const Say& say)
{
    return {{"last_required_day", day(posted.last_required_day)},
            {"earliest_removal", day(posted.earliest_removal)},
            {"why", why_json(statutes, posted.why, say)}};
}

Result<object> due_object(const Statutes& statutes, const DueQuestion& asked, const Say& say)
{
    const auto read = TRY(read_question(asked));
    if (read.posted) return posted_json(statutes, TRY(posted(statutes, *read.date, read.at)), say);
    return due_json(statutes, TRY(due_of(statutes, read)), say);
}

Result<std::vector<Step>> steps_of(const Statutes& statutes, const DueQuestion& asked)
{
    const auto read = TRY(read_question(asked));
    if (read.posted) return TRY(posted(statutes, *read.date, read.at)).why;
    return TRY(due_of(statutes, read)).why;
}

object empty_due(const DueQuestion& asked)
{
    if (asked.event == "posted") return {{"last_required_day", nullptr}, {"earliest_removal", nullptr}};
    return {{"opens_on", nullptr}, {"due_on", nullptr}};
}

Result<object> count_object(const Statutes& statutes, const CountQuestion& asked)
{
    const auto on = parse_date(asked.on);
    if (!on) return refuse({Refusal::Kind::invalid, "law.date_needed", {}, "on"});
    const auto count = TRY(needed(statutes, asked.rule, asked.of, *on, asked.division));
    object json{{"rule", count.rule},
                {"needed", count.needed},
                {"of", count.of},
                {"share", count.share},
                {"how", value_from(count.how)},
                {"counted", count.counted},
                {"version_from", to_text(count.version_from)},
                {"unconfirmed", count.unconfirmed},
                {"cites", value_from(count.cites)}};
    if (!count.origin.empty()) json["origin"] = count.origin;
    return json;
}

std::string article(const Statutes& statutes, const std::string& id)
{
    const auto* citation = statutes.cite(id);
    if (!citation) return {};
    return fmt::format(" [{} {}{}{}]", citation->law, citation->article, citation->gist.empty() ? "" : ": ",
                       citation->gist);
}

}

boost::json::array why_json(const Statutes& statutes, const std::vector<Step>& why, const Say& say)
{
    boost::json::array steps;
    for (const auto& step : why)
        steps.push_back(object{{"says", say(step.says, step.with)},
                               {"key", step.says},
                               {"date", day(step.date)},
                               {"cites", cited(statutes, step.cites)}});
    return steps;
}

boost::json::object refused_json(const Statutes& statutes, const Refusal& refusal, const Say& say)
{
    return {{"says", say(refusal.says, refusal.with)},
            {"key", refusal.says},
            {"field", refusal.field},
            {"cites", refusal.cites},
            {"citation", cited(statutes, refusal.cites)}};
}

Answered due_answer(const Statutes& statutes, const DueQuestion& asked, const Say& say)
{
    auto answer = due_object(statutes, asked, say);
    if (answer) return {std::move(*answer), false};
    object json = empty_due(asked);
    json["refused"] = refused_json(statutes, answer.error(), say);
    return {std::move(json), true};
}

Answered count_answer(const Statutes& statutes, const CountQuestion& asked, const Say& say)
{
    auto answer = count_object(statutes, asked);
    if (answer) return {std::move(*answer), false};
    object json{{"rule", asked.rule}, {"needed", nullptr}, {"of", asked.of}};
    json["refused"] = refused_json(statutes, answer.error(), say);
    return {std::move(json), true};
}

Answered check_answer(const Reading& reading)
{
    boost::json::array problems;
    for (const auto& problem : reading.problems)
        problems.push_back(object{{"file", problem.file}, {"line", problem.line}, {"says", problem.says}});
    boost::json::array catalogs;
    for (const auto& catalog : reading.statutes.catalogs())
        catalogs.push_back(object{
            {"code", catalog.code}, {"from", to_text(catalog.from)}, {"items", catalog.items.size()}});
    boost::json::array rules;
    for (const auto& [id, rule] : reading.statutes.rules()) rules.emplace_back(id);
    object json{{"files", value_from(reading.files)},
                {"rules", std::move(rules)},
                {"cases", reading.cases.size()},
                {"calendars", value_from(reading.statutes.calendar().years())},
                {"catalogs", std::move(catalogs)},
                {"problems", std::move(problems)}};
    return {std::move(json), !reading.problems.empty()};
}

std::string explain(const Statutes& statutes, const DueQuestion& asked, const Say& say)
{
    const auto steps = steps_of(statutes, asked);
    if (!steps) return say(steps.error().says, steps.error().with) + "\n";
    std::string text;
    int number = 0;
    for (const auto& step : *steps)
        text += fmt::format("{}. {}{}\n", ++number, say(step.says, step.with), article(statutes, step.cites));
    return text;
}

}
