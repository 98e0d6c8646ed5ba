// From approval to the edition: on time or late, once, for ever.

#include "app/correct_edition.hpp"
#include "app/seal_content.hpp"
#include "db/error.hpp"
#include "domain/edition_code.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::EditionKind;

namespace {

struct Publication : WorldOnEveryEngine {
    domain::Edition october() { return world().publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
};
ON_EVERY_ENGINE(Publication);

}

TEST_P(Publication, makes_an_edition_with_everybody_named)
{
    const auto edition = october();
    EXPECT_EQ(edition.number, 1);
    EXPECT_EQ(edition.kind, EditionKind::published);
    EXPECT_EQ(edition.drafted_by, "刘春海");
    EXPECT_EQ(edition.reviewed_by, "李秀英");
    EXPECT_EQ(edition.approved_by, "赵国强");
    EXPECT_TRUE(edition.code.starts_with("LDG-")) << edition.code;
    EXPECT_EQ(edition.published_at, world().clock.at);
    EXPECT_EQ(app::commitment_of(from_json<domain::Content>(edition.content).value(), edition.salts),
              edition.commitment);
    auto desk = world().as({});
    EXPECT_EQ(store::Editions(desk.office.db).find(edition.code)->commitment, edition.commitment);
}

TEST_P(Publication, before_the_due_day_is_over_is_on_time)
{
    world().at("2026-11-30T15:59:59Z"); // one second before midnight in China
    const auto edition = october();
    EXPECT_EQ(edition.late_days, 0);
    EXPECT_EQ(edition.due_on, Date(std::chrono::year(2026) / 11 / 30));
}

TEST_P(Publication, after_the_due_day_is_late_by_calendar_days_in_china)
{
    world().at("2026-12-02T16:00:00Z"); // the third of December there
    EXPECT_EQ(october().late_days, 3);
    auto desk = world().as({});
    const auto rows = store::Duties(desk.office.db)
                          .of_village(village, Date(std::chrono::year(2026) / 11 / 30),
                                      Date(std::chrono::year(2026) / 11 / 30));
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].standing(Date(std::chrono::year(2027) / 1 / 1)).state, domain::DutyState::late);
}

TEST_P(Publication, asked_twice_gives_one_edition)
{
    const auto draft = signed_by_chair();
    const auto first = must(world().did(world().director, app::publish_draft, {draft.id, draft.commitment}));
    const auto second = must(world().did(world().director, app::publish_draft, {draft.id, draft.commitment}));
    EXPECT_EQ(second.code, first.code);
    EXPECT_EQ(refusal_of(world().did(world().director, app::publish_draft, {draft.id, "0000"})),
              "draft.is_published");
    auto desk = world().as({});
    EXPECT_EQ(store::Editions(desk.office.db).count(), 1);
}

TEST_P(Publication, is_refused_for_another_content_than_was_looked_at)
{
    const auto draft = signed_by_chair();
    EXPECT_EQ(refusal_of(world().did(world().director, app::publish_draft, {draft.id, std::string(64, '0')})),
              "draft.changed_since_you_looked");
    EXPECT_EQ(refusal_of(world().did(world().director, app::publish_draft, {draft.id, ""})),
              "draft.changed_since_you_looked");
}

TEST_P(Publication, is_nobodys_but_the_directors_or_secretarys)
{
    const auto draft = signed_by_chair();
    for (const auto& actor : {world().clerk, world().chair, world().town_officer, world().administrator})
        EXPECT_EQ(refusal_of(world().did(actor, app::publish_draft, {draft.id, draft.commitment})),
                  "role.not_yours");
    EXPECT_EQ(refusal_of(world().did(world().other_clerk, app::publish_draft, {draft.id, draft.commitment})),
              "page.not_found");
}

TEST_P(Publication, happens_once_for_an_item_and_period)
{
    october();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::start_draft, {village, "cai-01", "2026-10"})),
              "draft.public_already");
}

TEST_P(Publication, can_be_neither_changed_nor_deleted_in_the_database)
{
    october();
    auto desk = world().as({});
    for (const auto* text :
         {"UPDATE edition SET title = 'x'", "DELETE FROM edition", "UPDATE edition SET content = '{}'"})
        EXPECT_ANY_THROW(desk.office.db.script({.name = "tamper", .text = text})) << text;
    EXPECT_EQ(store::Editions(desk.office.db).count(), 1);
}

TEST_P(Publication, is_corrected_by_a_second_edition)
{
    const auto first = of_csv();
    const auto second = corrected(first);
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.kind, EditionKind::corrected);
    EXPECT_EQ(second.disclosure, first.disclosure);
    EXPECT_EQ(second.note, "第1笔金额写错了");
    EXPECT_EQ(second.late_days, 0);
    auto desk = world().as({});
    store::Editions editions(desk.office.db);
    EXPECT_EQ(editions.current(village, "cai-01", "2026-10")->code, second.code);
    EXPECT_EQ(editions.find(first.code)->content, first.content);
}

TEST_P(Publication, is_not_corrected_without_a_change_and_a_note)
{
    const auto draft = correction(october());
    EXPECT_EQ(obstacles(draft),
              (std::vector<std::string>{"obstacle.note_missing", "obstacle.nothing_changed"}));
    EXPECT_EQ(obstacles(noted(draft, "更正")), std::vector<std::string>{"obstacle.nothing_changed"});
}

TEST_P(Publication, is_corrected_from_the_edition_that_counts)
{
    const auto first = of_csv();
    corrected(first);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::correct_edition, {first.code})),
              "edition.not_the_current_one");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::correct_edition, {"LDG-0000-000"})),
              "page.not_found");
}

TEST_P(Publication, withdrawn_leaves_a_tombstone_with_the_reason)
{
    const auto edition = october();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::withdraw_edition, {edition.code, "误公开"})),
              "role.not_yours");
    EXPECT_EQ(refusal_of(world().did(world().director, app::withdraw_edition, {edition.code, " "})),
              "withdraw.reason_needed");
    EXPECT_EQ(refusal_of(world().did(world().director, app::withdraw_edition,
                                     {edition.code, "有人电话13843900123"})),
              "review.personal");
    const auto tombstone =
        must(world().did(world().director, app::withdraw_edition, {edition.code, "误把别村的表公开了"}));
    EXPECT_EQ(tombstone.kind, EditionKind::withdrawn);
    EXPECT_EQ(tombstone.number, 2);
    EXPECT_EQ(tombstone.note, "误把别村的表公开了");
    EXPECT_EQ(tombstone.content.find("维修"), std::string::npos);
    EXPECT_EQ(refusal_of(world().did(world().director, app::withdraw_edition, {tombstone.code, "再撤"})),
              "edition.is_withdrawn");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::correct_edition, {tombstone.code})),
              "edition.is_withdrawn");
}

TEST_P(Publication, may_come_again_after_a_withdrawal_with_a_note)
{
    const auto edition = october();
    must(world().did(world().director, app::withdraw_edition, {edition.code, "表拿错了"}));
    const auto draft = world().take_in(world().start("cai-01", "2026-10"), "六道沟村-2026-10.xlsx");
    EXPECT_EQ(obstacles(draft), std::vector<std::string>{"obstacle.note_missing"});
    EXPECT_EQ(world().publish(world().hand_in(noted(draft, "撤下后重新公开"))).number, 3);
}
