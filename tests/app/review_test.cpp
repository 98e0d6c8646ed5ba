// The committee signs, reserves, objects; the approver publishes or sends back; nobody does two of these.

#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::DraftState;
using domain::ReviewVerdict;

namespace {

struct Reviews : WorldOnEveryEngine {
    Result<domain::Draft> said(const domain::Actor& actor, const domain::Draft& draft, ReviewVerdict verdict,
                               const std::string& says = {})
    {
        return world().did(actor, app::review_draft, {draft.id, draft.commitment, verdict, says});
    }
    Result<domain::Edition> approved(const domain::Actor& actor, const domain::Draft& draft)
    {
        return world().did(actor, app::publish_draft, {draft.id, draft.commitment});
    }
    domain::Actor everything(const domain::Actor& who) // every role of the village at once
    {
        auto actor = who;
        for (const auto role : {domain::Role::clerk, domain::Role::supervisor, domain::Role::director})
            actor.grants.push_back({role, village});
        return actor;
    }
};
ON_EVERY_ENGINE(Reviews);

}

TEST_P(Reviews, by_member_or_chair_lead_to_approval)
{
    const auto draft = handed_in();
    EXPECT_EQ(must(said(world().supervisor, draft, ReviewVerdict::agreed)).state, DraftState::reviewed);
    EXPECT_EQ(approved(world().secretary, draft)->approved_by, "张德福");
}

TEST_P(Reviews, are_not_the_clerks_nor_the_directors)
{
    const auto draft = handed_in();
    for (const auto& actor : {world().clerk, world().director, world().town_officer})
        EXPECT_EQ(refusal_of(said(actor, draft, ReviewVerdict::agreed)), "role.not_yours");
    EXPECT_EQ(refusal_of(said(world().other_clerk, draft, ReviewVerdict::agreed)), "page.not_found");
}

TEST_P(Reviews, are_never_by_who_drafted_it)
{
    const auto draft = handed_in();
    EXPECT_EQ(refusal_of(said(everything(world().clerk), draft, ReviewVerdict::agreed)), "draft.own_work");
    must(said(world().chair, draft, ReviewVerdict::agreed));
    EXPECT_EQ(refusal_of(approved(everything(world().clerk), draft)), "draft.own_work");
}

TEST_P(Reviews, with_a_reservation_or_objection_need_words_without_personal_numbers)
{
    const auto draft = handed_in();
    EXPECT_EQ(refusal_of(said(world().chair, draft, ReviewVerdict::reserved, " ")), "review.reason_needed");
    EXPECT_EQ(refusal_of(said(world().chair, draft, ReviewVerdict::objected)), "review.reason_needed");
    EXPECT_EQ(refusal_of(said(world().chair, draft, ReviewVerdict::objected, "问 13843900123")),
              "review.personal");
    EXPECT_EQ(stored(draft.id).state, DraftState::in_review);
}

TEST_P(Reviews, print_a_reservation_beside_the_edition_for_ever)
{
    const auto draft = handed_in();
    must(said(world().chair, draft, ReviewVerdict::reserved, "第3笔油费没有附行车记录"));
    EXPECT_EQ(must(approved(world().director, draft)).reservation, "第3笔油费没有附行车记录");
}

TEST_P(Reviews, that_object_give_the_draft_back_with_the_reason)
{
    const auto draft = handed_in();
    const auto back = must(said(world().chair, draft, ReviewVerdict::objected, "第3笔没有发票"));
    EXPECT_EQ(back.state, DraftState::drafting);
    EXPECT_EQ(back.commitment, "");
    auto desk = world().as({});
    const auto reviews = store::Drafts(desk.office.db).reviews(draft.id);
    ASSERT_EQ(reviews.size(), 1u);
    EXPECT_EQ(reviews[0].says, "第3笔没有发票");
    EXPECT_EQ(reviews[0].commitment, draft.commitment);
}

TEST_P(Reviews, of_what_changed_meanwhile_are_refused)
{
    const auto seen = handed_in();
    world().hand_in(must(world().did(world().clerk, app::take_back_draft, {seen.id, seen.version})));
    EXPECT_EQ(refusal_of(said(world().chair, seen, ReviewVerdict::agreed)), "draft.changed_since_you_looked");
    EXPECT_EQ(
        refusal_of(world().did(world().chair, app::review_draft, {seen.id, "", ReviewVerdict::agreed, {}})),
        "draft.changed_since_you_looked");
}

TEST_P(Reviews, can_not_be_skipped)
{
    const auto draft = handed_in();
    EXPECT_EQ(refusal_of(approved(world().director, draft)), "draft.is_in_review");
    const auto drafting = must(world().did(world().clerk, app::take_back_draft, {draft.id, draft.version}));
    EXPECT_EQ(refusal_of(approved(world().director, drafting)), "draft.still_drafting");
}

TEST_P(Reviews, before_the_approver_sent_back_count_no_more)
{
    const auto draft = signed_by_chair();
    EXPECT_EQ(refusal_of(said(world().chair, draft, ReviewVerdict::sent_back, "再看看")), "role.not_yours");
    const auto back = must(said(world().director, draft, ReviewVerdict::sent_back, "补一张凭证"));
    EXPECT_EQ(back.state, DraftState::drafting);
    const auto again = world().hand_in(back);
    EXPECT_EQ(refusal_of(approved(world().director, again)), "draft.is_in_review");
}
