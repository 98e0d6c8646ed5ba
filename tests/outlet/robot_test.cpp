// Group robots against a stand-in that keeps to what the three makers document.

#include "outlet/robot.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/stand_in.hpp"

namespace gongkai::outlet {
namespace {

using support::StandIn;

const char* const secret = "SEC-for-tests";

Robot robot(RobotKind kind, const StandIn& stand_in, const std::string& key = "group-1")
{
    const auto begins = kind == RobotKind::wecom      ? "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="
                        : kind == RobotKind::dingtalk ? "https://oapi.dingtalk.com/robot/send?access_token="
                                                      : "https://open.feishu.cn/open-apis/bot/v2/hook/";
    return {.kind = kind, .division = "220681101", .url = begins + key, .secret = kind == RobotKind::wecom ? "" : secret,
            .stand_in = "http://127.0.0.1:" + std::to_string(stand_in.port)};
}

Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

class Robots : public testing::TestWithParam<RobotKind> {
protected:
    StandIn stand_in{"robot_server.py", {"--secret", secret}};
    Delivery send(const std::string& key, const std::string& text = "六道沟村：2026年10月 财务收支")
    {
        return client.send(robot(GetParam(), stand_in, key), text, now());
    }
    RobotClient client;
};
INSTANTIATE_TEST_SUITE_P(Each, Robots, testing::Values(RobotKind::wecom, RobotKind::dingtalk, RobotKind::feishu),
                         [](const auto& tested) { return boost::describe::enum_to_string(tested.param, ""); });

TEST_P(Robots, say_what_they_were_given)
{
    EXPECT_EQ(send("group-1", "第一行\n\"第二行\" & <b>").outcome, Outcome::taken);
    const auto took = parse_json(stand_in.line());
    ASSERT_TRUE(took);
    EXPECT_EQ(took->at("kind").as_string(), boost::describe::enum_to_string(GetParam(), ""));
    EXPECT_EQ(took->at("text").as_string(), "第一行\n\"第二行\" & <b>");
}

TEST_P(Robots, hold_as_much_as_they_say)
{
    EXPECT_EQ(send("group-1", std::string(longest_text(GetParam()), 'x')).outcome, Outcome::taken);
    const auto more = send("group-1", std::string(2049, 'x')).outcome;
    EXPECT_EQ(more, GetParam() == RobotKind::wecom ? Outcome::never : Outcome::taken);
}

TEST_P(Robots, that_are_too_fast_wait)
{
    StandIn slow("robot_server.py", {"--secret", secret, "--fast", "1"});
    EXPECT_EQ(client.send(robot(GetParam(), slow), "一", now()).outcome, Outcome::taken);
    const auto second = client.send(robot(GetParam(), slow), "二", now());
    EXPECT_EQ(second.outcome, Outcome::later);
    EXPECT_EQ(second.why.says, "outlet.robot_too_fast");
}

TEST_P(Robots, try_again_when_their_maker_is_in_trouble)
{
    EXPECT_EQ(send("broken").outcome, Outcome::later);
    EXPECT_EQ(send("down").outcome, Outcome::later);
    EXPECT_EQ(send("45009").outcome, Outcome::later);
}

TEST_P(Robots, give_up_when_they_are_refused_and_follow_nobody_elsewhere)
{
    EXPECT_EQ(send("93000").outcome, Outcome::never);
    const auto moved = send("moved");
    EXPECT_EQ(moved.outcome, Outcome::never);
    EXPECT_EQ(moved.why.with, std::vector<std::string>{"302"});
}

TEST_P(Robots, never_say_their_key_when_something_fails)
{
    auto gone = robot(GetParam(), stand_in, "very-secret-key");
    gone.stand_in = "http://127.0.0.1:1";
    const auto failed = client.send(gone, "一", now());
    EXPECT_EQ(failed.outcome, Outcome::later);
    for (const auto& word : failed.why.with) EXPECT_EQ(word.find("very-secret-key"), std::string::npos);
    EXPECT_EQ(gone.id().find("secret"), std::string::npos);
    EXPECT_NE(gone.id(), robot(GetParam(), stand_in, "another").id());
}

TEST_P(Robots, ask_no_other_machine)
{
    auto elsewhere = robot(GetParam(), stand_in);
    for (const auto* url : {"http://169.254.169.254/latest/meta-data", "https://qyapi.weixin.qq.com.example.cn/cgi-bin/webhook/send?key=1",
                            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1&x=2", "https://open.feishu.cn/open-apis/bot/v2/hook/../x",
                            "https://oapi.dingtalk.com/robot/send?access_token=", "file:///etc/passwd", ""}) {
        elsewhere.url = url;
        EXPECT_EQ(client.send(elsewhere, "一", now()).why.says, "outlet.robot_address") << url;
    }
    auto away = robot(GetParam(), stand_in);
    for (const auto* host : {"http://10.0.0.1:80", "http://127.0.0.1", "http://127.0.0.1:80/x", "http://127.0.0.1:80@10.0.0.1", "https://127.0.0.1:80",
                             "http://localhost:80", "http://127.0.0.1:0", "http://127.0.0.1:99999"}) {
        away.stand_in = host;
        EXPECT_EQ(client.send(away, "一", now()).why.says, "outlet.robot_address") << host;
    }
}

TEST(SignedRobots, are_refused_when_the_clock_is_off_by_more_than_an_hour_or_the_secret_is_another)
{
    StandIn late("robot_server.py", {"--secret", secret, "--clock", "3700"});
    StandIn nearly("robot_server.py", {"--secret", secret, "--clock", "3400"});
    RobotClient client;
    for (const auto kind : {RobotKind::dingtalk, RobotKind::feishu}) {
        EXPECT_EQ(client.send(robot(kind, late), "一", now()).outcome, Outcome::never);
        EXPECT_EQ(client.send(robot(kind, nearly), "一", now()).outcome, Outcome::taken);
        auto other = robot(kind, nearly);
        other.secret = "another";
        const auto refused = client.send(other, "一", now());
        EXPECT_EQ(refused.outcome, Outcome::never);
        EXPECT_EQ(refused.why.says, "outlet.robot_refused");
        other.secret.clear();
        EXPECT_EQ(client.send(other, "一", now()).outcome, Outcome::never);
    }
}

TEST(SilentRobots, are_left_after_ten_seconds_and_tried_again)
{
    StandIn stand_in("robot_server.py");
    RobotClient client;
    EXPECT_EQ(client.send(robot(RobotKind::wecom, stand_in, "silent"), "一", now()).outcome, Outcome::later);
}

}
}
