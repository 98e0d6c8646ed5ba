#include "law/count.hpp"

#include "law/known_rules.hpp"
#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

std::int64_t count(std::string_view rule, std::int64_t of, const char* date)
{
    return needed(real_statutes(), rule, of, on(date))->needed;
}

TEST(Needed, rounds_up_for_at_least_and_goes_past_for_more_than)
{
    EXPECT_EQ(count("village.assembly.demand.villagers", 1001, "2026-05-01"), 101);
    EXPECT_EQ(count("village.disclosure.demand.villagers", 1001, "2026-05-01"), 101);
    EXPECT_EQ(count("village.assembly.quorum.villagers", 1001, "2026-05-01"), 501);
    EXPECT_EQ(count("village.assembly.quorum.villagers", 1000, "2026-05-01"), 501);
    EXPECT_EQ(count("village.representatives.quorum", 30, "2026-05-01"), 20);
    EXPECT_EQ(count("community.election.representatives.quorum", 30, "2026-05-01"), 21);
    EXPECT_EQ(count("party.assembly.pass", 40, "2026-05-01"), 20);
    EXPECT_EQ(count("collective.assembly.pass", 1001, "2026-05-01"), 668);
}

TEST(Needed, takes_the_text_that_was_in_force_that_day)
{
    EXPECT_EQ(count("community.assembly.demand.residents", 3001, "2025-12-31"), 601);
    EXPECT_EQ(count("community.assembly.demand.residents", 3001, "2026-01-01"), 301);
    const auto before = needed(real_statutes(), "village.assembly.pass", 10, on("2025-12-31")).value();
    const auto after = needed(real_statutes(), "village.assembly.pass", 10, on("2026-01-01")).value();
    EXPECT_EQ(before.cites.front().id, "vc2018.22");
    EXPECT_EQ(after.cites.front().id, "vc2025.26");
}

TEST(Needed, is_refused_with_the_article_before_the_law_knew_the_rule)
{
    const auto refused = needed(real_statutes(), "community.representatives.quorum", 30, on("2025-12-31"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "law.not_yet_in_force");
    EXPECT_EQ(refused.error().cites, "rc2025.29");
    EXPECT_EQ(refused.error().with.at(1), "2026-01-01");
}

TEST(Needed, is_refused_without_people_and_without_a_rule)
{
    const auto day = on("2026-05-01");
    EXPECT_EQ(needed(real_statutes(), "village.assembly.pass", 0, day).error().field, "of");
    EXPECT_EQ(needed(real_statutes(), "village.assembly.pass", -5, day).error().field, "of");
    EXPECT_EQ(needed(real_statutes(), "village.assembly.pass", INT64_MAX, day).error().field, "of");
    EXPECT_EQ(needed(real_statutes(), "no.such.rule", 5, day).error().says, "law.unknown_count");
    EXPECT_EQ(needed(real_statutes(), "answer.question", 5, day).error().says, "law.unknown_count");
}

TEST(Needed, knows_every_rule_of_the_public_contract)
{
    for (const auto rule : known_counts) EXPECT_TRUE(needed(real_statutes(), rule, 100, on("2026-11-24"))) << rule;
}

// The least number that fits: it meets the fraction, one fewer doesn't, and more people never need fewer.
TEST(Needed, is_the_least_number_that_meets_the_fraction)
{
    for (const auto& [id, rule] : real_statutes().rules()) {
        if (rule.kind != RuleKind::share) continue;
        const auto& share = rule.versions.front().share;
        const auto meets = [&](std::int64_t people, std::int64_t of) {
            const auto left = people * share.denominator, right = of * share.numerator;
            return share.how == Comparison::at_least ? left >= right : left > right;
        };
        std::int64_t before = 0;
        for (std::int64_t of = 1; of <= 400; ++of) {
            const auto least = needed(share, of);
            ASSERT_TRUE(meets(least, of) && !meets(least - 1, of)) << id << " of " << of;
            ASSERT_GE(least, before);
            before = least;
        }
    }
}

TEST(Within, says_whether_a_number_is_allowed)
{
    const auto day = on("2026-05-01");
    EXPECT_TRUE(within(real_statutes(), "village.committee.size", 7, day).value());
    EXPECT_FALSE(within(real_statutes(), "village.committee.size", 8, day).value());
    EXPECT_EQ(within(real_statutes(), "village.assembly.pass", 8, day).error().says, "law.unknown_count");
}

TEST(SupportForDisclosure, was_there_earlier_in_shandong)
{
    EXPECT_FALSE(needed(real_statutes(), "village.disclosure.demand.villagers", 1001, on("2019-01-01")));
    const auto count = needed(real_statutes(), "village.disclosure.demand.villagers", 1001, on("2019-01-01"), "370101");
    EXPECT_EQ(count->needed, 101);
    EXPECT_FALSE(count->origin.empty());
}

}
}
