// What becomes public is told to the groups whose robots want it: once, with what stands on the page and
// nothing else.

#include "app/announce.hpp"
#include "app/announcement.hpp"
#include "app/correct_edition.hpp"
#include "app/courier.hpp"
#include "app/ways.hpp"
#include "base/json.hpp"
#include "render/say.hpp"
#include "store/drafts.hpp"
#include "store/outbox.hpp"
#include "support/desk.hpp"
#include "support/stand_in.hpp"

namespace gongkai::app {
namespace {

using domain::OutgoingState;
using support::must;
using support::StandIn;
using support::village;

outlet::Robot robot(const std::string& key, const std::string& division, bool editions = true)
{
    return {.kind = outlet::RobotKind::wecom,
            .division = division,
            .url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + key,
            .secret = {},
            .stand_in = {},
            .editions = editions};
}

struct AnnounceTest : support::WorldOnEveryEngine {
    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    }
    void has(std::vector<outlet::Robot> robots)
    {
        world().house().ways =
            std::make_shared<const Ways>(Ways{.outward = {"https://gk.example.gov.cn", "六道沟镇村务公开"},
                                              .mail = false,
                                              .robots = std::move(robots)});
    }
    domain::Edition publish() { return world().publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
    domain::Edition withdraw(const domain::Edition& edition)
    {
        return must(
            world().did(world().director, app::withdraw_edition, {edition.code, "误把别的村的账传上来了"}),
            "withdraw");
    }
    std::vector<domain::Outgoing> told(const domain::Edition& edition)
    {
        auto desk = world().as({});
        std::vector<domain::Outgoing> messages;
        for (const auto& one : announced(desk.office, edition))
            messages.push_back(one.message.value());
        return messages;
    }
    std::vector<domain::Outgoing> to_groups()
    {
        auto desk = world().as({});
        return store::Outbox(desk.office.db).to_groups(100);
    }
};
ON_EVERY_ENGINE(AnnounceTest);

TEST_P(AnnounceTest, tells_each_group_that_the_village_belongs_to_and_wants_to_hear)
{
    has({robot("of-the-town", support::town), robot("of-the-village", village),
         robot("only-reminders", support::town, false), robot("of-a-neighbour", support::other_village)});
    const auto edition = publish();
    const auto messages = to_groups();
    ASSERT_EQ(messages.size(), 2u);
    for (const auto& message : messages) {
        EXPECT_EQ(message.state, OutgoingState::queued);
        EXPECT_EQ(message.about, "edition " + edition.code);
        EXPECT_EQ(
            message.body,
            "【六道沟村】2026年10月 财务收支\n收入 57,188.50 元\n支出 32,328.92 元\n月末结余 118,876.39 元\n"
            "看全部内容：https://gk.example.gov.cn/e/" +
                edition.code + "\n公开码 " + edition.code + "，内容以网页为准。");
        EXPECT_EQ(message.recipient.find("of-the"), std::string::npos);
    }
    EXPECT_EQ(told(edition).size(), 2u);
}

TEST_P(AnnounceTest, says_nothing_where_no_robot_wants_it)
{
    publish();
    EXPECT_TRUE(to_groups().empty());
    has({robot("only-reminders", support::town, false)});
    EXPECT_TRUE(to_groups().empty());
}

TEST_P(AnnounceTest, says_nothing_of_what_was_refused)
{
    has({robot("of-the-town", support::town)});
    const auto draft = handed_in();
    EXPECT_FALSE(world().did(world().director, app::publish_draft, {draft.id, draft.commitment}));
    EXPECT_TRUE(to_groups().empty());
}

TEST_P(AnnounceTest, says_once_what_was_approved_twice)
{
    has({robot("of-the-town", support::town)});
    const auto edition = publish();
    auto desk = world().as({});
    db::Transaction transaction(desk.office.db);
    EXPECT_EQ(announce(desk.office, transaction, edition), 0);
}

TEST_P(AnnounceTest, tells_of_a_correction_why_and_no_longer_of_what_it_replaced)
{
    has({robot("of-the-town", support::town)});
    const auto first = publish();
    auto draft = must(world().did(world().clerk, app::correct_edition, {first.code}), "correct");
    auto content = from_json<domain::Content>(draft.content).value();
    content.tables.front().lines.front()[2] = "清雪机械费（更正）";
    WriteDraft words{};
    words.draft = draft.id;
    words.version = draft.version;
    words.note = "第1笔写错了用途";
    draft = must(world().did(world().clerk, app::write_draft, words), "note");
    {
        auto desk = world().as(world().clerk);
        db::Transaction transaction(desk.office.db);
        draft.content = to_json(content);
        ASSERT_TRUE(store::Drafts(desk.office.db).save(transaction, draft));
        transaction.commit();
    }
    const auto second = world().publish(world().hand_in(draft));
    EXPECT_EQ(second.kind, domain::EditionKind::corrected);
    EXPECT_EQ(told(first).front().state, OutgoingState::dropped);
    EXPECT_EQ(told(first).front().error, "outbox.edition_replaced");
    const auto body = told(second).front().body;
    EXPECT_TRUE(body.starts_with(
        "【六道沟村】2026年10月 财务收支（更正，第 2 版）\n更正的原因：第1笔写错了用途\n收入 "))
        << body;
}

TEST_P(AnnounceTest, tells_of_a_withdrawal_without_what_was_withdrawn)
{
    has({robot("of-the-town", support::town)});
    const auto first = publish();
    const auto tombstone = withdraw(first);
    EXPECT_EQ(told(first).front().state, OutgoingState::dropped);
    const auto body = told(tombstone).front().body;
    EXPECT_TRUE(body.starts_with(
        "【六道沟村】2026年10月 财务收支 已撤回\n撤回的理由：误把别的村的账传上来了\n以前发过的"))
        << body;
    EXPECT_EQ(body.find("118,876.39"), std::string::npos);
}

TEST_P(AnnounceTest, is_brought_by_the_courier_and_its_record_kept)
{
    StandIn group("robot_server.py");
    auto town = robot("of-the-town", support::town);
    town.stand_in = "http://127.0.0.1:" + std::to_string(group.port);
    has({town, robot("gone-meanwhile", support::town)});
    const auto edition = publish();
    Courier courier(world().house(), {.mail = {}, .robots = {town}});
    EXPECT_EQ(courier.make_round(), 2);
    const auto took = parse_json(group.line());
    ASSERT_TRUE(took);
    EXPECT_TRUE(
        std::string_view(took->at("text").as_string()).starts_with("【六道沟村】2026年10月 财务收支\n"));
    EXPECT_EQ(told(edition).front().state, OutgoingState::sent);
    EXPECT_TRUE(told(edition).front().settled_at);
    EXPECT_EQ(told(edition).back().state, OutgoingState::failed);
}

TEST_P(AnnounceTest, is_short_enough_for_every_channel_whatever_was_written)
{
    auto edition = publish();
    edition.note.clear();
    for (int i = 0; i < 2000; ++i)
        edition.note += "很长的理由";
    edition.title = edition.note;
    for (const auto kind :
         {domain::EditionKind::published, domain::EditionKind::corrected, domain::EditionKind::withdrawn})
        for (const auto form :
             {domain::Form::finance, domain::Form::list, domain::Form::notice, domain::Form::nothing}) {
            edition.kind = kind;
            edition.form = form;
            edition.content = to_json(domain::Content{
                form, edition.title, {{"reason", edition.note}, {"people", "12"}, {"sum", "340000"}}, {}});
            auto desk = world().as({});
            const auto words = announcement(desk.office, edition, "https://gk.example.gov.cn");
            EXPECT_LE(words.size(), outlet::longest_text(outlet::RobotKind::wecom)) << words;
            EXPECT_NE(words.find("https://gk.example.gov.cn/e/" + edition.code), words.npos);
            const bool has_figures = kind == domain::EditionKind::published && form == domain::Form::list;
            EXPECT_EQ(has_figures, words.find("】2026年10月") != words.npos &&
                                       words.find("共 12 人\n合计 3,400.00 元") != words.npos &&
                                       words.find("更正") == words.npos)
                << words;
        }
}

}
}
