#include <gtest/gtest.h>

#include "app/explain_delay.hpp"
#include "app/public_log.hpp"
#include "base/random.hpp"
#include "store/audits.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "support/database.hpp"

using namespace gongkai;

namespace {

constexpr auto village = "130622105201";
const Date due_on{std::chrono::year(2026) / 11 / 10};

// A village with one duty, its clerk, and the day after it was due.
struct ExplainDelay : testing::Test {
    ExplainDelay()
    {
        db::Transaction transaction(database.connection());
        store::Divisions(database.connection())
            .put(transaction, {village, "六道沟村", domain::DivisionKind::village, {}, "LDG", {}, {}});
        store::Duties(database.connection())
            .put(transaction, {"duty-1", village, "finance", "2026-10", due_on, due_on, "[]"});
        transaction.commit();
    }

    ~ExplainDelay() override { std::filesystem::remove_all(log.folder()); }

    Result<> explain() { return app::explain_delay(office, order); }
    std::size_t acts() { return store::Audits(database.connection()).recent(village, 10).size(); }

    support::Database database;
    law::Statutes statutes;
    std::vector<domain::Categories> categories;
    store::Blobs archive{std::filesystem::temp_directory_path()};
    SealKey key = SealKey::create();
    app::PublicLog log{std::filesystem::temp_directory_path() / ("gongkai-explain-" + make_id()), "example/tlog"};
    app::CatalogBook book;
    Instant now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 12)};
    app::Office office{database.connection(),
                       statutes,
                       categories,
                       archive,
                       key,
                       log,
                       now,
                       {"liu", "刘会计", {{domain::Role::clerk, village}}},
                       book};
    app::ExplainDelay order{village, "finance", "2026-10", "农忙，票据还没收齐"};
};

TEST_F(ExplainDelay, is_recorded)
{
    ASSERT_TRUE(explain());
    EXPECT_EQ(acts(), 1u);
}

TEST_F(ExplainDelay, is_refused_without_a_reason)
{
    order.reason.clear();
    const auto refused = explain();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "explain_delay.reason_needed");
    EXPECT_EQ(refused.error().field, "reason");
    EXPECT_EQ(acts(), 0u);
}

TEST_F(ExplainDelay, is_refused_before_the_day_is_over)
{
    office.now -= std::chrono::days(2);
    EXPECT_EQ(explain().error().says, "explain_delay.not_late");
}

TEST_F(ExplainDelay, is_unknown_to_the_clerk_of_another_village)
{
    office.actor.grants = {{domain::Role::clerk, "130622105202"}};
    EXPECT_EQ(explain().error().kind, Refusal::Kind::missing);
}

}
