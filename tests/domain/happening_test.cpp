#include "domain/happening.hpp"

#include <gtest/gtest.h>

#include "law/statutes_in_tests.hpp"

namespace gongkai::domain {
namespace {

constexpr auto village = "220681101212"; // 六道沟村

Date day(const char* text)
{
    return parse_date(text).value();
}

Happening of_project(std::int64_t number, law::Stage stage, const char* on)
{
    return {.id = on, .village = village, .item = "shi-23", .happened_on = day(on), .words = "某事",
            .stage = stage, .project = number, .project_name = "村部道路硬化"};
}

TEST(DutyKey, is_written_and_read_back)
{
    const std::vector<std::pair<DutyKey, std::string>> keys{
        {{.day = day("2026-11-26")}, "2026-11-26"},
        {{.day = day("2026-11-26"), .nth = 2}, "2026-11-26.2"},
        {{.project = 3, .stage = law::Stage::before}, "P3-before"},
        {{.project = 3, .stage = law::Stage::before, .nth = 2}, "P3-before.2"},
        {{.day = day("2026-12-30"), .project = 12, .stage = law::Stage::during}, "P12-during-2026-12-30"},
        {{.project = 3, .stage = law::Stage::during, .quarter = Quarter{2026, 4}}, "P3-during-2026Q4"},
        {{.project = 3, .stage = law::Stage::after}, "P3-after"}};
    for (const auto& [key, text] : keys) {
        EXPECT_EQ(to_text(key), text);
        EXPECT_EQ(parse_duty_key(text), key) << text;
    }
}

TEST(DutyKey, is_nothing_else)
{
    for (const auto* text : {"", "2026-10", "2026Q3", "P-before", "P0-before", "P3", "P3-soon", "P3-after-2026Q4", "2026-11-31",
                             "2026-11-26.", "2026-11-26.1", "2026-11-26.x", "P3-during-", "P3-during-2026", "Pa-after"})
        EXPECT_FALSE(parse_duty_key(text)) << text;
}

TEST(Happening, gets_the_day_of_its_own_rule)
{
    const auto* catalog = law::real_statutes().catalog("jilin-village", day("2026-11-24"));
    const auto due = [&](const char* item, std::optional<law::Stage> stage = {}) {
        Happening happening{.id = {}, .village = village, .item = item, .happened_on = day("2026-11-20"),
                            .words = {}, .stage = stage};
        const auto found = due_of(law::real_statutes(), *catalog->find(item), happening);
        return found ? to_text(found->due_on.value()) : found.error().says;
    };
    EXPECT_EQ(due("shi-18"), "2026-11-23"); // a resolution
    EXPECT_EQ(due("shi-35"), "2026-11-25"); // a major matter
    EXPECT_EQ(due("shi-34"), "2026-11-30"); // a policy
    EXPECT_EQ(due("shi-36"), "2026-11-30"); // a joint request
    EXPECT_EQ(due("shi-37"), "2026-11-22"); // the plan after its meeting
    EXPECT_EQ(due("zhi-02"), "2026-12-18"); // a standing item that changed
    EXPECT_EQ(due("shi-23", law::Stage::before), "2026-11-19");
    EXPECT_EQ(due("shi-23", law::Stage::during), "2026-11-30");
    EXPECT_EQ(due("shi-23", law::Stage::after), "2026-11-30");
    EXPECT_EQ(due("shi-23"), "happening.stage_needed");
    EXPECT_EQ(due("cai-01"), "happening.has_a_rhythm");
}

TEST(Project, owes_word_of_every_quarter_that_ends_while_it_goes_on)
{
    using law::Stage;
    const std::vector<Happening> told{of_project(1, Stage::before, "2026-02-10"), of_project(1, Stage::during, "2026-05-01"),
                                      of_project(2, Stage::before, "2026-08-01"), of_project(1, Stage::after, "2026-12-31")};
    const auto projects = projects_of(told);
    ASSERT_EQ(projects.size(), 2u);
    const auto owes = [&](int quarter) { return owes_quarter(projects[0], {2026, unsigned(quarter)}); };
    EXPECT_TRUE(owes(1));
    EXPECT_FALSE(owes(2)); // the milestone told of it
    EXPECT_TRUE(owes(3));
    EXPECT_FALSE(owes(4)); // finished on its last day
    EXPECT_FALSE(owes_quarter(projects[0], {2025, 4}));
    EXPECT_TRUE(owes_quarter(projects[1], {2027, 1}));
    EXPECT_EQ(projects[1].began_on, day("2026-08-01"));
}

}
}
