#include "web/work/duty_card.hpp"

#include <algorithm>

#include "app/obstacles.hpp"
#include "app/start_draft.hpp"
#include "domain/book_finding.hpp"
#include "render/say.hpp"
#include "store/drafts.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/explanation.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::work {

namespace {

using domain::DraftState;
using domain::DutyState;
using render::say;

std::string when(const domain::Standing& standing, Date due_on)
{
    switch (standing.state) {
    case DutyState::missing: return say("work.due_missed", due_on, standing.days);
    case DutyState::due_soon:
        return standing.days == 0 ? say("work.due_today") : say("work.due_in", due_on, standing.days);
    case DutyState::open: return say("work.due_in", due_on, standing.days);
    case DutyState::not_open: return say("work.not_open_yet", due_on);
    case DutyState::on_time:
    case DutyState::late:
    case DutyState::nothing: return say("work.is_public");
    case DutyState::excused:
    case DutyState::lapsed: return say("work.is_over");
    }
    return {};
}

Tone tone_of(const domain::Standing& standing)
{
    if (standing.state == DutyState::missing) return Tone::bad;
    return standing.state == DutyState::due_soon ? Tone::warn : Tone::none;
}

// The stored findings tell without opening the file again.
std::size_t to_be_settled(const domain::Draft& draft)
{
    const auto findings = from_json<std::vector<domain::Finding>>(draft.findings);
    if (!findings) return 0;
    return std::size_t(std::ranges::count_if(*findings, [](const domain::Finding& finding) {
        return finding.severity == domain::Severity::refusal || finding.answer.empty();
    }));
}

std::string question(const domain::Standing& standing, Date due_on)
{
    return standing.state == DutyState::due_soon && standing.days == 0
               ? say("work.why_today")
               : say("work.why_then", render::short_date(due_on));
}

}

std::string draft_words(app::Office& office, const domain::Draft& draft)
{
    if (draft.state == DraftState::in_review) return say("work.state_in_review");
    if (draft.state == DraftState::reviewed) return say("work.state_reviewed");
    const auto reviews = store::Drafts(office.db).reviews(draft.id);
    if (!reviews.empty() && reviews.back().verdict == domain::ReviewVerdict::objected)
        return say("work.state_objected", reviews.back().says);
    if (!reviews.empty() && reviews.back().verdict == domain::ReviewVerdict::sent_back)
        return say("work.state_sent_back", reviews.back().says);
    if (const auto count = to_be_settled(draft); count > 0) return say("work.state_findings", count);
    return say(draft.version == 0 ? "work.state_begun" : "work.state_drafting");
}

DutyCard duty_card(Visit& visit, const DutyAt& at, bool may_start)
{
    auto& office = visit.reading();
    const auto standing = at.duty.standing(office.today());
    DutyCard card{.tone = tone_class(tone_of(standing)),
                  .title = duty_title(at.duty, item_name(office, at.duty.village, at.duty.item)),
                  .words = when(standing, at.duty.due_on),
                  .why = why_due(office.statutes, at.duty.why, question(standing, at.duty.due_on)),
                  .count = link_to_count(office.statutes, at.duty),
                  .go_on = {},
                  .start = {}};
    if (at.draft) {
        card.words += say("work.and_then", draft_words(office, *at.draft));
        card.go_on = Link{draft_href(at.draft->id),
                          say(at.draft->state == DraftState::drafting ? "work.go_on" : "work.look")};
    } else if (may_start && !domain::is_settled(standing.state)) {
        card.start = StartForm{at.duty.village, at.duty.item, at.duty.period, visit.session->csrf};
        if (const auto last = app::last_in_words(office, at.duty))
            card.start->carry_over = say("work.carry_over", period_words(last->period));
    }
    return card;
}

Row duty_row(app::Office& office, const DutyAt& at, bool name_village)
{
    const auto title = duty_title(at.duty, item_name(office, at.duty.village, at.duty.item));
    const auto standing = at.duty.standing(office.today());
    return {.href = at.draft ? draft_href(at.draft->id) : duty_href(at.duty),
            .title =
                name_village ? say("work.of_village", village_name(office, at.duty.village), title) : title,
            .note = at.draft ? draft_words(office, *at.draft) : when(standing, at.duty.due_on),
            .state = standing_tag(standing)};
}

}
