// Writing, handing in, taking back, and two clerks at once.

#include "app/decide_file.hpp"
#include "app/draft_access.hpp"
#include "domain/notice.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::DraftState;

namespace {

using Says = std::vector<std::string>;

struct Drafts : WorldOnEveryEngine {
    domain::Draft notice() // the disaster relief of the third quarter, not written yet
    {
        must(world().did(
            {}, app::open_duties,
            {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = village, .item = "cai-16"}));
        return world().start("cai-16", "2026Q3");
    }
    app::WriteDraft written(const domain::Draft& draft, const std::string& text)
    {
        auto desk = world().as(world().clerk);
        app::WriteDraft order{.draft = draft.id, .version = draft.version};
        for (const auto& heading : desk.office.catalog(village).find(draft.item)->contents)
            order.section.push_back({heading, text});
        return order;
    }
};
ON_EVERY_ENGINE(Drafts);

}

TEST_P(Drafts, are_begun_once_and_gone_on_with)
{
    EXPECT_EQ(world().start("cai-01", "2026-10").id, world().start("cai-01", "2026-10").id);
}

TEST_P(Drafts, answer_a_duty_that_there_is)
{
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::start_draft, {village, "cai-01", "2031-01"})),
              "duty.not_known");
}

TEST_P(Drafts, of_another_village_are_not_there)
{
    const auto draft = world().start("cai-01", "2026-10");
    EXPECT_EQ(refusal_of(world().did(world().other_clerk, app::hand_in_draft, {draft.id, draft.version})),
              "page.not_found");
    EXPECT_EQ(refusal_of(world().did(world().other_clerk, app::start_draft, {village, "cai-01", "2026-10"})),
              "page.not_found");
    const auto taken =
        world().did(world().other_clerk, app::take_in_file, {draft.id, draft.version, "a.csv", "a"});
    EXPECT_EQ(refusal_of(taken), "page.not_found");
    EXPECT_EQ(taken.error().kind, Refusal::Kind::missing);
}

TEST_P(Drafts, are_written_by_clerks_only)
{
    const auto draft = world().start("cai-01", "2026-10");
    for (const auto& actor : {world().chair, world().director, world().town_officer, world().administrator})
        EXPECT_EQ(refusal_of(world().did(actor, app::declare_nothing, {draft.id, draft.version, "没有"})),
                  "role.not_yours");
}

TEST_P(Drafts, in_words_want_every_section)
{
    const auto draft = notice();
    auto order = written(draft, "三户，每户两百元。");
    order.section.back().text = "  ";
    const auto saved = must(world().did(world().clerk, app::write_draft, order));
    EXPECT_EQ(obstacles(saved), Says{"obstacle.section_missing"});
    EXPECT_EQ(domain::sections_of(app::content_of(saved)).front().heading, order.section.front().heading);
    EXPECT_EQ(obstacles(must(world().did(world().clerk, app::write_draft, written(saved, "写好了")))),
              Says{});
}

TEST_P(Drafts, with_a_telephone_number_are_held_until_it_is_explained)
{
    const auto draft = notice();
    auto order = written(draft, "写好了");
    order.section.front().text = "电话 13843900123";
    const auto saved = must(world().did(world().clerk, app::write_draft, order));
    ASSERT_EQ(obstacles(saved), Says{"obstacle.personal"});
    const auto place = [&] {
        auto desk = world().as(world().clerk);
        return app::obstacles(desk.office, saved).front().field;
    }();
    const auto explained = world().did(world().clerk, app::decide_file,
                                       {.draft = saved.id,
                                        .version = saved.version,
                                        .decision = app::FileDecision::false_alarm,
                                        .cell = {place},
                                        .text = "村委会公开的办公手机"});
    EXPECT_EQ(obstacles(must(explained)), Says{});
}

TEST_P(Drafts, say_that_there_is_nothing_and_why)
{
    const auto draft = notice();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::declare_nothing, {draft.id, draft.version, " "})),
              "nothing.reason_needed");
    const auto nothing =
        must(world().did(world().clerk, app::declare_nothing, {draft.id, draft.version, "本季度没有发放"}));
    EXPECT_EQ(nothing.form, domain::Form::nothing);
    EXPECT_EQ(world().hand_in(nothing).state, DraftState::in_review);
}

TEST_P(Drafts, of_two_clerks_never_overwrite_each_other)
{
    const auto draft = notice();
    must(world().did(world().clerk, app::write_draft, written(draft, "先到的")));
    const auto late = world().did(world().clerk, app::write_draft, written(draft, "后到的"));
    EXPECT_EQ(refusal_of(late), "draft.changed_meanwhile");
    EXPECT_EQ(late.error().kind, Refusal::Kind::conflict);
    EXPECT_EQ(domain::sections_of(app::content_of(stored(draft.id))).front().text, "先到的");
}

TEST_P(Drafts, are_handed_in_only_without_obstacles)
{
    const auto draft = world().start("cai-01", "2026-10");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hand_in_draft, {draft.id, draft.version})),
              "obstacle.no_ledger");
    EXPECT_EQ(stored(draft.id).state, DraftState::drafting);
}

TEST_P(Drafts, are_fixed_by_a_commitment_when_handed_in)
{
    const auto draft = handed_in();
    EXPECT_EQ(draft.state, DraftState::in_review);
    EXPECT_EQ(draft.commitment.size(), 64u);
    EXPECT_TRUE(draft.submitted_at);
    EXPECT_EQ(stored(draft.id).commitment, draft.commitment);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::declare_nothing, {draft.id, draft.version, "没有"})),
              "draft.is_in_review");
}

TEST_P(Drafts, taken_back_get_another_commitment_even_when_nothing_changed)
{
    const auto first = handed_in();
    const auto back = must(world().did(world().clerk, app::take_back_draft, {first.id, first.version}));
    EXPECT_EQ(back.state, DraftState::drafting);
    EXPECT_EQ(back.commitment, "");
    EXPECT_NE(world().hand_in(back).commitment, first.commitment);
}

TEST_P(Drafts, given_up_make_room_for_another)
{
    const auto draft = world().start("cai-01", "2026-10");
    must(world().did(world().clerk, app::discard_draft, {draft.id, draft.version}));
    EXPECT_NE(world().start("cai-01", "2026-10").id, draft.id);
}
