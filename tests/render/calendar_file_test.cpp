// A calendar is read back by libical and looked at line by line.

#include "render/calendar_file.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <libical/ical.h>

namespace gongkai::render {
namespace {

CalendarDay day()
{
    return {.uid = "d1@gk.example.gov.cn",
            .day = *parse_date("2026-12-31"),
            .title = "六道沟村：2026年11月 财务收支，应公开；逗号, 分号; 反斜线\\",
            .words = "还没有公开。\n到期日 12月31日",
            .url = "https://gk.example.gov.cn/220681101212/duties",
            .changed_at = *parse_instant("2026-12-01T00:00:00Z"),
            .sequence = 0,
            .is_cancelled = false};
}

struct Parsed {
    icalcomponent* whole;
    explicit Parsed(const std::string& text) : whole(icalparser_parse_string(text.c_str())) {}
    ~Parsed() { icalcomponent_free(whole); }
    icalcomponent* event() const { return icalcomponent_get_first_component(whole, ICAL_VEVENT_COMPONENT); }
};

TEST(CalendarFile, is_read_back_as_it_was_written)
{
    const Parsed parsed(to_icalendar({"六道沟村公开日程", {day()}}));
    ASSERT_NE(parsed.whole, nullptr);
    EXPECT_EQ(icalcomponent_count_errors(parsed.whole), 0);
    auto* const event = parsed.event();
    EXPECT_STREQ(icalcomponent_get_uid(event), "d1@gk.example.gov.cn");
    EXPECT_EQ(icalcomponent_get_summary(event), day().title);
    EXPECT_EQ(icalcomponent_get_description(event), day().words);
    const auto start = icalcomponent_get_dtstart(event), end = icalcomponent_get_dtend(event);
    EXPECT_TRUE(icaltime_is_date(start));
    EXPECT_STREQ(icaltime_as_ical_string(start), "20261231");
    EXPECT_STREQ(icaltime_as_ical_string(end), "20270101") << "the day after, as RFC 5545 counts";
}

TEST(CalendarFile, folds_lines_at_75_octets_and_never_inside_a_character)
{
    auto long_one = day();
    for (int times = 0; times < 40; ++times) long_one.words += "很长的说明";
    const auto text = to_icalendar({"很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字", {long_one, day()}});
    std::size_t folded = 0;
    for (const auto& line : split(text, '\n')) {
        if (line.empty()) continue;
        EXPECT_TRUE(line.ends_with('\r'));
        EXPECT_LE(line.size(), 76u) << line; // with its \r
        EXPECT_TRUE(is_utf8(line)) << line;
        folded += line.starts_with(' ');
    }
    EXPECT_GT(folded, 5u);
    EXPECT_EQ(icalcomponent_get_description(Parsed(text).event()), long_one.words);
}

TEST(CalendarFile, says_what_is_cancelled_and_is_complete_without_days)
{
    auto gone = day();
    gone.is_cancelled = true;
    EXPECT_NE(to_icalendar({"六道沟村", {gone}}).find("STATUS:CANCELLED"), std::string::npos);
    const auto none = to_icalendar({"六道沟村", {}});
    EXPECT_TRUE(none.starts_with("BEGIN:VCALENDAR\r\n"));
    EXPECT_TRUE(none.ends_with("END:VCALENDAR\r\n"));
    EXPECT_NE(none.find("PRODID:"), std::string::npos);
}

}
}
