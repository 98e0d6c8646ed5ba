// Opening duties: the same set however often and in however many steps, and history stays when the law changes.

#include <set>

#include "law/statutes_in_tests.hpp"
#include "store/duties.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::village;

Date day(const char* text)
{
    return parse_date(text).value();
}

struct OpenDutiesTest : support::OnEveryEngine {
    using Told = std::set<std::string>; // item, period, days and reasons of every duty

    static Told told(support::World& world, const std::string& of = village)
    {
        Told all;
        auto desk = world.as({});
        for (const auto& row : store::Duties(desk.office.db).of_village(of, day("2020-01-01"), day("2999-01-01")))
            all.insert(row.item + " " + row.period + " " + to_text(row.opens_on) + " " + to_text(row.due_on) + row.why);
        return all;
    }
    static void open(support::World& world, const law::Statutes& law)
    {
        auto desk = world.as({});
        auto& o = desk.office;
        CatalogBook book; // of this law
        Office office{o.db, law, o.categories, o.archive, o.key, o.log, o.now, {}, book};
        must(open_duties(office, {.from = day("2026-07-01"), .scope = village}), "open_duties");
    }
    static store::DutyRow row(support::World& world, const std::string& item, const std::string& period)
    {
        auto desk = world.as({});
        return store::Duties(desk.office.db).row(village, item, period).value();
    }
    static bool has(support::World& world, const std::string& item, const std::string& period)
    {
        auto desk = world.as({});
        return store::Duties(desk.office.db).find(village, item, period).has_value();
    }
};
ON_EVERY_ENGINE(OpenDutiesTest);

TEST_P(OpenDutiesTest, day_by_day_opens_the_same_as_at_once)
{
    Told daily, once;
    {
        support::World world(GetParam());
        for (auto date = day("2026-06-28"); date <= day("2026-11-24"); date = plus_days(date, 1)) {
            world.clock.at = Instant(shanghai_midnight(date) + std::chrono::minutes(1));
            open(world, support::statutes());
        }
        daily = told(world);
    }
    {
        support::World world(GetParam());
        open(world, support::statutes());
        once = told(world);
    }
    EXPECT_EQ(daily, once);
    EXPECT_GT(once.size(), 60u);
}

TEST_P(OpenDutiesTest, months_follow_each_other_without_gap_or_overlap)
{
    support::World world(GetParam());
    world.at("2027-06-10T02:00:00Z");
    open(world, support::statutes());
    auto desk = world.as({});
    std::optional<Month> last;
    for (const auto& duty : store::Duties(desk.office.db).of_village(village, day("2020-01-01"), day("2999-01-01"))) {
        if (duty.item != "cai-01") continue;
        const auto month = parse_month(duty.period).value();
        if (last) {
            EXPECT_EQ(first_day(month), plus_days(last_day(*last), 1));
        }
        last = month;
    }
    EXPECT_EQ(last, parse_month("2027-05"));
}

// The rule changes in mid-year: what was open keeps its day and its reason.
TEST_P(OpenDutiesTest, keep_their_day_when_the_rule_changes_and_new_ones_follow_it)
{
    const std::string path = "rules/disclosure-quarterly.toml";
    auto bytes = std::ranges::find(law::real_files(), path, &law::StatuteFile::path)->bytes;
    bytes = bytes.substr(0, bytes.find("[[case]]"));
    bytes += "[[version]]\nfrom = 2026-12-01\ndays = 20\ncites = [\"notice.2.3.2\"]\n"
             "[[case]]\nname = \"2026Q4\"\ngiven = { period = \"2026Q4\" }\nthen = { due_on = 2027-01-20 }\n";
    const auto changed = law::reading_with(path, bytes);
    ASSERT_TRUE(changed.problems.empty()) << to_text(changed.problems.front());
    support::World world(GetParam());
    world.at("2026-10-05T02:00:00Z");
    open(world, support::statutes());
    const auto before = row(world, "cai-17", "2026Q3");
    EXPECT_EQ(before.due_on, day("2026-10-10"));
    world.at("2027-01-05T02:00:00Z");
    open(world, changed.statutes);
    EXPECT_EQ(row(world, "cai-17", "2026Q3").due_on, day("2026-10-10"));
    EXPECT_EQ(row(world, "cai-17", "2026Q3").why, before.why);
    EXPECT_EQ(row(world, "cai-17", "2026Q4").due_on, day("2027-01-20"));
}

// The catalogue changes in mid-year: a period is asked for by the list that held on its last day, whenever it is opened.
TEST_P(OpenDutiesTest, follow_the_catalogue_of_the_day_on_which_their_period_ended)
{
    const std::string path = "catalogs/jilin-village.toml";
    auto bytes = std::ranges::find(law::real_files(), path, &law::StatuteFile::path)->bytes;
    bytes = replace_all(replace_all(bytes, "2023-05-12", "2026-11-01"), "\"shi-25\"", "\"shi-95\"");
    const auto changed = law::reading_with("catalogs/later.toml", bytes);
    ASSERT_TRUE(changed.problems.empty()) << to_text(changed.problems.front());
    support::World world(GetParam());
    world.at("2027-01-05T02:00:00Z");
    open(world, changed.statutes);
    EXPECT_TRUE(has(world, "shi-25", "2026Q3"));
    EXPECT_FALSE(has(world, "shi-95", "2026Q3"));
    EXPECT_FALSE(has(world, "shi-25", "2026Q4"));
    EXPECT_TRUE(has(world, "shi-95", "2026Q4"));
    EXPECT_TRUE(has(world, "zhi-01", "2026-11-01")) << "asked for from the list's first day on";
}

TEST_P(OpenDutiesTest, without_a_calendar_leave_only_the_standing_ones_waiting)
{
    support::World world(GetParam());
    world.at("2026-12-20T02:00:00Z");
    const auto opened = must(world.did({}, open_duties, {.from = day("2026-12-10"), .scope = village}));
    EXPECT_GT(opened.opened, 0);
    EXPECT_EQ(opened.without_day, 21);
    EXPECT_TRUE(has(world, "cai-01", "2026-11"));
}

}
}
