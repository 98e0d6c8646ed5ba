// The calendar of a village, and where people find it.

#include <gtest/gtest.h>

#include "app/excuse_duty.hpp"
#include "base/text.hpp"
#include "doors.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::village;

namespace {

struct CalendarPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    const std::string address = "/feed/" + std::string(village) + ".ics";

    void SetUp() override { world.open_duties(Date(std::chrono::year(2026) / 7 / 1)); }
    std::string unfolded() { return replace_all(text(site.get(address)), "\r\n ", ""); }
    std::string event(const std::string& title) // from its beginning to its end
    {
        for (const auto& one : split(replace_all(unfolded(), "BEGIN:VEVENT", "\x01"), '\x01'))
            if (one.find("SUMMARY:" + title) != std::string::npos) return one;
        return {};
    }
    static std::string line(const std::string& event, const std::string& name)
    {
        for (const auto& one : split(event, '\n'))
            if (one.starts_with(name)) return trim(one);
        return {};
    }
};

TEST_F(CalendarPages, hold_each_due_day_as_a_whole_day_with_its_state_in_words)
{
    const auto answer = site.get(address);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-type"), "text/calendar; charset=utf-8");
    const auto due = event("2026年10月 财务收支（这天以前要公开）");
    EXPECT_EQ(line(due, "DTSTART"), "DTSTART;VALUE=DATE:20261130");
    EXPECT_EQ(line(due, "SEQUENCE"), "SEQUENCE:0");
    EXPECT_NE(due.find("https://gk.example.gov.cn/220681101212/duties"), std::string::npos);
    EXPECT_NE(event("2026年9月 财务收支（过了日子还没公开）"), "");
    EXPECT_NE(unfolded().find("X-WR-CALNAME:六道沟村公开日程"), std::string::npos);
}

TEST_F(CalendarPages, keep_the_name_of_an_event_while_its_state_goes_on)
{
    const auto before = event("2026年10月 财务收支");
    world.at("2026-11-24T03:00:00Z");
    world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    site.cache.clear();
    const auto after = event("2026年10月 财务收支（按时公开了）");
    EXPECT_NE(line(before, "UID"), "");
    EXPECT_EQ(line(after, "UID"), line(before, "UID"));
    EXPECT_EQ(line(after, "SEQUENCE"), "SEQUENCE:2");
    EXPECT_NE(line(after, "LAST-MODIFIED"), line(before, "LAST-MODIFIED"));
    EXPECT_NE(line(after, "URL").find("https://gk.example.gov.cn/e/"), std::string::npos);
    support::must(world.did(world.town_officer, app::excuse_duty, {village, "cai-01", "2026-09", "账册在火灾中烧毁"}));
    site.cache.clear();
    EXPECT_NE(event("2026年9月 财务收支（镇里同意不办）"), "");
}

TEST_F(CalendarPages, are_of_villages_and_communities_only)
{
    EXPECT_EQ(site.get("/feed/220681101008.ics").status, 200);
    for (const auto* none : {"/feed/220681101.ics", "/feed/220681101999.ics", "/feed/.ics", "/feed/x.ics"})
        EXPECT_EQ(site.get(none).status, 404) << none;
}

TEST_F(CalendarPages, are_the_same_bytes_when_nothing_changed)
{
    const auto first = text(site.get(address));
    world.at("2026-11-24T09:00:00Z");
    site.cache.clear();
    EXPECT_EQ(text(site.get(address)), first);
}

TEST_F(CalendarPages, are_found_from_the_villages_page_and_the_clerks)
{
    EXPECT_TRUE(says(site.get("/" + std::string(village)), "<a href=\"" + address + "\">订阅到手机日历</a>"));
    EXPECT_TRUE(says(site.get("/work", site.browser(world.clerk)), "<a href=\"" + address + "\">六道沟村的公开日程，订阅到手机日历</a>"));
    EXPECT_FALSE(says(site.get("/work", site.browser(world.town_officer)), "订阅到手机日历"));
}

}
