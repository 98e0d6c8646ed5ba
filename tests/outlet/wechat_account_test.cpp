// Public accounts against a stand-in that keeps to what their servers document.

#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "outlet/wechat_account.hpp"
#include "support/stand_in.hpp"

namespace gongkai::outlet {
namespace {

using support::StandIn;

const std::string png = "\x89PNG\r\n\x1a\nand the rest";

struct WechatAccounts : testing::Test {
    StandIn servers{"wechat_server.py"};
    WechatClient client;
    Instant now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());

    WechatAccount account(const std::string& ending = "0001") const
    {
        return {.division = "220681101",
                .app_id = "wx000000000000" + ending,
                .secret = "0123456789abcdef0123456789abcdef",
                .author = "六道沟镇",
                .publishes = false,
                .stand_in = "http://127.0.0.1:" + std::to_string(servers.port)};
    }
    static Article article()
    {
        return {.title = "六道沟村2026年10月财务收支",
                .digest = "收入 57,188.50 元",
                .content = "<p style=\"color:#1f1a17\">正文“&amp;”</p><img src=\"data:image/png;base64," +
                           to_base64(png) + "\">",
                .source = "https://gk.example.gov.cn/e/LDG-7K4Q-3M8",
                .cover = to_base64(png)};
    }
    boost::json::value told() { return parse_json(servers.line()).value_or(boost::json::object{}); }
    std::string fails(const std::string& ending, Outcome outcome)
    {
        const auto delivery = client.add_draft(account(ending), article(), now);
        EXPECT_EQ(delivery.outcome, outcome) << ending;
        for (const auto& with : delivery.why.with)
            EXPECT_EQ(with.find("0123456789abcdef"), std::string::npos);
        return delivery.why.says + (delivery.why.with.empty() ? "" : " " + delivery.why.with.front());
    }
};

TEST_F(WechatAccounts, take_an_article_among_their_drafts_with_its_pictures)
{
    EXPECT_EQ(client.add_draft(account(), article(), now).outcome, Outcome::taken);
    const auto took = told();
    const auto& draft = took.at("draft");
    EXPECT_EQ(draft.at("title").as_string(), "六道沟村2026年10月财务收支");
    EXPECT_EQ(draft.at("author").as_string(), "六道沟镇");
    EXPECT_EQ(draft.at("content").as_string(), "<p style=\"color:#1f1a17\">正文“&amp;”</p><img "
                                               "src=\"http://mmbiz.qpic.cn/mmbiz_png/0/0?from=appmsg\">");
    EXPECT_EQ(took.at("pictures").as_int64(), 1);
}

TEST_F(WechatAccounts, take_photos_as_what_they_are)
{
    auto with_photo = article();
    with_photo.content += "<img src=\"data:image/jpeg;base64," + to_base64("\xff\xd8 and the rest") + "\">";
    EXPECT_EQ(client.add_draft(account(), with_photo, now).outcome, Outcome::taken);
    EXPECT_EQ(told().at("pictures").as_int64(), 2);
}

TEST_F(WechatAccounts, are_asked_for_a_key_only_when_the_last_one_ends)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(client.add_draft(account(), article(), now).outcome, Outcome::taken);
    EXPECT_EQ(told().at("keys").as_int64(), 1);
    EXPECT_EQ(told().at("keys").as_int64(), 1);
    EXPECT_EQ(told().at("keys").as_int64(), 1);
}

TEST_F(WechatAccounts, whose_key_ended_early_are_asked_for_another_once)
{
    EXPECT_EQ(client.add_draft(account("dead"), article(), now).outcome, Outcome::taken);
    EXPECT_EQ(told().at("keys").as_int64(), 2);
}

TEST_F(WechatAccounts, say_no_in_ways_that_are_told_apart)
{
    EXPECT_EQ(fails("9999", Outcome::later), "outlet.account_too_often 45009");
    EXPECT_EQ(fails("1640", Outcome::never), "outlet.account_unlisted 40164");
    EXPECT_EQ(fails("0125", Outcome::never), "outlet.account_secret 40125");
    EXPECT_EQ(fails("000b", Outcome::later), "outlet.account_unreadable 200");
    EXPECT_EQ(fails("000d", Outcome::later), "outlet.account_unreadable 503");
}

TEST_F(WechatAccounts, publish_only_where_they_may)
{
    auto with_right = account();
    with_right.publishes = true;
    EXPECT_EQ(client.add_draft(with_right, article(), now).outcome, Outcome::taken);
    told();
    EXPECT_EQ(told().at("published").as_string(), "draft-0");
    auto without = account("8001");
    without.publishes = true;
    const auto refused = client.add_draft(without, article(), now);
    EXPECT_EQ(refused.outcome, Outcome::never) << "the draft is there";
    EXPECT_EQ(refused.why.says, "outlet.account_not_published");
    EXPECT_TRUE(told().as_object().contains("draft"));
}

TEST_F(WechatAccounts, are_never_asked_with_what_they_would_refuse)
{
    auto long_one = article();
    long_one.title = "六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村";
    EXPECT_EQ(client.add_draft(account(), long_one, now).why.says, "article.long_title");
    auto elsewhere = account();
    elsewhere.stand_in = "http://10.0.0.1:80";
    EXPECT_EQ(client.add_draft(elsewhere, article(), now).why.says, "outlet.account_address");
}

TEST(WechatAccount, that_nobody_answers_for_is_tried_again)
{
    WechatClient client;
    const WechatAccount nobody{.division = "220681101",
                               .app_id = "wx0000000000000001",
                               .secret = {},
                               .stand_in = "http://127.0.0.1:1"};
    const Article article{
        .title = "标题", .digest = {}, .content = "正文", .source = {}, .cover = to_base64(png)};
    EXPECT_EQ(client.add_draft(nobody, article, {}).outcome, Outcome::later);
}

TEST(WechatAnswer, is_read_strictly)
{
    EXPECT_EQ(read_wechat_answer(R"({"access_token":"k","expires_in":7200})", "access_token")->value, "k");
    EXPECT_EQ(read_wechat_answer(R"({"errcode":40001,"errmsg":"x"})", "url")->code, 40001);
    for (const auto* wrong :
         {"", "[]", "<html>", "{}", R"({"errcode":"0"})", R"({"errcode":0})", R"({"url":""})"})
        EXPECT_FALSE(read_wechat_answer(wrong, "url")) << wrong;
}

TEST(WechatAccount, knows_the_shape_of_its_names)
{
    EXPECT_TRUE(is_app_id("wx0123456789abcdef"));
    for (const auto* wrong : {"", "wx", "wx0123456789abcdeF", "gh0123456789abcdef", "wx0123456789abcdef0"})
        EXPECT_FALSE(is_app_id(wrong));
    EXPECT_TRUE(is_app_secret("0123456789abcdef0123456789abcdef"));
    EXPECT_FALSE(is_app_secret("0123456789abcdef0123456789abcde"));
}

}
}
