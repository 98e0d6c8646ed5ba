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
    EXPECT_EQ(object.at("after_days").as_string(), "names_stay");
}

TEST(Catalogs, let_names_go_by_the_items_privacy)
{
    EXPECT_EQ(village().find("cai-17")->after_days, AfterDays::names_masked);
    EXPECT_EQ(village().find("shi-31")->after_days, AfterDays::lines_gone);
    EXPECT_EQ(village().find("shi-28")->after_days, AfterDays::lines_gone);
    EXPECT_EQ(village().find("cai-01")->after_days, AfterDays::names_stay);
    for (const auto& item : village().items)
        EXPECT_EQ(item.privacy == Privacy::open, item.after_days == AfterDays::names_stay) << item.code;
}

TEST(Catalogs, refuse_names_that_stay_and_accounts_that_go)
{
    const auto with = [](const char* lines) {
        return problems_with("catalogs/x.toml", std::string(R"(code = "x"
name = "目录"
division = "22"
applies_to = "village"
from = 2026-01-01
source = "无"
responsible = "村民委员会"
channels = ["board"]
posting_days = 15
[[item]]
code = "a"
name = "甲"
class = "finance"
rhythm = "monthly"
unconfirmed = true
contents = ["一"]
retention = "years_10"
ledger = true
)") + lines);
    };
    EXPECT_TRUE(told(with("privacy = \"names\"\nafter_days = \"names_stay\"\n"), "looser than the item's privacy asks"));
    EXPECT_TRUE(told(with("privacy = \"open\"\nafter_days = \"lines_gone\"\n"), "hides what an open item has to show"));
    EXPECT_FALSE(told(with("privacy = \"names\"\nafter_days = \"lines_gone\"\n"), "after_days"));
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
