#include "domain/division.hpp"

#include "domain/division_words.hpp"
#include "domain/role.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

TEST(Division, kind_is_told_by_its_digits)
{
    EXPECT_EQ(*kind_of("22"), DivisionKind::province);
    EXPECT_EQ(*kind_of("2206"), DivisionKind::city);
    EXPECT_EQ(*kind_of("220681"), DivisionKind::county);
    EXPECT_EQ(*kind_of("220681101"), DivisionKind::town);
    for (const auto* community : {"220681101001", "220681101199", "220681101400", "220681101499"})
        EXPECT_EQ(*kind_of(community), DivisionKind::community) << community;
    for (const auto* village : {"220681101200", "220681101399", "220681101500", "220681101599"})
        EXPECT_EQ(*kind_of(village), DivisionKind::village) << village;
}

TEST(Division, code_that_cannot_be_says_what_is_wrong)
{
    EXPECT_EQ(kind_of("22068110").error().says, "division.length");
    EXPECT_EQ(kind_of("22068110120X").error().says, "division.not_digits");
    EXPECT_EQ(kind_of("220681101000").error().says, "division.village_number");
    EXPECT_EQ(kind_of("220681101600").error().says, "division.village_number");
    EXPECT_EQ(kind_of("").error().says, "division.length");
}

TEST(Division, lies_within_those_its_code_opens_with)
{
    EXPECT_EQ(parent_of("220681101201"), "220681101");
    EXPECT_EQ(parent_of("22"), std::nullopt);
    EXPECT_TRUE(is_within("220681101201", "220681101"));
    EXPECT_FALSE(is_within("220681102201", "220681101"));
    EXPECT_EQ(bare_name("六道沟村民委员会"), "六道沟");
    EXPECT_EQ(bare_name("世纪春社区"), "世纪春");
    EXPECT_EQ(bare_name("村"), "村");
}

TEST(Role, counts_in_its_division_and_below_and_nowhere_else)
{
    const Actor officer{"a", "王", {{Role::town_officer, "220681101"}, {Role::clerk, "220681101201"}}};
    EXPECT_TRUE(officer.holds(Role::town_officer, "220681101205"));
    EXPECT_FALSE(officer.holds(Role::clerk, "220681101205"));
    EXPECT_FALSE(officer.reaches("220681102201"));
    EXPECT_TRUE(require(officer, {Role::clerk}, "220681101201"));
    EXPECT_EQ(require(officer, {Role::clerk}, "220681101205").error().kind, Refusal::Kind::forbidden);
    EXPECT_EQ(require(officer, {Role::clerk}, "220681102201").error().kind, Refusal::Kind::missing);
    EXPECT_EQ(require({}, {Role::clerk}, "220681101201").error().kind, Refusal::Kind::missing);
}

}
}
