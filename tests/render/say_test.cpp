#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "render/say.hpp"

using namespace gongkai;
using namespace gongkai::render;

namespace {

Catalogue catalogue(std::string toml, Catalogue::Missing missing = Catalogue::Missing::is_a_bug)
{
    return Catalogue("zh-CN", {{"a.toml", std::move(toml)}}, missing);
}

std::string filled(const Catalogue& from, std::string_view key, std::vector<std::string> blanks)
{
    return from.say(key, blanks);
}

class Say : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

}

TEST(Catalogue, finds_sentences_by_the_path_of_their_tables)
{
    const Catalogue words = catalogue("top = '甲'\n[finding]\ntotal = '乙'\n[finding.deep]\nx = '丙'\n");
    EXPECT_EQ(words.say("top"), "甲");
    EXPECT_EQ(words.say("finding.total"), "乙");
    EXPECT_EQ(words.say("finding.deep.x"), "丙");
    EXPECT_EQ(words.keys(), (std::vector<std::string>{"finding.deep.x", "finding.total", "top"}));
    EXPECT_TRUE(words.has("top"));
    EXPECT_FALSE(words.has("finding"));
    EXPECT_EQ(words.language(), "zh-CN");
}

TEST(Catalogue, fills_blanks_in_any_order_and_more_than_once)
{
    const Catalogue words = catalogue("a = '{1}比{0}多，{1}！'\nb = '{}{x}{ 0}{0'\n");
    EXPECT_EQ(filled(words, "a", {"一", "二"}), "二比一多，二！");
    EXPECT_EQ(filled(words, "b", {"一"}), "{}{x}{ 0}{0");
}

TEST(Catalogue, never_fills_a_blank_that_came_in_with_a_value)
{
    EXPECT_EQ(filled(catalogue("a = '{0}{1}'"), "a", {"{1}", "x"}), "{1}x");
}

TEST(Catalogue, takes_a_missing_key_or_value_for_a_bug_where_it_is_developed)
{
    const Catalogue words = catalogue("a = '{0} {1}'");
    EXPECT_THROW(words.say("b"), Bug);
    EXPECT_THROW(filled(words, "a", {"x"}), Bug);
}

TEST(Catalogue, shows_the_key_where_it_is_used)
{
    const Catalogue words = catalogue("a = '{0} {1}'", Catalogue::Missing::shows_the_key);
    EXPECT_EQ(words.say("b.c"), "b.c");
    EXPECT_EQ(filled(words, "a", {"x"}), "x {1}");
}

TEST(Catalogue, refuses_files_that_are_broken_or_say_a_key_twice)
{
    EXPECT_THROW(catalogue("a = "), Bug);
    EXPECT_THROW(catalogue("a = 3"), Bug);
    EXPECT_THROW(Catalogue("zh-CN", {{"a.toml", "[x]\na = '1'"}, {"b.toml", "[x]\na = '2'"}}), Bug);
    EXPECT_EQ(Catalogue("zh-CN", {{"a.toml", "[x]\na = '1'"}, {"b.toml", "[x]\nb = '2'"}}).say("x.b"), "2");
}

TEST_F(Say, writes_dates_as_people_in_china_do)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(date(Date(2026y / 7 / 10)), "2026年7月10日");
    EXPECT_EQ(short_date(Date(2026y / 12 / 8)), "12月8日");
    EXPECT_EQ(month(Month(2026y / 10)), "2026年10月");
    EXPECT_EQ(quarter(Quarter{2026, 4}), "2026年第4季度");
    EXPECT_EQ(minute(*parse_instant("2026-11-23T07:42:59Z")), "11月23日 15:42");
    EXPECT_EQ(minute(*parse_instant("2026-12-31T16:05:00Z")), "1月1日 00:05");
}

TEST_F(Say, writes_amounts_and_numbers_in_groups_of_three)
{
    EXPECT_EQ(money(Money{9401681}), "94,016.81");
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(999), "999");
    EXPECT_EQ(number(1000), "1,000");
    EXPECT_EQ(number(-1234567), "-1,234,567");
    EXPECT_EQ(number(-100), "-100");
}

TEST_F(Say, fills_blanks_with_dates_amounts_and_numbers_as_they_are_written)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(say("sheet.published", Date(2026y / 11 / 23)), "公布 2026年11月23日");
    EXPECT_EQ(say("sheet.unit", Money{5}), "单位：0.05");
    EXPECT_EQ(say("sheet.page", 3, 12U), "3 / 12");
    EXPECT_EQ(say("sheet.source", std::string("村集体账")), "来源：村集体账");
    EXPECT_EQ(say("sheet.source", Month(2026y / 1)), "来源：2026年1月");
}

TEST_F(Say, says_a_refusal_with_the_values_it_carries)
{
    EXPECT_EQ(say(Refusal{.says = "sheet.count", .with = {"39"}}), "共 39 笔");
}
