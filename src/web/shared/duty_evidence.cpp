#include "web/shared/duty_evidence.hpp"

#include "domain/course.hpp"
#include "render/say.hpp"
#include "store/courses.hpp"
#include "store/happenings.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/posting_words.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web {
namespace {

using domain::CourseAct;
using domain::CourseStep;
using domain::DutyState;
using domain::Hands;
using render::say;

template<class Enum>
std::string worded(const char* prefix, Enum value)
{
    return say(prefix + std::string(boost::describe::enum_to_string(value, "")));
}

bool is_edition(const CourseStep& step)
{
    return !step.code.empty();
}

// 报账员（文书）刘春海; for everybody the office alone.
std::string doer(const CourseStep& step, Sees sees)
{
    const auto office = worded("course.office.", domain::hands_of(step.act));
    return sees == Sees::offices || step.who.empty() ? office : say("course.office_and_name", office, step.who);
}

// Objections and reasons are between those in office; what stands beside an edition is everybody's.
Moment moment_of(const CourseStep& step, Sees sees, Date due_on)
{
    auto words = worded("course.act.", step.act);
    const bool is_told = sees == Sees::names || is_edition(step);
    if (is_told && !step.says.empty()) words = say("course.with_words", words, step.says);
    const bool is_late = step.act == CourseAct::published && shanghai_date(step.at) > due_on;
    return {.state = is_late || step.act == CourseAct::withdrawn ? "late" : "done",
            .words = std::move(words),
            .note = say("course.when_and_who", step.at, doer(step, sees))};
}

bool has_ended(const store::DutyRow& duty, Date on)
{
    return duty.ended_at && shanghai_date(*duty.ended_at) <= on;
}

using Dated = std::pair<Instant, Moment>;

// The due day is told unless it was met.
std::optional<Dated> due_moment(const store::DutyRow& duty, const std::vector<CourseStep>& steps, Date on)
{
    const auto night = shanghai_midnight(plus_days(duty.due_on, 1));
    if (std::ranges::any_of(steps, [&](const auto& step) { return is_edition(step) && step.at < night; })) return {};
    return Dated{night, {.state = duty.due_on < on ? "late" : "next", .words = say("course.due"), .note = render::date(duty.due_on)}};
}

std::vector<Moment> moments_of(const store::DutyRow& duty, const std::vector<CourseStep>& steps, Date on, Sees sees)
{
    std::vector<Dated> dated{{shanghai_midnight(duty.opens_on),
                              {.state = "done", .words = say("course.opened"), .note = render::date(duty.opens_on)}}};
    for (const auto& step : steps) dated.emplace_back(step.at, moment_of(step, sees, duty.due_on));
    if (has_ended(duty, on)) dated.push_back({*duty.ended_at, {.state = "done", .words = end_words(duty)}});
    if (auto due = due_moment(duty, steps, on)) dated.push_back(std::move(*due));
    std::ranges::stable_sort(dated, {}, &Dated::first);
    std::vector<Moment> moments;
    for (auto& one : dated) moments.push_back(std::move(one.second));
    return moments;
}

std::string span_words(const domain::CourseSpan& span)
{
    const std::string prefix = span.is_over ? "course.hands." : "course.hands_now.";
    auto words = say(prefix + boost::describe::enum_to_string(span.in, ""), span.days);
    words = say("course.from_to", words, render::short_date(span.from), render::short_date(span.to));
    return span.after_due > 0 ? say("course.after_due", words, span.after_due) : words;
}

std::vector<std::string> days_of(const store::DutyRow& duty, const std::vector<CourseStep>& steps, Date on)
{
    const auto until = has_ended(duty, on) ? std::min(on, shanghai_date(*duty.ended_at)) : on;
    std::vector<std::string> days;
    for (const auto& span : domain::spans_of(duty.duty(), steps, until))
        if (span.days > 0) days.push_back(span_words(span));
    return days;
}

std::vector<Link> links_of(const CourseStep& edition)
{
    return {{.href = "/e/" + edition.code, .words = edition.code},
            {.href = "/verify?code=" + edition.code, .words = say("evidence.verify")}};
}

void add_editions(std::vector<EvidenceLine>& lines, const std::vector<CourseStep>& steps)
{
    std::vector<CourseStep> editions;
    std::ranges::copy_if(steps, std::back_inserter(editions), is_edition);
    if (editions.empty()) return lines.push_back({say("evidence.first"), say("evidence.no_edition")});
    const auto& first = editions.front();
    const auto& last = editions.back();
    lines.push_back({say("evidence.first"), say("evidence.published_at", first.at), links_of(first)});
    if (editions.size() > 1)
        lines.push_back({say("evidence.now"),
                         say("evidence.turned_at", editions.size(), worded("course.act.", last.act), last.at), links_of(last)});
    else
        lines.push_back({say("evidence.now"), say("evidence.the_first")});
    EvidenceLine log{say("evidence.public_log"), {}};
    for (const auto& edition : editions)
        if (edition.position) {
            log.words = say("evidence.in_log", log.words, *edition.position);
            log.links.push_back({.href = "/e/" + edition.code + "/edition.tlog-proof",
                                 .words = say("evidence.proof", *edition.position)});
        }
    if (log.words.empty()) log.words = say("evidence.not_in_log");
    lines.push_back(std::move(log));
}

void add_happening(std::vector<EvidenceLine>& lines, app::Office& office, const store::DutyRow& duty)
{
    const auto happening = duty.happening ? store::Happenings(office.db).find(*duty.happening) : std::nullopt;
    if (happening)
        lines.push_back({say("evidence.happening"), say("evidence.happened", happening->happened_on, happening->words,
                                                        happening->recorded_at)});
}

}

DutyEvidence evidence_of(app::Office& office, const store::DutyRow& duty, Date on, Sees sees)
{
    auto steps = store::Courses(office.db).of(duty.duty());
    domain::keep_until(steps, on);
    DutyEvidence evidence{.state = standing_tag(duty.standing(on)),
                          .lines = {{say("evidence.due"), say("evidence.open_and_due", duty.opens_on, duty.due_on)}},
                          .why = why_due(office.statutes, duty.why, say("portal.why_due", render::short_date(duty.due_on))),
                          .days = days_of(duty, steps, on),
                          .course = moments_of(duty, steps, on, sees)};
    add_happening(evidence.lines, office, duty);
    if (has_ended(duty, on)) evidence.lines.push_back({say("evidence.ended"), end_words(duty)});
    add_editions(evidence.lines, steps);
    for (auto& [term, words] : posting_lines(office, duty, steps)) evidence.lines.push_back({std::move(term), std::move(words)});
    return evidence;
}

}
