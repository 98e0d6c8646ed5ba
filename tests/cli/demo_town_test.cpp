#include "cli/demo_town.hpp"

#include "app/examine_file.hpp"
#include "domain/category.hpp"

#include <gtest/gtest.h>

namespace gongkai::cli {
namespace {

TEST(DemoTown, is_read_whole)
{
    const auto town = read_demo_town();
    EXPECT_EQ(town.town, "220681101");
    EXPECT_EQ(town.people.size(), 16u);
    EXPECT_EQ(town.surnames.size(), 12u);
    EXPECT_EQ(town.given.size(), 12u);
    EXPECT_EQ(town.reservation.period, "2026-09");
}

TEST(DemoTown, keeps_accounts_that_pass_every_check_and_continue_each_other)
{
    const auto town = read_demo_town();
    const auto categories = domain::load_categories();
    std::optional<domain::Closing> last;
    Money opening{2000000};
    for (auto month = *parse_month("2025-11"); month <= *parse_month("2026-10"); month = plus_months(month, 1)) {
        const auto made = make_ledger(town, "六道沟村", month, opening);
        app::FileChoices choices;
        const auto seen = app::examine_file(made.csv, "六道沟村.csv", choices, last, categories);
        EXPECT_TRUE(app::is_ready(seen)) << to_text(month);
        EXPECT_EQ(seen.ledger.book.closing, made.closing);
        EXPECT_EQ(make_ledger(town, "六道沟村", month, opening).csv, made.csv);
        last = domain::closing_of(seen.ledger);
        opening = made.closing;
    }
}

}
}
