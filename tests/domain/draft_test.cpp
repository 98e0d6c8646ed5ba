#include "domain/draft.hpp"

#include <gtest/gtest.h>
#include <map>

namespace gongkai::domain {
namespace {

constexpr std::array states{DraftState::drafting, DraftState::in_review, DraftState::reviewed, DraftState::published,
                            DraftState::discarded};
constexpr std::array events{DraftEvent::save,   DraftEvent::submit, DraftEvent::take_back,
                            DraftEvent::sign,   DraftEvent::reserve, DraftEvent::object,
                            DraftEvent::send_back, DraftEvent::approve, DraftEvent::discard};

Draft draft_in(DraftState state)
{
    Draft draft;
    draft.state = state;
    draft.drafted_by = "liu";
    return draft;
}

TEST(Draft, moves_only_along_its_life_and_every_other_pair_is_refused)
{
    const std::map<std::pair<DraftState, DraftEvent>, DraftState> life{
        {{DraftState::drafting, DraftEvent::save}, DraftState::drafting},
        {{DraftState::drafting, DraftEvent::submit}, DraftState::in_review},
        {{DraftState::drafting, DraftEvent::discard}, DraftState::discarded},
        {{DraftState::in_review, DraftEvent::take_back}, DraftState::drafting},
        {{DraftState::in_review, DraftEvent::sign}, DraftState::reviewed},
        {{DraftState::in_review, DraftEvent::reserve}, DraftState::reviewed},
        {{DraftState::in_review, DraftEvent::object}, DraftState::drafting},
        {{DraftState::reviewed, DraftEvent::send_back}, DraftState::drafting},
        {{DraftState::reviewed, DraftEvent::approve}, DraftState::published}};
    int refused = 0;
    for (const auto state : states)
        for (const auto event : events) {
            const auto next = may(draft_in(state), event);
            const auto expected = life.find({state, event});
            ASSERT_EQ(next.has_value(), expected != life.end());
            if (next) EXPECT_EQ(*next, expected->second);
            else refused += next.error().kind == Refusal::Kind::conflict;
        }
    EXPECT_EQ(refused, 36);
}

TEST(Draft, is_never_reviewed_or_approved_by_who_wrote_in_it)
{
    auto draft = draft_in(DraftState::in_review);
    add_drafter(draft, "wang");
    for (const auto* writer : {"liu", "wang"}) {
        const auto next = may(draft, DraftEvent::sign, writer);
        ASSERT_FALSE(next);
        EXPECT_EQ(next.error().kind, Refusal::Kind::forbidden);
    }
    EXPECT_TRUE(may(draft, DraftEvent::sign, "li"));
    draft.state = DraftState::reviewed;
    EXPECT_FALSE(may(draft, DraftEvent::approve, "liu"));
    EXPECT_TRUE(may(draft, DraftEvent::approve, "zhao"));
}

TEST(Draft, names_each_writer_once_and_the_last_one_last)
{
    Draft draft;
    for (const auto* writer : {"liu", "wang", "liu"}) add_drafter(draft, writer);
    EXPECT_EQ(draft.drafters(), (std::vector<std::string>{"wang", "liu"}));
}

}
}
