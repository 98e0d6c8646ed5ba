#include "app/doors.hpp"
#include "app/invite.hpp"
#include "app/set_up.hpp"

using namespace gongkai;
using namespace gongkai::app;
using namespace std::chrono_literals;
using support::must;

namespace {

const Invite zhao{
    .name = "赵小梅", .login = "zhaoxiaomei", .role = domain::Role::clerk, .division = support::village};

struct Links : Doors {
    Invited invited = must(did(administrator, app::invite, zhao));

    std::string choose(const std::string& token, const std::string& password = "Gui-hua10li")
    {
        const auto chosen = choose_password(house(), clock.at, {token, password, password}, rules, phone);
        return chosen ? "in" : chosen.error().says;
    }
    bool opens(const std::string& token)
    {
        auto desk = as({});
        return look_at_link(desk.office, token).has_value();
    }
};

TEST(Invitation, lets_its_holder_choose_a_password_once)
{
    Links links;
    EXPECT_EQ(links.says("zhaoxiaomei", ""), "sign_in.wrong") << "no password, no door";
    EXPECT_TRUE(links.opens(links.invited.token));
    EXPECT_TRUE(links.opens(links.invited.token)) << "looking uses nothing up";
    EXPECT_EQ(links.choose(links.invited.token), "in");
    EXPECT_FALSE(links.opens(links.invited.token));
    EXPECT_EQ(links.choose(links.invited.token), "link.gone");
    EXPECT_EQ(links.says("zhaoxiaomei", "Gui-hua10li"), "in");
}

TEST(Invitation, stays_good_when_the_password_is_refused)
{
    Links links;
    EXPECT_EQ(links.choose(links.invited.token, "short"), "password.too_short");
    EXPECT_EQ(links.choose(links.invited.token, "六道沟-Abc123"), "password.own_words");
    EXPECT_EQ(links.choose(links.invited.token), "in");
}

TEST(Invitation, ends_after_seven_days)
{
    Links links;
    links.later(7 * 24h - 1s);
    EXPECT_TRUE(links.opens(links.invited.token));
    links.later(1s);
    EXPECT_FALSE(links.opens(links.invited.token));
    EXPECT_EQ(links.choose(links.invited.token), "link.gone");
}

TEST(Invitation, is_void_once_another_was_made)
{
    Links links;
    const auto second = must(links.did(links.administrator, renew_link, {links.invited.account}));
    EXPECT_FALSE(links.opens(links.invited.token));
    EXPECT_TRUE(links.opens(second.token));
}

TEST(Invitation, does_not_let_anybody_in_without_a_password)
{
    Links links;
    auto desk = links.as({});
    EXPECT_EQ(enter_by_link(desk.office, {links.invited.token}, Town::demonstration, phone).error().says,
              "link.gone");
}

TEST(Reset, ends_open_sessions_and_the_old_password)
{
    Links links;
    links.choose(links.invited.token);
    const auto in = must(links.sign_in("zhaoxiaomei", "Gui-hua10li"));
    const auto reset = must(links.did(links.administrator, renew_link, {links.invited.account}));
    EXPECT_TRUE(links.session(in.cookie)) << "until the link is used";
    EXPECT_EQ(links.choose(reset.token, "Gui-hua10li"), "password.former");
    EXPECT_EQ(links.choose(reset.token, "Xin-de-mima8"), "in");
    EXPECT_FALSE(links.session(in.cookie));
    EXPECT_EQ(links.says("zhaoxiaomei", "Gui-hua10li"), "sign_in.wrong");
    EXPECT_EQ(links.says("zhaoxiaomei", "Xin-de-mima8"), "in");
}

TEST(Reset, ends_after_a_day)
{
    Links links;
    links.choose(links.invited.token);
    const auto reset = must(links.did(links.administrator, renew_link, {links.invited.account}));
    links.later(24h);
    EXPECT_FALSE(links.opens(reset.token));
}

TEST(DemonstrationLink, opens_a_real_town_for_nobody)
{
    Doors village;
    auto desk = village.as({});
    const auto person =
        create_demo_person(desk.office, {"demo", "演示人", {{domain::Role::clerk, support::village}}});
    EXPECT_EQ(enter_by_link(desk.office, {person.token}, Town::real, phone).error().says, "link.gone");
    const auto cookie = enter_by_link(desk.office, {person.token}, Town::demonstration, phone);
    ASSERT_TRUE(cookie);
    EXPECT_EQ(find_session(desk.office, *cookie, village.rules)->actor.name, "演示人");
    EXPECT_EQ(enter_by_link(desk.office, {person.token}, Town::demonstration, phone).error().says,
              "link.gone");
}

struct BareTown {
    support::Database database;
    std::unique_ptr<db::Pool> pool = database.pool();
    store::Blobs archive{std::filesystem::temp_directory_path()};
    SealKey key = SealKey::create();
    std::vector<domain::Categories> categories;
    FixedClock clock{support::moment("2026-11-24T02:00:00Z")};
    PublicLog log{std::filesystem::temp_directory_path() / ("gongkai-bare-town-" + std::to_string(getpid())),
                  "bare.example/tlog"};
    Publisher publisher;
    StorageHealth storage{[] {}};
    House house{*pool, support::statutes(), categories, archive, key, log, publisher, clock, storage};

    ~BareTown() { std::filesystem::remove_all(log.folder()); }
    BareTown() { import_divisions(database.connection(), support::division_list()); }
    std::string link()
    {
        Desk desk(house, Desk::Purpose::writing, clock.at, {});
        return first_set_up_link(desk.office).value_or("");
    }
    std::string set_up_with(const std::string& token, const std::string& town = support::town)
    {
        const auto done = set_up(house, clock.at, {token, town, "孙丽", "sunli", "Shan-shui7", "Shan-shui7"},
                                 quick_rules(), phone);
        return done ? "done" : done.error().says;
    }
};

TEST(SetUp, makes_the_holder_of_the_link_the_first_administrator)
{
    BareTown town;
    const auto token = town.link();
    EXPECT_EQ(town.set_up_with(token, "999999999"), "set_up.town_unknown");
    EXPECT_EQ(town.set_up_with(token), "done");
    EXPECT_EQ(town.set_up_with(token), "set_up.done_already");
    EXPECT_EQ(town.link(), "") << "no second one, ever";
    const auto in = sign_in(town.house, town.clock.at, {"sunli", "Shan-shui7"}, quick_rules(), phone);
    ASSERT_TRUE(in);
    Desk desk(town.house, Desk::Purpose::reading, town.clock.at, {});
    EXPECT_TRUE(find_session(desk.office, in->cookie, quick_rules())
                    ->actor.holds(domain::Role::administrator, support::village));
}

TEST(SetUp, has_half_an_hour)
{
    BareTown town;
    const auto token = town.link();
    town.clock.at = Instant(town.clock.at + 30min);
    EXPECT_EQ(town.set_up_with(token), "link.gone");
}

TEST(SetUp, takes_the_latest_link_only)
{
    BareTown town;
    const auto first = town.link(), second = town.link();
    EXPECT_EQ(town.set_up_with(first), "link.gone");
    EXPECT_EQ(town.set_up_with("made up"), "link.gone");
    EXPECT_EQ(town.set_up_with(second), "done");
}

}
