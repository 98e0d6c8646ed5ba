// Messages leave the house: once each, to who wants them, again when they weren't taken, and not for ever.

#include "app/courier.hpp"

#include "app/block_account.hpp"
#include "app/choose_mail.hpp"
#include "app/grant_role.hpp"
#include "app/queue_message.hpp"
#include "app/remind.hpp"
#include "base/json.hpp"
#include "render/say.hpp"
#include "store/outbox.hpp"
#include "support/desk.hpp"
#include "support/stand_in.hpp"

namespace gongkai::app {
namespace {

using domain::Channel;
using domain::OutgoingState;
using support::must;
using support::StandIn;
using support::village;

struct CourierTest : support::WorldOnEveryEngine {
    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        world().at("2026-12-01T00:30:00Z");
    }
    Ways ways(std::vector<outlet::Robot> robots = {}) const
    {
        return {.outward = {"https://gk.example.gov.cn", "六道沟镇村务公开"}, .mail = true, .robots = std::move(robots)};
    }
    Reminded remind(std::vector<outlet::Robot> robots = {})
    {
        return must(world().did({}, app::remind, {.scope = village, .ways = ways(std::move(robots))}), "remind");
    }
    void wants_mail(const domain::Actor& person, const std::string& address)
    {
        must(world().did(person, app::choose_mail, {address, true}), "choose_mail");
    }
    static outlet::MailServer server(int port)
    {
        return {.host = "127.0.0.1", .port = port, .tls = outlet::MailTls::none, .user = {}, .password = {}, .from = "gongkai@gk.example.gov.cn", .from_name = {}, .ca_file = {}};
    }
    static outlet::Robot group(int port, const std::string& key = "very-secret-key", const std::string& division = support::town)
    {
        return {.kind = outlet::RobotKind::wecom,
                .division = division,
                .url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + key,
                .secret = {},
                .stand_in = "http://127.0.0.1:" + std::to_string(port)};
    }
    void queue(const std::string& about, Channel channel = Channel::mail, std::string recipient = {})
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        if (recipient.empty()) recipient = world().clerk.account;
        EXPECT_TRUE(queue_message(desk.office, transaction, {channel, recipient, about, "题目", "正文"}));
        transaction.commit();
    }
    std::vector<domain::Outgoing> waiting() // however long they are put off
    {
        auto desk = world().as({});
        return store::Outbox(desk.office.db).due(Instant(world().clock.at + std::chrono::hours(1000)), 100);
    }
    std::vector<domain::Outgoing> given_up()
    {
        auto desk = world().as({});
        return store::Outbox(desk.office.db).given_up(100);
    }
    void later(std::chrono::minutes by) { world().clock.at = Instant(world().clock.at + by); }
};
ON_EVERY_ENGINE(CourierTest);

TEST_P(CourierTest, brings_a_mail_to_who_wants_it_and_to_nobody_else)
{
    StandIn post("mail_server.py");
    wants_mail(world().clerk, "liu@example.gov.cn");
    const auto reminded = remind();
    EXPECT_GT(reminded.people, 1);
    EXPECT_EQ(reminded.mails, 1);
    Courier courier(world().house(), {.mail = server(post.port)});
    EXPECT_EQ(courier.make_round(), 1);
    const auto took = parse_json(post.line());
    ASSERT_TRUE(took);
    EXPECT_EQ(took->at("to").as_array().front().as_string(), "liu@example.gov.cn");
    EXPECT_EQ(courier.make_round(), 0) << "sent is sent";
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(remind().mails, 0);
}

TEST_P(CourierTest, says_village_matter_day_and_where_and_no_more)
{
    wants_mail(world().clerk, "liu@example.gov.cn");
    remind({group(1)});
    const auto messages = waiting();
    ASSERT_EQ(messages.size(), 2u);
    for (const auto& message : messages) {
        EXPECT_NE(message.body.find("六道沟村"), std::string::npos);
        EXPECT_NE(message.body.find("2026年10月 财务收支，11月30日到期，已迟 1 天"), std::string::npos) << message.body;
        EXPECT_NE(message.body.find("https://gk.example.gov.cn/"), std::string::npos);
        for (const auto* private_one : {"刘春海", "liu@example.gov.cn", "very-secret-key"}) {
            EXPECT_EQ(message.body.find(private_one), std::string::npos) << message.body;
            EXPECT_EQ(message.recipient.find(private_one), std::string::npos);
        }
    }
    EXPECT_EQ(messages.front().subject.find("very-secret-key"), std::string::npos);
}

TEST_P(CourierTest, tries_again_after_a_minute_five_half_an_hour_two_hours_and_then_gives_up)
{
    wants_mail(world().clerk, "temporary@example.gov.cn");
    StandIn post("mail_server.py");
    Courier courier(world().house(), {.mail = server(post.port)});
    queue("一");
    for (const int minutes : {1, 5, 30, 120}) {
        EXPECT_EQ(courier.make_round(), 1);
        later(std::chrono::minutes(minutes - 1));
        EXPECT_EQ(courier.make_round(), 0) << minutes << " minutes aren't over";
        later(std::chrono::minutes(1));
    }
    EXPECT_TRUE(given_up().empty());
    EXPECT_EQ(courier.make_round(), 1);
    ASSERT_EQ(given_up().size(), 1u);
    EXPECT_EQ(given_up().front().tries, 5);
    EXPECT_EQ(given_up().front().error, "邮件服务器现在不收（451），稍后再试。");
    later(std::chrono::hours(100));
    EXPECT_EQ(courier.make_round(), 0);
}

TEST_P(CourierTest, takes_a_final_no_for_an_answer)
{
    wants_mail(world().clerk, "final@example.gov.cn");
    StandIn post("mail_server.py");
    queue("一");
    Courier(world().house(), {.mail = server(post.port)}).make_round();
    ASSERT_EQ(given_up().size(), 1u);
    EXPECT_EQ(given_up().front().tries, 1);
}

TEST_P(CourierTest, brings_nothing_to_who_changed_their_mind_was_blocked_or_lost_an_office)
{
    StandIn post("mail_server.py");
    Courier courier(world().house(), {.mail = server(post.port)});
    wants_mail(world().clerk, "liu@example.gov.cn");
    queue("一");
    must(world().did(world().clerk, app::choose_mail, {"liu@example.gov.cn", false}));
    EXPECT_EQ(courier.make_round(), 0);
    wants_mail(world().clerk, "liu@example.gov.cn");
    queue("二");
    must(world().did(world().administrator, app::grant_role, {world().clerk.account, domain::Role::director, support::other_village}));
    must(world().did(world().administrator, app::revoke_role, {world().clerk.account, domain::Role::director, support::other_village}));
    EXPECT_EQ(courier.make_round(), 0);
    queue("三");
    must(world().did(world().administrator, app::block_account, {world().clerk.account}));
    EXPECT_EQ(courier.make_round(), 1);
    EXPECT_EQ(given_up().size(), 1u);
}

TEST_P(CourierTest, that_died_in_the_middle_is_followed_by_another_after_three_minutes)
{
    wants_mail(world().clerk, "liu@example.gov.cn");
    queue("一");
    const auto id = waiting().front().id;
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        EXPECT_TRUE(store::Outbox(desk.office.db).claim(transaction, id, world().clock.at, Instant(world().clock.at + domain::longest_try)));
        transaction.commit();
    }
    StandIn post("mail_server.py");
    Courier courier(world().house(), {.mail = server(post.port)});
    EXPECT_EQ(courier.make_round(), 0);
    later(std::chrono::minutes(3));
    EXPECT_EQ(courier.make_round(), 1);
    EXPECT_FALSE(post.line().empty());
}

TEST_P(CourierTest, shares_the_work_with_others_and_nobody_gets_two)
{
    wants_mail(world().clerk, "liu@example.gov.cn");
    for (int message = 0; message < 12; ++message) queue(std::to_string(message));
    StandIn post("mail_server.py");
    std::atomic<int> tried = 0;
    {
        std::vector<std::jthread> couriers;
        for (int thread = 0; thread < 3; ++thread)
            couriers.emplace_back([&] { tried += Courier(world().house(), {.mail = server(post.port)}).make_round(); });
    }
    EXPECT_EQ(tried, 12);
    for (int message = 0; message < 12; ++message) EXPECT_FALSE(post.line().empty());
    EXPECT_TRUE(waiting().empty());
}

TEST_P(CourierTest, tells_a_group_once_a_day_and_only_of_its_own_villages)
{
    StandIn maker("robot_server.py");
    const auto ours = group(maker.port), others = group(maker.port, "other-key", support::other_village);
    EXPECT_EQ(remind({ours, others}).group_messages, 1);
    Courier courier(world().house(), {.mail = {}, .robots = {ours, others}});
    EXPECT_EQ(courier.make_round(), 1);
    const auto took = parse_json(maker.line());
    ASSERT_TRUE(took);
    EXPECT_TRUE(std::string_view(took->at("text").as_string()).starts_with("村务公开提醒（12月1日），共 2 件\n六道沟村：\nhttps://gk.example.gov.cn/220681101212/duties"));
    EXPECT_EQ(remind({ours}).group_messages, 0);
}

TEST_P(CourierTest, lets_a_robot_rest_between_two_messages)
{
    StandIn maker("robot_server.py");
    const auto ours = group(maker.port);
    queue("一", Channel::wecom, ours.id());
    queue("二", Channel::wecom, ours.id());
    Courier courier(world().house(), {.mail = {}, .robots = {ours}});
    EXPECT_EQ(courier.make_round(), 1);
    EXPECT_EQ(courier.make_round(), 0) << "three seconds aren't over";
    later(std::chrono::minutes(1));
    EXPECT_EQ(courier.make_round(), 1);
}

TEST_P(CourierTest, gives_up_what_is_for_a_robot_that_is_gone_from_the_settings)
{
    queue("一", Channel::feishu, "0123456789abcdef");
    EXPECT_EQ(Courier(world().house(), {.mail = server(1)}).make_round(), 1);
    EXPECT_EQ(given_up().front().error, "配置里没有这个群机器人了。");
}

TEST_P(CourierTest, keeps_a_groups_message_within_what_its_maker_takes)
{
    must(world().did({}, app::open_duties, {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = support::town}));
    StandIn maker("robot_server.py");
    const auto ours = group(maker.port);
    must(world().did({}, app::remind, {.scope = support::town, .ways = ways({ours})}));
    const auto message = waiting().front();
    EXPECT_LE(message.body.size(), 2048u);
    EXPECT_NE(message.body.find("行没有列出"), std::string::npos);
    EXPECT_EQ(Courier(world().house(), {.mail = {}, .robots = {ours}}).make_round(), 1);
    EXPECT_FALSE(maker.line().empty());
}

TEST_P(CourierTest, has_a_queue_that_ends)
{
    auto desk = world().as({});
    db::Transaction transaction(desk.office.db);
    for (int message = 0; message <= domain::most_waiting; ++message)
        queue_message(desk.office, transaction, {Channel::mail, world().clerk.account, std::to_string(message), "题目", "正文"});
    EXPECT_EQ(store::Outbox(desk.office.db).waiting_count(), domain::most_waiting);
    EXPECT_EQ(store::Outbox(desk.office.db).given_up(10).size(), 1u);
}

TEST_P(CourierTest, forgets_what_was_settled_three_months_ago)
{
    StandIn post("mail_server.py");
    wants_mail(world().clerk, "liu@example.gov.cn");
    queue("一");
    const auto id = waiting().front().id;
    Courier(world().house(), {.mail = server(post.port)}).make_round();
    later(std::chrono::hours(24 * 91));
    remind();
    auto desk = world().as({});
    EXPECT_FALSE(store::Outbox(desk.office.db).find(id));
}

TEST_P(CourierTest, is_told_an_address_that_is_one)
{
    for (const auto* wrong : {"", "liu", "liu@example.cn\nBcc: x@y.cn", "刘春海@example.cn"})
        EXPECT_EQ(support::refusal_of(world().did(world().clerk, app::choose_mail, {wrong, true})).empty(), false) << wrong;
    wants_mail(world().clerk, " liu@example.gov.cn ");
    auto desk = world().as(world().clerk);
    EXPECT_EQ(mail_wish_of(desk.office, world().clerk.account).address, "liu@example.gov.cn");
    EXPECT_FALSE(mail_wish_of(desk.office, world().director.account).wanted);
}

}
}
