// A photo that is asked for is told to the village's clerk, in time and once.

#include "app/choose_mail.hpp"
#include "app/remind.hpp"
#include "render/say.hpp"
#include "store/inbox.hpp"
#include "store/looks.hpp"
#include "store/outbox.hpp"
#include "support/desk.hpp"
#include "support/proved_wall.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::village;

struct LookReminders : support::WorldOnEveryEngine {
    std::optional<support::ProvedWall> wall;
    domain::Look look;

    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        wall.emplace(world(), of_csv());
        look = wall->next_look();
    }
    Reminded remind(std::string scope = support::town)
    {
        const outlet::Robot group{.kind = outlet::RobotKind::wecom,
                                  .division = support::town,
                                  .url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
                                  .secret = {},
                                  .stand_in = {}};
        const Ways ways{
            .outward = {"https://gk.example.gov.cn", "六道沟镇村务公开"}, .mail = true, .robots = {group}};
        return must(world().did({}, app::remind, {.scope = std::move(scope), .ways = ways}), "remind");
    }
    std::vector<store::VillageLook> told(const domain::Actor& to)
    {
        auto desk = world().as(to);
        std::vector<store::VillageLook> all;
        for (const auto& message : store::Inbox(desk.office.db).of(to.account, 100))
            std::ranges::move(store::Looks(desk.office.db).in_message(message.id), std::back_inserter(all));
        return all;
    }
    std::string body_on(domain::Channel channel)
    {
        auto desk = world().as({});
        for (const auto& message :
             store::Outbox(desk.office.db).due(Instant(world().clock.at + std::chrono::hours(1)), 100))
            if (message.channel == channel) return message.body;
        return {};
    }
};
ON_EVERY_ENGINE(LookReminders);

TEST_P(LookReminders, are_given_to_the_clerk_of_that_village_alone)
{
    EXPECT_EQ(remind().photos, 1);
    ASSERT_EQ(told(world().clerk).size(), 1u);
    EXPECT_EQ(told(world().clerk).front().posting, look.posting);
    EXPECT_EQ(told(world().clerk).front().place, wall->place.id);
    for (const auto* other :
         {&world().other_clerk, &world().director, &world().secretary, &world().town_officer, &world().chair})
        EXPECT_TRUE(told(*other).empty()) << other->name;
}

TEST_P(LookReminders, are_given_once)
{
    EXPECT_EQ(remind().photos, 1);
    EXPECT_EQ(remind().photos, 0);
    world().clock.at += std::chrono::days(1);
    EXPECT_EQ(remind().photos, 0);
    EXPECT_EQ(told(world().clerk).size(), 1u);
}

TEST_P(LookReminders, are_not_given_when_the_photo_is_there_already)
{
    wall->photograph();
    EXPECT_EQ(remind().photos, 0);
    EXPECT_TRUE(told(world().clerk).empty());
}

TEST_P(LookReminders, come_a_day_late_as_long_as_the_photo_is_in_time)
{
    world().clock.at += std::chrono::days(1);
    EXPECT_EQ(remind().photos, 1);
}

TEST_P(LookReminders, of_what_was_missed_are_not_given)
{
    world().clock.at += std::chrono::days(2);
    EXPECT_EQ(remind().photos, 0);
}

TEST_P(LookReminders, of_another_village_are_left_to_its_own_round)
{
    EXPECT_EQ(remind(support::other_village).photos, 0);
    EXPECT_EQ(remind(village).photos, 1);
}

TEST_P(LookReminders, leave_the_house_with_village_number_and_last_day_only)
{
    must(world().did(world().clerk, app::choose_mail, {"liu@example.gov.cn", true}));
    const auto reminded = remind();
    EXPECT_EQ(reminded.mails, 1);
    EXPECT_EQ(reminded.group_messages, 1);
    const auto line = "六道沟村：1 张纸各要拍一张照片，" + render::short_date(domain::in_time_until(look)) +
                      " 以前拍到就行";
    for (const auto channel : {domain::Channel::mail, domain::Channel::wecom}) {
        const auto body = body_on(channel);
        EXPECT_NE(body.find(line), body.npos) << body;
        EXPECT_NE(body.find("https://gk.example.gov.cn/work\n"), body.npos) << body;
        EXPECT_EQ(body.find(wall->place.name), body.npos)
            << "a board's name is somebody's own words: " << body;
        EXPECT_EQ(body.find(look.posting), body.npos)
            << "whoever has it can compute the second day: " << body;
    }
}

}
}
