// What plays where, on both engines: one device a place, reports that replace each other, plays that add up.

#include "store/screen_notices.hpp"
#include "store/screen_reports.hpp"
#include "store/screens.hpp"
#include "support/database.hpp"

namespace gongkai::store {
namespace {

const Instant now = parse_instant("2026-11-24T02:00:00Z").value();

struct ScreenRows : support::OnEveryEngine {
    void SetUp() override
    {
        if (IsSkipped()) return;
        db().script({.name = "rows", .text = R"sql(
INSERT INTO division (code, name, kind, initials) VALUES ('22', 'p', 'province', 'P'), ('220681101212', 'v', 'village', 'V'), ('220681101208', 'w', 'village', 'W');
INSERT INTO place (id, village, kind, name, village_group, location, coordinates, keeper, width_cm, height_cm, a3_sheets, since,
    closed_because, version, changed_by, changed_at)
VALUES ('p1', '220681101212', 'screen', 'a', '', '', '', '', 0, 0, 0, '2026-11-01', '', 1, '', ''),
       ('p2', '220681101212', 'screen', 'b', '', '', '', '', 0, 0, 0, '2026-11-01', '', 1, '', '');
)sql"});
    }
    static domain::ScreenDevice device(const std::string& id, const std::string& place)
    {
        return {.id = id,
                .place = place,
                .token = "t-" + id,
                .agent = "chrome linux",
                .paired_at = now,
                .paired_by = "liu"};
    }
    bool added(const domain::ScreenDevice& one)
    {
        db::Transaction transaction(db());
        const bool is_added = Screens(db()).add(transaction, one);
        transaction.commit();
        return is_added;
    }
};
ON_EVERY_ENGINE(ScreenRows);

TEST_P(ScreenRows, hold_one_device_a_place)
{
    EXPECT_TRUE(added(device("d1", "p1")));
    EXPECT_FALSE(added(device("d2", "p1"))) << "the first one plays there";
    EXPECT_TRUE(added(device("d3", "p2")));
    EXPECT_EQ(Screens(db()).device_with("t-d1")->place, "p1");
    {
        db::Transaction transaction(db());
        EXPECT_TRUE(Screens(db()).end(transaction, device("d1", "p1"), "liu", now));
        EXPECT_FALSE(Screens(db()).end(transaction, device("d1", "p1"), "liu", now));
        transaction.commit();
    }
    EXPECT_FALSE(Screens(db()).device_at("p1"));
    EXPECT_FALSE(Screens(db()).device_with("t-d1"));
    EXPECT_TRUE(added(device("d2", "p1")));
}

TEST_P(ScreenRows, keep_the_last_report_of_the_device_that_is_paired)
{
    added(device("d1", "p1"));
    ScreenReports reports(db());
    EXPECT_FALSE(reports.latest_of("p1"));
    domain::ScreenReport report{.sequence = 4,
                                .received_at = now,
                                .since = now,
                                .shown = {{"V-2222-222", "aa"}},
                                .notices = {"n"},
                                .offline_seconds = 7,
                                .clock_error = -3};
    for (const auto sequence : {4, 5}) {
        db::Transaction transaction(db());
        report.sequence = sequence;
        reports.keep(transaction, "d1", report);
        transaction.commit();
    }
    const auto kept = reports.latest_of("p1").value();
    EXPECT_EQ(kept.sequence, 5);
    EXPECT_EQ(kept.shown, report.shown);
    EXPECT_EQ(kept.notices, report.notices);
    EXPECT_EQ(kept.offline_seconds, 7);
    EXPECT_EQ(kept.clock_error, -3);
}

TEST_P(ScreenRows, tell_which_notices_lie_over_a_village)
{
    ScreenNotices notices(db());
    const Instant later = now + std::chrono::hours(1);
    {
        db::Transaction transaction(db());
        notices.add(transaction, {"n1", "22", "all", later, now, "liu", "Liu"});
        notices.add(transaction, {"n2", "220681101208", "the other village", later, now, "liu", "Liu"});
        notices.add(transaction, {"n3", "220681101212", "this one", later, now, "liu", "Liu"});
        EXPECT_TRUE(notices.end(transaction, "n3", "liu", now));
        EXPECT_FALSE(notices.end(transaction, "n3", "liu", now));
        EXPECT_FALSE(notices.end(transaction, "n1", "liu", later)) << "it is over";
        transaction.commit();
    }
    const auto over = notices.over("220681101212", now);
    ASSERT_EQ(over.size(), 1u);
    EXPECT_EQ(over.front().id, "n1");
    EXPECT_TRUE(notices.over("220681101212", later).empty());
    EXPECT_EQ(notices.of("220681101212", 10).size(), 1u);
    EXPECT_EQ(notices.of("22", 10).size(), 3u);
}

}
}
