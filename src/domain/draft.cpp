#include "domain/draft.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace gongkai::domain {
namespace {

struct DraftStep {
    DraftState from;
    DraftEvent event;
    DraftState to;
};

using enum DraftState;

// [draft_steps]
// The whole life of a draft. What isn't a row here can't happen.
constexpr std::array draft_steps{
    DraftStep{drafting, DraftEvent::save, drafting},
    DraftStep{drafting, DraftEvent::submit, in_review},
    DraftStep{drafting, DraftEvent::discard, discarded},
    DraftStep{in_review, DraftEvent::take_back, drafting},
    DraftStep{in_review, DraftEvent::sign, reviewed},
    DraftStep{in_review, DraftEvent::reserve, reviewed},
    DraftStep{in_review, DraftEvent::object, drafting},
    DraftStep{reviewed, DraftEvent::send_back, drafting},
    DraftStep{reviewed, DraftEvent::approve, published},
};
// [draft_steps]

bool needs_second_person(DraftEvent event)
{
    switch (event) {
    case DraftEvent::sign:
    case DraftEvent::reserve:
    case DraftEvent::object:
    case DraftEvent::send_back:
    case DraftEvent::approve: return true;
    case DraftEvent::save:
    case DraftEvent::submit:
    case DraftEvent::take_back:
    case DraftEvent::discard: return false;
    }
    return true;
}

std::string not_now(DraftState state)
{
    switch (state) {
    case drafting: return "draft.still_drafting";
    case in_review: return "draft.is_in_review";
    case reviewed: return "draft.is_reviewed";
    case published: return "draft.is_published";
    case discarded: return "draft.is_discarded";
    }
    return "draft.is_published";
}

}

std::vector<std::string> Draft::drafters() const
{
    return split(drafted_by, ' ');
}

void add_drafter(Draft& draft, const std::string& account)
{
    auto everyone = draft.drafters();
    std::erase(everyone, account);
    std::erase(everyone, "");
    everyone.push_back(account);
    draft.drafted_by = join(everyone, " ");
}

Result<DraftState> may(const Draft& draft, DraftEvent event)
{
    const auto step = std::ranges::find_if(
        draft_steps, [&](const DraftStep& s) { return s.from == draft.state && s.event == event; });
    if (step == draft_steps.end()) return refuse({.kind = Refusal::Kind::conflict, .says = not_now(draft.state)});
    return step->to;
}

// [publish_draft]
Result<DraftState> may(const Draft& draft, DraftEvent event, const std::string& account)
{
    const auto next = TRY(may(draft, event));
    const auto everyone = draft.drafters();
    if (needs_second_person(event) && std::ranges::find(everyone, account) != everyone.end())
        return refuse({.kind = Refusal::Kind::forbidden, .says = "draft.own_work"});
    return next;
}
// [publish_draft]

}
