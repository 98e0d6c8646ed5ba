#include "law/catalog.hpp"

#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

const Catalog& village() { return *real_statutes().catalog("jilin-village", on("2026-11-24")); }
const Catalog& community() { return *real_statutes().catalog("jilin-community", on("2026-11-24")); }

TEST(Catalogs, are_wide_enough_for_villages_and_communities)
{
    EXPECT_GE(village().items.size(), 60u);
    EXPECT_GE(community().items.size(), 30u);
    EXPECT_FALSE(real_statutes().catalog("jilin-village", on("2023-05-11")));
}

TEST(Catalogs, name_one_monthly_account)
{
    EXPECT_EQ(village().monthly_finance().code, "cai-01");
    EXPECT_EQ(community().monthly_finance().code, "sq-cai-01");
    EXPECT_EQ(village().monthly_finance().rhythm, Rhythm::monthly);
}

TEST(Catalogs, hold_every_rhythm_and_use_all_five_immediate_clocks)
{
    for (const auto* catalog : {&village(), &community()}) {
        for (const auto rhythm :
             {Rhythm::standing, Rhythm::quarterly, Rhythm::monthly, Rhythm::staged, Rhythm::immediate})
            EXPECT_FALSE(catalog->with(rhythm).empty());
        std::set<Event> events;
        for (const auto* item : catalog->with(Rhythm::immediate)) events.insert(*item->event);
        EXPECT_EQ(events.size(), 5u);
    }
}

TEST(Catalogs, never_let_childrens_names_out)
{
    EXPECT_EQ(village().find("shi-28")->privacy, Privacy::counts_only);
    EXPECT_EQ(village().find("no-such-item"), nullptr);
}

TEST(Catalogs, say_an_item_as_json)
{
    const auto object = to_object(*village().find("shi-41"));
    EXPECT_EQ(object.at("class").as_string(), "affairs");
    EXPECT_EQ(object.at("posting_days").as_int64(), 30);
    EXPECT_EQ(object.at("event").as_string(), "major_matter");
}

TEST(Catalogs, refuse_an_item_that_is_unfounded_or_comes_down_too_early)
{
    const auto problems = problems_with("catalogs/x.toml", R"(code = "x"
name = "目录"
division = "22"
applies_to = "village"
from = 2026-01-01
source = "无"
responsible = "村民委员会"
channels = ["board"]
posting_days = 7
[[item]]
code = "a"
name = "甲"
class = "finance"
rhythm = "monthly"
contents = ["一"]
privacy = "open"
retention = "years_10"
ledger = true
)");
    EXPECT_TRUE(told(problems, "x.toml:10: an item needs \"basis\""));
    EXPECT_TRUE(told(problems, "x.toml:10: posting_days is less than the law asks (15)"));
}

}
}
