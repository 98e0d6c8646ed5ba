#include "law/answers.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>
#include <regex>

namespace gongkai::law {
namespace {

const TomlDocument& locale()
{
    static const TomlDocument document("law.toml", read_file(SOURCE_ROOT "/locale/zh-CN/law.toml").value());
    return document;
}

std::string say(std::string_view key, std::span<const std::string> with)
{
    const auto dot = key.find('.');
    const auto text = locale().root().at(key.substr(0, dot)).at(key.substr(dot + 1)).as_text();
    std::string sentence = text.value_or("?" + std::string(key));
    for (std::size_t i = 0; i < with.size(); ++i)
        sentence = replace_all(std::move(sentence), "{" + std::to_string(i) + "}", with[i]);
    return sentence;
}

boost::json::object due(DueQuestion asked) { return due_answer(real_statutes(), asked, say).json; }

std::string text(const boost::json::object& object, std::string_view key)
{
    return std::string(object.at(key).as_string());
}

TEST(DueAnswer, has_the_shape_of_the_contract)
{
    const auto quarterly = due({.rhythm = "quarterly", .period = "2025Q4"});
    EXPECT_EQ(text(quarterly, "opens_on"), "2026-01-01");
    EXPECT_EQ(text(quarterly, "due_on"), "2026-01-10");
    EXPECT_EQ(quarterly.at("why").as_array().size(), 5u);

    const auto monthly = due({.rhythm = "monthly", .period = "2026-11"});
    EXPECT_EQ(text(monthly, "covers"), "2026-10");
    EXPECT_EQ(text(monthly, "due_on"), "2026-11-30");

    EXPECT_EQ(text(due({.rhythm = "staged", .stage = "before", .date = "2026-12-15"}), "due_on"), "2026-12-14");
    EXPECT_EQ(text(due({.rhythm = "standing", .date = "2025-12-28"}), "due_on"), "2026-01-26");
    EXPECT_EQ(text(due({.rhythm = "immediate", .event = "joint_request", .date = "2026-12-30"}), "due_on"),
              "2027-01-09");
    EXPECT_EQ(text(due({.event = "complaint", .date = "2026-12-25"}), "due_on"), "2027-01-04");
}

TEST(DueAnswer, for_a_posting_is_null_before_the_law_asked_it)
{
    const auto before = due_answer(real_statutes(), {.event = "posted", .date = "2025-12-20"}, say);
    EXPECT_FALSE(before.refused);
    EXPECT_TRUE(before.json.at("last_required_day").is_null());
    const auto after = due({.event = "posted", .date = "2026-12-20"});
    EXPECT_EQ(text(after, "last_required_day"), "2027-01-04");
    EXPECT_EQ(text(after, "earliest_removal"), "2027-01-05");
}

TEST(DueAnswer, refuses_what_it_cannot_read_and_names_the_field)
{
    const auto field = [](DueQuestion asked) {
        const auto answered = due_answer(real_statutes(), asked, say);
        EXPECT_TRUE(answered.refused);
        return text(answered.json.at("refused").as_object(), "field");
    };
    EXPECT_EQ(field({.rhythm = "yearly", .date = "2026-01-01"}), "rhythm");
    EXPECT_EQ(field({.rhythm = "quarterly", .period = "2026Q5"}), "period");
    EXPECT_EQ(field({.rhythm = "monthly", .period = "2026Q4"}), "period");
    EXPECT_EQ(field({.rhythm = "staged", .stage = "later", .date = "2026-01-01"}), "stage");
    EXPECT_EQ(field({.rhythm = "immediate", .event = "party", .date = "2026-01-01"}), "event");
    EXPECT_EQ(field({.event = "question", .date = "2026-02-30"}), "date");
    EXPECT_EQ(field({.event = "question", .date = "2026-02-03", .roll = "back"}), "roll");
    EXPECT_EQ(field({}), "event");
}

TEST(CountAnswer, has_the_shape_of_the_contract)
{
    const auto answered = count_answer(
        real_statutes(), {.rule = "village.assembly.demand.villagers", .of = 1001, .on = "2026-05-01"}, say);
    EXPECT_FALSE(answered.refused);
    EXPECT_EQ(answered.json.at("needed").as_int64(), 101);
    EXPECT_EQ(answered.json.at("of").as_int64(), 1001);
    EXPECT_EQ(text(answered.json.at("cites").as_array().at(0).as_object(), "article"), "第二十五条");
}

TEST(CountAnswer, refuses_with_the_sentence_and_the_article)
{
    const auto answered = count_answer(
        real_statutes(), {.rule = "community.representatives.quorum", .of = 30, .on = "2025-05-01"}, say);
    EXPECT_TRUE(answered.refused);
    EXPECT_TRUE(answered.json.at("needed").is_null());
    const auto& refused = answered.json.at("refused").as_object();
    EXPECT_NE(text(refused, "says").find("2026-01-01"), std::string::npos);
    EXPECT_EQ(text(refused, "cites"), "rc2025.29");
}

TEST(CheckAnswer, lists_files_rules_cases_and_what_is_wrong)
{
    const auto fine = check_answer(real_reading());
    EXPECT_FALSE(fine.refused);
    EXPECT_GE(fine.json.at("cases").as_uint64(), 300u);
    const auto wrong = check_answer(reading_with("rules/answer-question.toml", "x = 1"));
    EXPECT_TRUE(wrong.refused);
    const auto problems = to_json_text(wrong.json.at("problems"));
    EXPECT_TRUE(problems.contains("statutes/rules/answer-question.toml")) << problems;
    EXPECT_TRUE(problems.contains("unknown key")) << problems;
}

TEST(Explain, tells_each_step_with_its_article)
{
    const auto text = explain(real_statutes(), {.rhythm = "quarterly", .period = "2025Q4"}, say);
    EXPECT_NE(text.find("1. 2025Q4 这个季度到 2025-12-31 结束。"), std::string::npos) << text;
    EXPECT_NE(text.find("[《民法典》 第二百零一条"), std::string::npos) << text;
    EXPECT_NE(text.find("3. 数 10 天，到 2026-01-10。"), std::string::npos) << text;
}

TEST(Sentences, that_law_says_stand_in_the_locale_and_none_stands_there_unsaid)
{
    std::set<std::string> used;
    const std::regex key("\"((why|law)\\.[a-z_]+)\"");
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_ROOT "/src/law")) {
        const auto source = read_file(entry.path()).value();
        for (std::sregex_iterator it(source.begin(), source.end(), key), end; it != end; ++it) used.insert((*it)[1]);
    }
    std::set<std::string> written;
    for (const std::string table : {"why", "law"})
        for (const auto& name : locale().root().at(table).keys()) written.insert(table + "." + name);
    EXPECT_EQ(used, written);
}

}
}
