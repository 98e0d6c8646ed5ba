// A clerk begins with what was said last time.

#include "app/draft_access.hpp"
#include "app/record_happening.hpp"
#include "app/write_draft.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::village;

struct CarryOver : support::OnEveryEngine {
    std::unique_ptr<support::World> town;
    const std::string item = "shi-19"; // what became of decisions: each quarter, four sections

    void SetUp() override
    {
        if (IsSkipped()) return;
        town = std::make_unique<support::World>(GetParam());
        town->open_duties(Date(std::chrono::year(2026) / 7 / 1));
    }
    domain::Edition published(const std::string& of, const std::string& period, const std::string& text)
    {
        auto draft = town->start(of, period);
        {
            auto desk = town->as(town->clerk);
            WriteDraft order{.draft = draft.id, .version = draft.version};
            for (const auto& heading : desk.office.catalog(village).find(of)->contents) order.section.push_back({heading, text});
            draft = must(write_draft(desk.office, order), "write");
        }
        return town->publish(town->hand_in(draft));
    }
    domain::Draft begun(const std::string& of, const std::string& period, bool carry_over = true)
    {
        return must(town->did(town->clerk, app::start_draft, {village, of, period, carry_over}), "start");
    }
    static std::vector<domain::Section> sections(const domain::Draft& draft) { return domain::sections_of(content_of(draft)); }
};
ON_EVERY_ENGINE(CarryOver);

TEST_P(CarryOver, brings_last_quarters_sections_under_this_quarters_title)
{
    published(item, "2026Q2", "修路的决定，正在办");
    const auto draft = begun(item, "2026Q3");
    EXPECT_EQ(draft.form, domain::Form::notice);
    ASSERT_EQ(sections(draft).size(), 4u);
    EXPECT_EQ(sections(draft).front(), (domain::Section{"决定事项", "修路的决定，正在办"}));
    EXPECT_EQ(content_of(draft).title, content_of(begun(item, "2026Q3", false)).title);
}

TEST_P(CarryOver, is_only_done_when_it_was_asked_for)
{
    published(item, "2026Q2", "修路的决定，正在办");
    EXPECT_TRUE(sections(begun(item, "2026Q3", false)).empty());
}

TEST_P(CarryOver, leaves_a_draft_alone_that_was_begun_already)
{
    published(item, "2026Q2", "修路的决定，正在办");
    const auto first = begun(item, "2026Q3", false);
    EXPECT_EQ(begun(item, "2026Q3").id, first.id);
    EXPECT_TRUE(sections(begun(item, "2026Q3")).empty());
}

TEST_P(CarryOver, without_anything_before_begins_empty)
{
    EXPECT_TRUE(sections(begun(item, "2026Q2")).empty());
    published("shi-12", "2026Q3", "后来的");
    EXPECT_TRUE(sections(begun("shi-12", "2026Q2")).empty()) << "nothing is carried backwards";
}

TEST_P(CarryOver, of_accounts_and_of_what_happened_there_is_none)
{
    town->publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    EXPECT_EQ(content_of(begun("cai-01", "2026-10")).form, domain::Form::finance);
    EXPECT_TRUE(content_of(begun("cai-01", "2026-10")).tables.empty());
    for (const auto& [day, words] : {std::pair{20u, "决定修路"}, {22u, "决定修桥"}})
        must(town->did(town->clerk, app::record_happening,
                       {.village = village, .item = "shi-18", .happened_on = Date(std::chrono::year(2026) / 11 / std::chrono::day(day)), .words = words}));
    published("shi-18", "2026-11-20", "修路，全票通过");
    EXPECT_TRUE(sections(begun("shi-18", "2026-11-22")).empty()) << "another decision has its own words";
}

}
}
