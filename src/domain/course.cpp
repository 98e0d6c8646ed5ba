#include "domain/course.hpp"

#include <algorithm>
#include <utility>

namespace gongkai::domain {
namespace {

Date first_day_of(const Duty& duty)
{
    return duty.known_at ? std::max(duty.opens_on, shanghai_date(*duty.known_at)) : duty.opens_on;
}

// In whose hands it lies after an act.
Hands after(CourseAct act)
{
    switch (act) {
    case CourseAct::begun:
    case CourseAct::taken_back:
    case CourseAct::objected:
    case CourseAct::sent_back: return Hands::clerk;
    case CourseAct::handed_in: return Hands::committee;
    case CourseAct::agreed:
    case CourseAct::reserved: return Hands::approver;
    case CourseAct::discarded:
    case CourseAct::published:
    case CourseAct::corrected:
    case CourseAct::withdrawn: return Hands::nobody;
    }
    std::unreachable();
}

void close(CourseSpan& span, Date to, Date due_on)
{
    span.to = std::max(span.from, to);
    span.days = days_between(span.from, span.to);
    span.after_due = std::max(0, days_between(std::max(span.from, due_on), span.to));
}

}

Hands hands_of(CourseAct act)
{
    switch (act) {
    case CourseAct::begun:
    case CourseAct::handed_in:
    case CourseAct::taken_back:
    case CourseAct::discarded: return Hands::clerk;
    case CourseAct::agreed:
    case CourseAct::reserved:
    case CourseAct::objected: return Hands::committee;
    case CourseAct::sent_back:
    case CourseAct::published:
    case CourseAct::corrected:
    case CourseAct::withdrawn: return Hands::approver;
    }
    std::unreachable();
}

std::vector<CourseSpan> spans_of(const Duty& duty, const std::vector<CourseStep>& steps, Date until)
{
    std::vector<CourseSpan> spans;
    CourseSpan now{.from = first_day_of(duty), .to = until};
    for (const auto& step : steps) {
        const auto day = shanghai_date(step.at);
        if (day > until) break;
        const bool is_public = step.act == CourseAct::published;
        const auto next = after(step.act);
        if (next == now.in && !is_public) continue;
        close(now, day, duty.due_on);
        now.is_over = true;
        spans.push_back(now);
        if (is_public) return spans;
        now = {.in = next, .from = std::max(day, now.from), .to = until};
    }
    if (until < now.from) return spans;
    close(now, until, duty.due_on);
    spans.push_back(now);
    return spans;
}

void keep_until(std::vector<CourseStep>& steps, Date day)
{
    std::erase_if(steps, [&](const CourseStep& step) { return shanghai_date(step.at) > day; });
}

}
