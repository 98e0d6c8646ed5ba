// Who is told of what, and that nobody is told twice.

#include "app/remind.hpp"

#include "app/block_account.hpp"
#include "app/excuse_duty.hpp"
#include "app/grant_role.hpp"
#include "app/read_inbox.hpp"
#include "store/inbox.hpp"
#include "support/desk.hpp"

#include <thread>

namespace gongkai::app {
namespace {

using support::must;
using support::village;

struct RemindTest : support::WorldOnEveryEngine { // the accounts of September and October: due 31 October and 30 November
    Reminded remind(const std::string& scope = village)
    {
        return must(world().did({}, app::remind, {.scope = scope}), "remind");
    }
    std::vector<std::string> told(const domain::Actor& to) // newest day first: "2026-11-24 cai-01 2026-10"
    {
        auto desk = world().as(to);
        std::vector<std::string> all;
        for (const auto& message : store::Inbox(desk.office.db).of(to.account, 100))
            for (const auto& duty : store::Duties(desk.office.db).in_message(message.id))
                all.push_back(to_text(message.day) + " " + duty.village + " " + duty.item + " " + duty.period);
        return all;
    }
    std::size_t unread(const domain::Actor& of)
    {
        auto desk = world().as(of);
        return std::size_t(std::ranges::count_if(store::Inbox(desk.office.db).of(of.account, 100),
                                                 [](const auto& message) { return !message.read_at; }));
    }
    static std::string line(const std::string& day, const std::string& period)
    {
        return day + " " + village + " cai-01 " + period;
    }
    using Lines = std::vector<std::string>;
};
ON_EVERY_ENGINE(RemindTest);

TEST_P(RemindTest, twice_a_day_is_once)
{
    const auto first = remind();
    EXPECT_GT(first.duties, 0);
    EXPECT_EQ(remind().duties, 0);
    EXPECT_EQ(remind().people, 0);
}

TEST_P(RemindTest, tells_the_clerk_before_and_those_above_only_when_it_is_late)
{
    const auto published = handed_in("2026-09"); // and then only October waits
    world().publish(published);
    remind();
    EXPECT_EQ(told(world().clerk), Lines{line("2026-11-24", "2026-10")}) << "six days are left";
    for (const auto* other : {&world().director, &world().secretary, &world().town_officer, &world().chair, &world().supervisor,
                              &world().administrator, &world().other_clerk})
        EXPECT_EQ(told(*other), Lines{}) << other->name;
    world().at("2026-12-01T00:30:00Z");
    remind();
    for (const auto* one : {&world().clerk, &world().director, &world().secretary, &world().town_officer})
        EXPECT_EQ(told(*one).front(), line("2026-12-01", "2026-10")) << one->name;
    for (const auto* other : {&world().chair, &world().supervisor, &world().administrator, &world().other_clerk})
        EXPECT_EQ(told(*other), Lines{}) << other->name;
}

TEST_P(RemindTest, is_one_message_with_all_that_presses)
{
    const auto reminded = remind();
    EXPECT_EQ(reminded.duties, 2);
    EXPECT_EQ(told(world().clerk), (Lines{line("2026-11-24", "2026-09"), line("2026-11-24", "2026-10")}));
    EXPECT_EQ(unread(world().clerk), 1u);
}

TEST_P(RemindTest, of_a_whole_town_is_one_message_for_its_officer)
{
    world().at("2026-12-05T00:30:00Z");
    const auto reminded = remind(support::town);
    EXPECT_GT(reminded.duties, 10);
    const auto lines = told(world().town_officer);
    EXPECT_EQ(std::int64_t(lines.size()), reminded.duties);
    EXPECT_EQ(unread(world().town_officer), 1u);
    EXPECT_EQ(told(world().other_clerk).size(), 2u) << "the same in a message of their own";
}

TEST_P(RemindTest, after_days_without_a_server_only_the_newest_step_is_told)
{
    world().publish(handed_in("2026-09"));
    world().at("2026-11-20T00:30:00Z");
    remind();
    EXPECT_EQ(told(world().clerk), Lines{});
    world().at("2026-12-20T00:30:00Z"); // 7, 3, 0, -1 and -8 days went by unsaid
    EXPECT_EQ(remind().duties, 1);
    EXPECT_EQ(told(world().clerk).size(), 1u);
    world().at("2026-12-21T00:30:00Z");
    EXPECT_EQ(remind().duties, 0);
    world().at("2026-12-22T00:30:00Z");
    EXPECT_EQ(remind().duties, 1) << "three weeks late";
}

TEST_P(RemindTest, is_silent_about_what_was_published_or_excused)
{
    world().publish(handed_in("2026-09"));
    must(world().did(world().town_officer, app::excuse_duty,
                     {.village = village, .item = "cai-01", .period = "2026-10", .reason = "全村搬迁，账在镇里"}));
    world().at("2026-12-05T00:30:00Z");
    EXPECT_EQ(remind().duties, 0);
    EXPECT_EQ(told(world().clerk), Lines{});
}

TEST_P(RemindTest, does_not_reach_who_is_blocked)
{
    must(world().did(world().administrator, app::block_account, {world().clerk.account}));
    world().at("2026-11-24T00:30:00Z");
    remind();
    EXPECT_EQ(told(world().clerk), Lines{});
    EXPECT_FALSE(told(world().town_officer).empty());
}

TEST_P(RemindTest, of_somebody_with_two_offices_names_each_duty_once)
{
    must(world().did(world().administrator, app::grant_role, {world().clerk.account, domain::Role::director, village}));
    world().at("2026-12-05T00:30:00Z");
    remind();
    EXPECT_EQ(told(world().clerk).size(), 2u);
}

TEST_P(RemindTest, that_was_read_is_unread_again_when_the_day_brings_more)
{
    world().at("2026-11-24T00:30:00Z");
    remind();
    must(world().did(world().clerk, app::read_inbox, {}));
    EXPECT_EQ(unread(world().clerk), 0u);
    must(world().did({}, app::open_duties, {.from = Date(std::chrono::year(2026) / 7 / 1), .scope = village, .item = "cai-01"}));
    EXPECT_GT(remind().duties, 0);
    EXPECT_EQ(unread(world().clerk), 1u);
}

TEST_P(RemindTest, is_marked_as_read_by_nobody_else)
{
    remind();
    auto desk = world().as({});
    const auto message = store::Inbox(desk.office.db).of(world().clerk.account, 1).front();
    db::Transaction transaction(desk.office.db);
    EXPECT_FALSE(store::Inbox(desk.office.db).read(transaction, world().other_clerk.account, message.id, world().clock.at));
    EXPECT_TRUE(store::Inbox(desk.office.db).read(transaction, world().clerk.account, message.id, world().clock.at));
}

TEST_P(RemindTest, by_several_servers_at_once_is_still_once)
{
    world().at("2026-11-24T00:30:00Z");
    std::atomic<std::int64_t> given = 0;
    {
        std::vector<std::jthread> servers;
        for (int server = 0; server < 4; ++server)
            servers.emplace_back([&] {
                Desk desk(world().house(), Desk::Purpose::writing, world().clock.at, {});
                given += must(app::remind(desk.office, {.scope = support::town})).duties;
            });
    }
    const auto today = shanghai_date(world().clock.at);
    auto desk = world().as({});
    const auto waiting = store::Duties(desk.office.db).waited_for(support::town, plus_days(today, -200), plus_days(today, 200));
    EXPECT_EQ(given, std::ranges::count_if(waiting, [&](const auto& duty) {
                  return domain::reminder_step(duty.duty(), duty.facts(), {7, 3, 0}, today).has_value();
              }));
    EXPECT_GT(given, 0);
}

}
}
