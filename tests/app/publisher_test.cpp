// Many who publish at the same moment: one commit for several of them, a place in the log for each.

#include <atomic>
#include <set>
#include <thread>

#include "app/publisher.hpp"
#include "store/log_entries.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

constexpr int people = 12;

std::string ledger_of(const std::string& period) // every month opens and closes with 500.00
{
    return fmt::format("六道沟村{}年{}月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
                       ",,上月结余 500.00,,\n{}-03,记001,维修路灯,,120.00\n{}-09,记002,发包收入,120.00,\n",
                       period.substr(0, 4), std::stoi(period.substr(5)), period, period);
}

struct Publishers : WorldOnEveryEngine {
    std::vector<app::PublishDraft> signed_drafts()
    {
        world().open_duties(Date(std::chrono::year(2025) / 1 / 1));
        std::vector<app::PublishDraft> orders;
        for (int month = 1; month <= people; ++month) {
            const auto period = fmt::format("2025-{:02}", month);
            const auto draft = world().start("cai-01", period);
            const auto taken = must(world().did(world().clerk, app::take_in_file,
                                                {draft.id, draft.version, "账.csv", ledger_of(period)}));
            const auto handed = world().hand_in(taken);
            must(world().did(world().chair, app::review_draft,
                             {handed.id, handed.commitment, domain::ReviewVerdict::agreed, {}}));
            orders.push_back({handed.id, handed.commitment});
        }
        return orders;
    }
    Result<domain::Edition> publish(const app::PublishDraft& order)
    {
        auto& house = world().house();
        return house.publisher.carry_out(house, world().clock.at, world().director, app::publish_draft,
                                         order);
    }
};
ON_EVERY_ENGINE(Publishers);

Result<domain::Edition> breaks(app::Office&, const app::PublishDraft&)
{
    ENSURE(false);
    return domain::Edition{};
}

}

TEST_P(Publishers, all_get_their_own_place_in_the_log)
{
    const auto orders = signed_drafts();
    std::vector<std::string> codes(people);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < people; ++i)
            threads.emplace_back([&, i] { codes[i] = publish(orders[i]).value().code; });
    }
    const auto lease = world().house().pool.read();
    store::LogEntries entries(*lease);
    EXPECT_EQ(entries.head().size, people);
    EXPECT_EQ(world().house().log.head().size, static_cast<std::uint64_t>(people));
    std::set<std::int64_t> positions;
    for (const auto& code : codes)
        positions.insert(entries.find(code).value().position);
    EXPECT_EQ(positions.size(), static_cast<std::size_t>(people));
    EXPECT_EQ(entries.last_of(village)->sequence, people);
}

TEST_P(Publishers, are_not_held_up_by_one_who_is_refused_or_meets_a_fault)
{
    const auto orders = signed_drafts();
    auto& house = world().house();
    std::atomic<int> published = 0, turned_away = 0, faults = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < people; ++i)
            threads.emplace_back([&, i] {
                if (i % 3 == 0)
                    turned_away += !publish({orders[i].draft, std::string(64, '0')});
                else if (i % 3 == 1)
                    published += publish(orders[i]).has_value();
                else
                    try {
                        (void)house.publisher.carry_out(house, world().clock.at, world().director, breaks,
                                                        orders[i]);
                    } catch (const Bug&) {
                        ++faults;
                    }
            });
    }
    EXPECT_EQ(published, people / 3);
    EXPECT_EQ(turned_away, people / 3);
    EXPECT_EQ(faults, people / 3);
    EXPECT_EQ(house.log.head().size, static_cast<std::uint64_t>(people / 3));
}
