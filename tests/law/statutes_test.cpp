#include "law/statutes.hpp"

#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

constexpr const char* path = "rules/answer-question.toml";

std::string question_rule(const std::string& versions, const std::string& given_date = "2026-12-25")
{
    return "id = \"answer.question\"\nasks = \"问\"\nof = \"日\"\nkind = \"days\"\n" + versions +
           "\n[[case]]\nname = \"一\"\ngiven = { date = " + given_date + " }\nthen = { due_on = 2027-01-04 }\n";
}

TEST(Statutes, of_the_project_are_in_order)
{
    for (const auto& problem : real_reading().problems) ADD_FAILURE() << to_text(problem);
    EXPECT_GE(real_statutes().rules().size(), 100u);
}

TEST(Statutes, are_the_same_from_memory_as_from_disk)
{
    auto embedded = real_files();
    for (auto& file : embedded) file.path = "statutes/" + file.path;
    const auto loaded = load_statutes(embedded);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->rules().size(), real_statutes().rules().size());
}

TEST(Statutes, refuse_a_version_without_a_citation)
{
    const auto problems = problems_with(path, question_rule("[[version]]\nfrom = 2019-01-01\ndays = 10"));
    EXPECT_TRUE(told(problems, "statutes/rules/answer-question.toml:5: a version needs \"cites\""));
}

TEST(Statutes, refuse_a_citation_that_stands_nowhere)
{
    const auto problems =
        problems_with(path, question_rule("[[version]]\nfrom = 2019-01-01\ndays = 10\ncites = [\"vc2018.99\"]"));
    EXPECT_TRUE(told(problems, "statutes/rules/answer-question.toml:5: there is no citation \"vc2018.99\""));
}

TEST(Statutes, refuse_versions_that_do_not_move_forward)
{
    const auto problems = problems_with(
        path, question_rule("[[version]]\nfrom = 2019-01-01\ndays = 10\nunconfirmed = true\n"
                            "[[version]]\nfrom = 2019-01-01\ndays = 9\nunconfirmed = true"));
    EXPECT_TRUE(told(problems, "statutes/rules/answer-question.toml:9: versions must stand oldest"));
}

TEST(Statutes, refuse_an_unknown_key)
{
    const auto problems = problems_with(
        path, question_rule("[[version]]\nfrom = 2019-01-01\ndays = 10\nunconfirmed = true\ndaze = 3"));
    EXPECT_TRUE(told(problems, "statutes/rules/answer-question.toml:9: unknown key \"daze\""));
}

TEST(Statutes, refuse_a_day_that_does_not_exist)
{
    const auto problems =
        problems_with(path, question_rule("[[version]]\nfrom = 2019-02-30\ndays = 10\nunconfirmed = true"));
    ASSERT_FALSE(problems.empty());
    EXPECT_TRUE(told(problems, "statutes/rules/answer-question.toml:6: "));
}

TEST(Statutes, refuse_a_case_that_comes_out_differently)
{
    const auto problems =
        problems_with(path, question_rule("[[version]]\nfrom = 2019-01-01\ndays = 11\nunconfirmed = true"));
    EXPECT_TRUE(told(problems, ":9: case \"一\": due_on should be 2027-01-04, but came out: "));
}

TEST(Statutes, refuse_a_rule_the_program_needs_and_does_not_find)
{
    auto files = real_files();
    std::erase_if(files, [](const StatuteFile& file) { return file.path == path; });
    const auto reading = read_statutes(files);
    bool told = false;
    for (const auto& problem : reading.problems)
        told |= problem.says == "the program needs the rule \"answer.question\"";
    EXPECT_TRUE(told);
    EXPECT_EQ(load_statutes(files).error().says, "law.statutes_wrong");
}

TEST(Statutes, refuse_a_file_that_is_not_toml)
{
    EXPECT_TRUE(told(problems_with(path, "id = \"answer.question\"\nasks = \n"), "statutes/rules/answer-question.toml:2: "));
}

TEST(Statutes, refuse_a_fraction_that_is_none)
{
    const auto problems = problems_with("rules/x.toml", "id = \"x\"\nasks = \"问\"\nof = \"人\"\nkind = \"share\"\n"
                                                        "[[version]]\nfrom = 2019-01-01\nshare = \"3/2\"\n"
                                                        "how = \"at_least\"\nunconfirmed = true\n");
    EXPECT_TRUE(told(problems, "statutes/rules/x.toml:7: \"share\" must be a fraction such as \"2/3\""));
    EXPECT_TRUE(told(problems, "statutes/rules/x.toml:1: there is no [[case]]: every rule comes with an example"));
}

TEST(Statutes, refuse_an_override_of_nothing_and_in_no_place)
{
    EXPECT_TRUE(told(problems_with("local/220681/a.toml", "overrides = \"no.rule\"\norigin = \"县\"\n"), "statutes/local/220681/a.toml:1: there is no rule \"no.rule\" to override"));
    EXPECT_TRUE(told(problems_with("local/linjiang/a.toml", "overrides = \"answer.question\"\norigin = \"县\"\n"), "named by a division code"));
}

TEST(Statutes, refuse_a_folder_nobody_reads)
{
    EXPECT_TRUE(told(problems_with("ruels/a.toml", ""), "statutes/ruels/a.toml:1: this folder is not one that is read"));
}

TEST(Statutes, refuse_a_working_weekday_in_a_calendar)
{
    const auto problems = problems_with("calendars/2030.toml", "year = 2030\nnotice = \"n\"\nsource = \"s\"\n"
                                                               "worked = [2030-01-02]\n[[holiday]]\nname = \"元旦\"\n"
                                                               "from = 2030-01-01\nto = 2030-01-01\n");
    EXPECT_TRUE(told(problems, "statutes/calendars/2030.toml:4: 2030-01-02 is not a weekend day of this year"));
}

TEST(Overrides, of_the_smallest_area_win)
{
    const auto reading = reading_with("local/220681/question.toml", R"(
overrides = "answer.question"
origin    = "某县的规定"
[[version]]
from  = 2026-07-01
days  = 5
cites = ["notice.2.2.5"]
[[case]]
name  = "五天"
given = { date = 2026-07-01 }
then  = { due_on = 2026-07-06 }
)");
    ASSERT_TRUE(reading.problems.empty()) << to_text(reading.problems.front());
    const auto days = [&](const char* date, const char* division) {
        return reading.statutes.in_force("answer.question", on(date), division)->days;
    };
    EXPECT_EQ(days("2026-07-01", "220681104201"), 5);
    EXPECT_EQ(days("2026-06-30", "220681104201"), 10);
    EXPECT_EQ(days("2026-07-01", "220622"), 10);
    EXPECT_EQ(reading.statutes.in_force("answer.question", on("2026-07-01"), "220681104")->origin, "某县的规定");
}

TEST(Citation, is_found_by_its_id)
{
    const auto* citation = real_statutes().cite("vc2025.35");
    ASSERT_TRUE(citation);
    EXPECT_EQ(citation->article, "第三十五条");
    EXPECT_FALSE(real_statutes().cite("vc2025.999"));
}

}
}
