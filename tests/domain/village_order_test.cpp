#include <gtest/gtest.h>

#include "domain/village_order.hpp"

namespace gongkai::domain {
namespace {

const VillageOrder villages({110'101'001'001, 220'681'101'201, 220'681'101'212, 220'681'102'201,
                             220'702'001'001, 500'101'001'201});

std::vector<std::string> codes(const std::vector<Area>& areas)
{
    std::vector<std::string> found;
    for (const auto& area : areas)
        found.push_back(area.code);
    return found;
}

TEST(VillageOrder, has_every_level_as_unbroken_stretches)
{
    using enum DivisionKind;
    EXPECT_EQ(codes(villages.areas(province)), (std::vector<std::string>{"11", "22", "50"}));
    EXPECT_EQ(codes(villages.areas(city, "22")), (std::vector<std::string>{"2206", "2207"}));
    EXPECT_EQ(codes(villages.areas(town, "220681")), (std::vector<std::string>{"220681101", "220681102"}));
    EXPECT_EQ(villages.areas(village, "220681101").size(), 2u);
    EXPECT_EQ(villages.areas(town, "220681").front().first, 1u);
    EXPECT_EQ(villages.areas(town, "220681").front().size(), 2u);
}

TEST(VillageOrder, has_nothing_within_a_code_that_nobody_has)
{
    EXPECT_EQ(villages.within("33").size(), 0u);
    EXPECT_EQ(villages.within("吉林").size(), 0u);
    EXPECT_EQ(villages.within("2206811012011").size(), 0u);
    EXPECT_TRUE(villages.areas(DivisionKind::county, "33").empty());
    EXPECT_EQ(villages.within("").size(), villages.size());
}

TEST(VillageOrder, finds_a_village_by_its_code)
{
    EXPECT_EQ(villages.row_of(220'681'101'212), 2u);
    EXPECT_FALSE(villages.row_of(220'681'101'213));
    EXPECT_EQ(village_code("220681101212"), 220'681'101'212u);
    EXPECT_FALSE(village_code("22068110121"));
    EXPECT_FALSE(village_code("22068110121x"));
}

}
}
