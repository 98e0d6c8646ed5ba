#include "law/trial.hpp"

#include "law/due.hpp"
#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

constexpr const char* county = "220681";
constexpr const char* village = "220681101212";

const Statutes& statutes() { return real_statutes(); }

std::string file(const std::string& days, const std::string& due)
{
    return "overrides = \"disclosure.quarterly\"\norigin = \"县村务公开办法\"\n\n[[version]]\nfrom = 2027-01-01\ndays = " + days +
           "\nunconfirmed = true\n\n[[case]]\nname = \"一季度\"\ngiven = { period = \"2027Q1\" }\nthen = { due_on = " + due + " }\n";
}

std::string due_in(const Statutes& tried, Quarter quarter, const std::string& where = village)
{
    return to_text(*quarterly(tried, quarter, {.division = where}).value().due_on);
}

TEST(ATriedFile, holds_from_its_day_in_its_county_and_nowhere_else)
{
    const auto trial = try_file(statutes(), county, file("20", "2027-04-20"));
    ASSERT_TRUE(trial.problems.empty()) << to_text(trial.problems.front());
    EXPECT_EQ(trial.rule, "disclosure.quarterly");
    EXPECT_EQ(due_in(trial.statutes, {2027, 1}), "2027-04-20");
    EXPECT_EQ(due_in(trial.statutes, {2026, 3}), "2026-10-10") << "before its day";
    EXPECT_EQ(due_in(trial.statutes, {2027, 1}, "220682101001"), "2027-04-10") << "another county";
    EXPECT_EQ(due_in(statutes(), {2027, 1}), "2027-04-10") << "nothing is kept";
}

TEST(ATriedFile, takes_the_place_of_the_one_that_is_there)
{
    const auto trial = try_file(statutes(), "50", file("12", "2027-04-12"));
    ASSERT_TRUE(trial.problems.empty()) << to_text(trial.problems.front());
    EXPECT_EQ(due_in(trial.statutes, {2027, 1}, "500101001001"), "2027-04-12");
}

TEST(ATriedFile, that_is_wrong_is_told_with_its_lines)
{
    const auto lines = [](const std::string& text) {
        std::vector<int> found;
        for (const auto& problem : try_file(statutes(), county, text).problems) found.push_back(problem.line);
        return found;
    };
    EXPECT_EQ(lines(file("20", "2027-04-21")), std::vector<int>{9}) << "the case comes out otherwise";
    EXPECT_EQ(lines(file("\"二十\"", "2027-04-20")), std::vector<int>{6});
    EXPECT_EQ(lines("overrides = “answer.complaint”\n"), std::vector<int>{1});
    EXPECT_FALSE(lines("").empty());
    EXPECT_FALSE(try_file(statutes(), "", file("20", "2027-04-20")).problems.empty()) << "of no division";
}

TEST(TriedDays, are_a_version_of_that_division_from_a_day_on)
{
    const auto trial = try_days(statutes(), {.division = county, .rule = "disclosure.immediate.policy", .days = 4,
                                             .from = parse_date("2026-12-01").value(), .origin = "试算"});
    ASSERT_TRUE(trial);
    const Locality here{.division = village};
    EXPECT_EQ(to_text(*immediate(trial->statutes, Event::policy, parse_date("2026-12-01").value(), here).value().due_on), "2026-12-05");
    EXPECT_EQ(to_text(*immediate(trial->statutes, Event::policy, parse_date("2026-11-30").value(), here).value().due_on), "2026-12-10");
    const auto why = immediate(trial->statutes, Event::policy, parse_date("2026-12-01").value(), here).value().why;
    EXPECT_EQ(why.back().says, "why.local_convention");
}

TEST(TriedDays, that_cant_be_are_refused_beside_their_field)
{
    const auto field = [](const std::string& rule, int days) {
        const auto trial = try_days(statutes(), {.division = county, .rule = rule, .days = days,
                                                 .from = parse_date("2026-12-01").value(), .origin = "试算"});
        return trial ? std::string("taken") : trial.error().field;
    };
    EXPECT_EQ(field("answer.complaint", 5), "taken");
    EXPECT_EQ(field("answer.complaint", -1), "days");
    EXPECT_EQ(field("answer.complaint", 400), "days");
    EXPECT_EQ(field("disclosure.monthly", 5), "rule");
    EXPECT_EQ(field("no.such.rule", 5), "rule");
}

}
}
