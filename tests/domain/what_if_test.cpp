#include "domain/what_if.hpp"

#include <gtest/gtest.h>
#include <map>

namespace gongkai::domain {
namespace {

const law::Statutes& statutes()
{
    static const auto loaded = law::load_statutes(law::statute_files(SOURCE_ROOT "/statutes")).value();
    return loaded;
}

Date day(std::string_view text) { return parse_date(text).value(); }

Assumption assumed(const law::Catalog& catalog)
{
    return {statutes(), [&](const std::string&, Date on) { return catalog.from <= on ? &catalog : nullptr; }};
}

const law::Catalog& list() { return *statutes().catalog("jilin-village", day("2026-11-24")); }

VillageYear village_of(int year, std::vector<Happening> happenings = {})
{
    return {{.code = "220681101212", .name = "六道沟村", .kind = DivisionKind::village, .parent = "220681101", .initials = "LDG",
             .valid_from = {}, .valid_to = {}},
            std::move(happenings), year};
}

Happening happening(const std::string& id, const std::string& item, std::string_view on, std::optional<law::Stage> stage = {})
{
    Happening one{.id = id, .village = "220681101212", .item = item, .happened_on = day(on), .words = "事"};
    one.stage = stage;
    if (stage) one.project = 1;
    return one;
}

std::map<std::string, std::string> days_of(const std::vector<ExpectedDuty>& duties, const std::string& item)
{
    std::map<std::string, std::string> days;
    for (const auto& duty : duties)
        if (duty.item == item) days[duty.period] = to_text(duty.due_on);
    return days;
}

TEST(ExpectedDuties, are_every_month_and_quarter_around_the_year)
{
    const auto duties = expected_duties(assumed(list()), village_of(2026)).duties;
    const auto months = days_of(duties, "cai-01"), quarters = days_of(duties, "cai-17");
    EXPECT_EQ(months.at("2026-10"), "2026-11-30");
    EXPECT_EQ(months.at("2025-12"), "2026-01-31");
    EXPECT_EQ(quarters.at("2026Q3"), "2026-10-10");
    EXPECT_EQ(quarters.at("2026Q4"), "2027-01-10");
}

TEST(ExpectedDuties, of_a_village_that_is_gone_end_with_it)
{
    auto asked = village_of(2026);
    asked.village.valid_to = day("2026-08-15");
    const auto months = days_of(expected_duties(assumed(list()), asked).duties, "cai-01");
    EXPECT_TRUE(months.contains("2026-07"));
    EXPECT_FALSE(months.contains("2026-08"));
}

TEST(Differences, are_none_between_equals)
{
    const auto duties = expected_duties(assumed(list()), village_of(2026)).duties;
    EXPECT_TRUE(differences(duties, duties, {}).empty());
}

TEST(Differences, show_a_happening_that_moves_as_one_duty_that_moves)
{
    const auto before = expected_duties(assumed(list()), village_of(2026, {happening("a", "shi-18", "2026-11-22")}));
    const auto after = expected_duties(assumed(list()), village_of(2026, {happening("a", "shi-18", "2026-11-25")}));
    const auto found = differences(before.duties, after.duties, {});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().how, DutyChange::moved);
    EXPECT_EQ(to_text(*found.front().due_before), "2026-11-25");
    EXPECT_EQ(to_text(*found.front().due_after), "2026-11-28");
    EXPECT_FALSE(found.front().why.empty());
}

// A project that ends earlier owes its last quarter no more.
TEST(Differences, follow_a_project_that_slips)
{
    using enum law::Stage;
    const auto project = [](std::string_view finished) {
        return village_of(2026, {happening("a", "shi-23", "2026-02-10", before), happening("b", "shi-23", finished, after)});
    };
    const auto was = expected_duties(assumed(list()), project("2026-08-20"));
    const auto is = expected_duties(assumed(list()), project("2026-10-20"));
    const auto found = differences(was.duties, is.duties, 2026);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].period, "P1-during-2026Q3");
    EXPECT_EQ(found[0].how, DutyChange::appears);
    EXPECT_EQ(found[1].how, DutyChange::moved);
    EXPECT_EQ(to_text(*found[1].due_after), "2026-10-30");
}

TEST(Differences, of_another_rhythm_are_duties_that_vanish_and_appear)
{
    auto monthly = list();
    for (auto& item : monthly.items)
        if (item.code == "cai-17") item.rhythm = law::Rhythm::monthly;
    const auto before = expected_duties(assumed(list()), village_of(2026)), after = expected_duties(assumed(monthly), village_of(2026));
    std::map<DutyChange, int> counted;
    for (const auto& one : differences(before.duties, after.duties, 2026)) {
        EXPECT_EQ(one.item, "cai-17");
        ++counted[one.how];
    }
    EXPECT_EQ(counted[DutyChange::vanishes], 4);
    EXPECT_EQ(counted[DutyChange::appears], 12);
}

TEST(Differences, begin_with_the_item_that_comes_onto_the_list)
{
    auto more = list();
    more.from = day("2026-06-01");
    law::Item item = *list().find("zhi-01");
    item.code = "220681101-01";
    more.items.push_back(item);
    const auto later = Assumption{statutes(), [&](const std::string&, Date on) { return on < more.from ? &list() : &more; }};
    const auto before = expected_duties(assumed(list()), village_of(2026)), after = expected_duties(later, village_of(2026));
    const auto found = differences(before.duties, after.duties, 2026);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().how, DutyChange::appears);
    EXPECT_EQ(found.front().item, "220681101-01");
    EXPECT_EQ(to_text(*found.front().due_after), "2026-06-30");
}

}
}
