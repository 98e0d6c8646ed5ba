// An edition among a public account's drafts: by the clerk, once, at the account nearest to the village.

#include "app/correct_edition.hpp"
#include "app/courier.hpp"
#include "app/queue_article.hpp"
#include "app/ways.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "render/say.hpp"
#include "store/outbox.hpp"
#include "support/desk.hpp"
#include "support/stand_in.hpp"

namespace gongkai::app {
namespace {

using domain::OutgoingState;
using support::must;
using support::StandIn;
using support::village;

const std::string png = "\x89PNG\r\n\x1a\n";

struct QueueArticleTest : support::WorldOnEveryEngine {
    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        edition = world().publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    }
    static outlet::WechatAccount account(const std::string& ending, const std::string& division, int port = 1)
    {
        return {.division = division,
                .app_id = "wx000000000000" + ending,
                .secret = "0123456789abcdef0123456789abcdef",
                .author = "六道沟镇",
                .publishes = false,
                .stand_in = "http://127.0.0.1:" + std::to_string(port)};
    }
    void has(std::vector<outlet::WechatAccount> accounts)
    {
        accounts_ = accounts;
        world().house().ways = std::make_shared<const Ways>(Ways{.outward = {"https://gk.example.gov.cn", {}},
                                                                 .mail = false,
                                                                 .robots = {},
                                                                 .accounts = std::move(accounts)});
    }
    QueueArticle order(const std::string& title = "六道沟村2026年10月财务收支") const
    {
        return {.code = edition.code,
                .title = title,
                .digest = "收入 57,188.50 元",
                .content = "<p>正文</p><img src=\"data:image/png;base64," + to_base64(png) + "\">",
                .cover = to_base64(png)};
    }
    Result<domain::Outgoing> give(const QueueArticle& order)
    {
        return world().did(world().clerk, queue_article, order);
    }
    std::string refusal(const Result<domain::Outgoing>& given) { return given ? "" : given.error().says; }
    OutgoingState carried()
    {
        Courier(world().house(), {.mail = {}, .robots = {}, .accounts = accounts_}).make_round();
        auto desk = world().as({});
        return article_standing(desk.office, edition)->message->state;
    }

    domain::Edition edition;

private:
    std::vector<outlet::WechatAccount> accounts_;
};
ON_EVERY_ENGINE(QueueArticleTest);

TEST_P(QueueArticleTest, goes_to_the_nearest_account_and_lies_among_its_drafts)
{
    StandIn servers("wechat_server.py");
    has({account("0001", support::town, servers.port), account("0002", village, servers.port),
         account("0003", support::other_village, servers.port)});
    EXPECT_EQ(must(give(order())).recipient, "wx0000000000000002");
    EXPECT_EQ(carried(), OutgoingState::sent);
    const auto took = parse_json(servers.line());
    ASSERT_TRUE(took);
    EXPECT_EQ(took->at("draft").at("content_source_url").as_string(),
              "https://gk.example.gov.cn/e/" + edition.code);
    EXPECT_EQ(took->at("pictures").as_int64(), 1);
    EXPECT_EQ(refusal(give(order())), "article.given_already");
}

TEST_P(QueueArticleTest, is_given_again_when_it_was_not_taken)
{
    StandIn servers("wechat_server.py");
    has({account("1640", support::town, servers.port)});
    must(give(order()));
    EXPECT_EQ(refusal(give(order())), "article.given_already") << "it waits";
    EXPECT_EQ(carried(), OutgoingState::failed);
    must(give(order()));
    EXPECT_EQ(carried(), OutgoingState::failed);
}

TEST_P(QueueArticleTest, is_refused_with_its_reason)
{
    EXPECT_EQ(refusal(give(order())), "article.no_account");
    has({account("0001", support::other_village)});
    EXPECT_EQ(refusal(give(order())), "article.no_account");
    has({account("0001", support::town)});
    EXPECT_EQ(
        refusal(give(order("六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村六道沟村"))),
        "article.long_title");
    EXPECT_EQ(refusal(world().did(world().director, queue_article, order())), "role.not_yours");
    EXPECT_EQ(refusal(world().did(world().other_clerk, queue_article, order())), "page.not_found");
    must(world().did(world().director, app::withdraw_edition, {edition.code, "误把别的村的账传上来了"}),
         "withdraw");
    EXPECT_EQ(refusal(give(order())), "edition.not_the_current_one");
}

TEST_P(QueueArticleTest, keeps_the_secret_out_of_the_outbox)
{
    has({account("0001", support::town)});
    const auto message = must(give(order()));
    EXPECT_EQ((message.body + message.recipient + message.subject).find("0123456789abcdef"),
              std::string::npos);
}

}
}
