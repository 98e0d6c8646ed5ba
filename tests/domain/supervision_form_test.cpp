#include "domain/supervision_form.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

Disclosed disclosed(const char* period, law::ItemClass class_ = law::ItemClass::affairs, std::optional<DutyOrigin> origin = {})
{
    return {.class_ = class_, .period = period, .origin = origin, .is_reviewed = true};
}

TEST(SupervisionForm, tells_the_cycle_by_what_a_disclosure_covers)
{
    EXPECT_EQ(cycle_of(disclosed("2026-10")), Cycle::monthly);
    EXPECT_EQ(cycle_of(disclosed("2026Q3")), Cycle::quarterly);
    EXPECT_EQ(cycle_of(disclosed("2026")), Cycle::yearly);
    EXPECT_EQ(cycle_of(disclosed("2026-11-22")), Cycle::immediate);
    EXPECT_EQ(cycle_of(disclosed("P3-during-2026Q4")), Cycle::immediate);
}

TEST(SupervisionForm, has_no_code_for_what_is_public_for_good_but_one_for_its_change)
{
    auto standing = disclosed("2026-11-16", law::ItemClass::system, DutyOrigin::standing);
    EXPECT_FALSE(cycle_of(standing).has_value());
    standing.has_happening = true;
    EXPECT_EQ(cycle_of(standing), Cycle::immediate);
}

TEST(SupervisionForm, counts_by_class_and_takes_the_shortest_regular_cycle)
{
    const auto counts = form_counts({disclosed("2026Q2", law::ItemClass::finance), disclosed("2026-10", law::ItemClass::finance),
                                     disclosed("2026Q3", law::ItemClass::finance), disclosed("2026-11-22"), disclosed("2026Q3"),
                                     disclosed("2026-11-16", law::ItemClass::system, DutyOrigin::standing)});
    EXPECT_EQ(counts.finance.shortest(), Cycle::monthly);
    EXPECT_EQ(counts.finance.all(), 3);
    EXPECT_EQ(counts.affairs.shortest(), Cycle::quarterly);
    EXPECT_EQ(counts.affairs.for_good, 1);
    EXPECT_EQ(counts.were_reviewed(), true);
}

TEST(SupervisionForm, knows_nothing_of_a_village_that_disclosed_nothing)
{
    const FormCounts counts;
    EXPECT_FALSE(counts.were_reviewed().has_value());
    EXPECT_FALSE(counts.finance.shortest().has_value());
}

TEST(SupervisionForm, adds_up_to_a_town_and_says_no_where_one_went_unreviewed)
{
    auto unreviewed = disclosed("2026-10");
    unreviewed.is_reviewed = false;
    FormCounts town;
    add(town, form_counts({disclosed("2026-10")}));
    add(town, form_counts({unreviewed}));
    EXPECT_EQ(town.affairs.in(Cycle::monthly), 2);
    EXPECT_EQ(town.were_reviewed(), false);
}

}
}
