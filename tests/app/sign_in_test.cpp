#include "app/doors.hpp"
#include "app/end_session.hpp"
#include "app/invite.hpp"

using namespace gongkai;
using namespace gongkai::app;
using namespace std::chrono_literals;

namespace {

TEST(SignIn, opens_a_session_that_knows_the_person_and_their_offices)
{
    Doors village;
    village.give_password(village.clerk);
    const auto in = support::must(village.sign_in(" LiuChunHai "));
    const auto session = village.session(in.cookie);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->actor.name, "刘春海");
    EXPECT_TRUE(session->actor.holds(domain::Role::clerk, support::village));
    EXPECT_EQ(in.cookie.size(), 43u) << "256 bits";
    EXPECT_NE(session->csrf, in.cookie);
}

TEST(SignIn, tells_unknown_names_and_wrong_passwords_apart_by_nothing)
{
    Doors village;
    village.give_password(village.clerk);
    EXPECT_EQ(village.says("liuchunhai", "wrong"), "sign_in.wrong");
    EXPECT_EQ(village.says("nobody", "wrong"), "sign_in.wrong");
    EXPECT_EQ(village.says("zhaoguoqiang", "wrong"), "sign_in.wrong") << "has no password at all";
    EXPECT_EQ(village.says("zhaoguoqiang", ""), "sign_in.wrong");
}

TEST(SignIn, makes_an_account_wait_after_five_mistakes_and_lets_the_others_in)
{
    Doors village;
    village.give_password(village.clerk);
    village.give_password(village.director);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(village.says("liuchunhai", "wrong"), "sign_in.wrong");
    EXPECT_EQ(village.says("liuchunhai", good_password), "sign_in.wait") << "even with the right one";
    EXPECT_EQ(village.says("zhaoguoqiang", good_password), "in");
    village.later(61s);
    EXPECT_EQ(village.says("liuchunhai", "wrong"), "sign_in.wrong");
    village.later(61s);
    EXPECT_EQ(village.says("liuchunhai", good_password), "sign_in.wait") << "the sixth costs two minutes";
    village.later(60s);
    EXPECT_EQ(village.says("liuchunhai", good_password), "in");
    EXPECT_EQ(village.says("liuchunhai", "wrong"), "sign_in.wrong") << "and starts afresh";
}

TEST(SignIn, makes_unknown_names_wait_just_the_same)
{
    Doors village;
    for (int i = 0; i < 5; ++i) village.says("nobody", "wrong");
    EXPECT_EQ(village.says("nobody", "wrong"), "sign_in.wait");
}

TEST(SignIn, waits_no_longer_once_an_administrator_gave_a_link)
{
    Doors village;
    village.give_password(village.clerk);
    for (int i = 0; i < 5; ++i) village.says("liuchunhai", "wrong");
    support::must(village.did(village.administrator, renew_link, {village.clerk.account}));
    EXPECT_EQ(village.says("liuchunhai", good_password), "in");
}

TEST(SignIn, slows_everybody_down_while_many_guess)
{
    Doors village;
    village.give_password(village.clerk);
    for (int i = 0; i < 60; ++i) village.says("guess" + std::to_string(i), "wrong");
    EXPECT_EQ(village.says("liuchunhai", good_password), "sign_in.crowded");
    village.later(61s);
    EXPECT_EQ(village.says("liuchunhai", good_password), "in");
}

TEST(SignIn, is_written_down_whether_it_succeeds_or_not)
{
    Doors village;
    village.give_password(village.clerk);
    village.says("liuchunhai", "wrong");
    village.later(1s);
    village.says("liuchunhai", good_password);
    const auto lines = village.audited();
    ASSERT_GE(lines.size(), 2u);
    EXPECT_EQ(lines[0], "sign_in done");
    EXPECT_EQ(lines[1], "sign_in refused sign_in.wrong");
}

TEST(SignIn, hashes_again_when_the_cost_has_risen)
{
    Doors village;
    village.give_password(village.clerk);
    village.rules.hash_cost_kib = 128;
    EXPECT_EQ(village.says("liuchunhai", good_password), "in");
    auto desk = village.as({});
    EXPECT_TRUE(store::Accounts(desk.office.db).find(village.clerk.account)->password.starts_with("$argon2id$v=19$m=128,"));
}

TEST(Session, ends_unused_after_an_hour_and_used_after_twelve)
{
    Doors village;
    village.give_password(village.clerk);
    const auto in = support::must(village.sign_in("liuchunhai"));
    village.later(59min);
    EXPECT_TRUE(village.session(in.cookie));
    village.later(1min);
    EXPECT_FALSE(village.session(in.cookie));

    const auto again = support::must(village.sign_in("liuchunhai"));
    for (int i = 0; i < 23; ++i) {
        village.later(30min);
        const auto session = village.session(again.cookie);
        ASSERT_TRUE(session) << i;
        EXPECT_TRUE(should_be_seen(*session, village.clock.at));
        auto desk = village.as(session->actor);
        see_session(desk.office, *session);
    }
    village.later(30min);
    EXPECT_FALSE(village.session(again.cookie)) << "used or not";
}

TEST(Session, is_written_to_at_most_once_a_minute)
{
    Doors village;
    village.give_password(village.clerk);
    const auto session = village.session(support::must(village.sign_in("liuchunhai")).cookie);
    EXPECT_FALSE(should_be_seen(*session, Instant(village.clock.at + 59s)));
    EXPECT_TRUE(should_be_seen(*session, Instant(village.clock.at + 60s)));
}

TEST(Session, has_another_cookie_and_token_each_time)
{
    Doors village;
    village.give_password(village.clerk);
    const auto first = support::must(village.sign_in("liuchunhai")), second = support::must(village.sign_in("liuchunhai"));
    EXPECT_NE(first.cookie, second.cookie);
    EXPECT_NE(village.session(first.cookie)->csrf, village.session(second.cookie)->csrf);
    EXPECT_FALSE(village.session("made up"));
    EXPECT_FALSE(village.session(village.session(first.cookie)->id)) << "the digest in the database opens nothing";
}

TEST(Session, is_listed_and_ended_by_its_person_only)
{
    Doors village;
    village.give_password(village.clerk);
    const auto first = support::must(village.sign_in("liuchunhai")), second = support::must(village.sign_in("liuchunhai"));
    const auto id = village.session(first.cookie)->id;
    {
        auto desk = village.as(village.clerk);
        const auto open = open_sessions(desk.office);
        ASSERT_EQ(open.size(), 2u);
        EXPECT_EQ(open[0].agent, "wechat android");
    }
    EXPECT_EQ(village.did(village.director, app::end_session, {id}).error().kind, Refusal::Kind::missing);
    EXPECT_TRUE(village.session(first.cookie));
    support::must(village.did(village.clerk, app::end_session, {id}));
    EXPECT_FALSE(village.session(first.cookie));
    EXPECT_TRUE(village.session(second.cookie));
}

TEST(Session, knows_the_browsers_people_use)
{
    EXPECT_EQ(agent_in_short("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120"), "edge windows");
    EXPECT_EQ(agent_in_short("Mozilla/5.0 (Windows NT 6.1) Chrome/86 Safari/537 QIHU 360SE"), "qihu windows");
    EXPECT_EQ(agent_in_short("Mozilla/5.0 (iPhone; CPU iPhone OS 17 like Mac OS X) Safari/604"), "safari iphone");
    EXPECT_EQ(agent_in_short(""), "other other");
}

}
