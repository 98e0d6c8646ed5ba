// Inspections of boards: six points, answered each, kept for ever, answered by the next one.

#include "app/inspect_place.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "store/board_photos.hpp"
#include "store/inspections.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::InspectionPoint;
using domain::PointVerdict;

namespace {

constexpr app::PointAnswer good{PointVerdict::yes, {}};

struct Inspections : WorldOnEveryEngine {
    domain::Place board()
    {
        return must(world().did(world().clerk, app::register_place,
                                {.village = village,
                                 .name = "村部公开栏",
                                 .location = "村部大门东侧",
                                 .a3_sheets = 6,
                                 .since = parse_date("2026-11-01").value()}));
    }
    static app::InspectPlace all_good(const domain::Place& place)
    {
        return {place.id, good, good, good, good, good, good};
    }
    static app::InspectPlace stale(const domain::Place& place)
    {
        auto order = all_good(place);
        order.current = {PointVerdict::no, "还贴着八月的"};
        return order;
    }
    domain::InspectionResult result(const domain::Inspection& inspection)
    {
        auto desk = world().as({});
        return domain::result_of(store::Inspections(desk.office.db).points_of(inspection.id));
    }
};
ON_EVERY_ENGINE(Inspections);

}

TEST_P(Inspections, count_what_holds_of_what_applies)
{
    const auto place = board();
    auto order = stale(place);
    order.finance = {PointVerdict::not_applicable, {}};
    const auto inspection = must(world().did(world().supervisor, app::inspect_place, order));
    EXPECT_EQ(inspection.inspector, "王玉兰");
    EXPECT_EQ(inspection.role, domain::Role::supervisor);
    const auto found = result(inspection);
    EXPECT_EQ(found.asked, 5);
    EXPECT_EQ(found.good, 4);
    ASSERT_EQ(found.bad.size(), 1u);
    EXPECT_EQ(found.bad.front().point, InspectionPoint::current);
    EXPECT_EQ(found.bad.front().words, "还贴着八月的");
}

TEST_P(Inspections, want_every_point_answered_and_what_is_wrong_said)
{
    const auto place = board();
    auto order = all_good(place);
    order.clean.verdict = {};
    const auto unanswered = world().did(world().chair, app::inspect_place, order);
    EXPECT_EQ(refusal_of(unanswered), "inspect.not_answered");
    EXPECT_EQ(unanswered.error().field, "clean.verdict");
    order = stale(place);
    order.current.words = " ";
    const auto wordless = world().did(world().chair, app::inspect_place, order);
    EXPECT_EQ(refusal_of(wordless), "inspect.what_is_wrong");
    EXPECT_EQ(wordless.error().field, "current.words");
    order.current.words = "问 13804390001";
    EXPECT_EQ(refusal_of(world().did(world().chair, app::inspect_place, order)), "seen.personal")
        << "everybody reads it";
}

TEST_P(Inspections, are_answered_by_the_next_one)
{
    const auto place = board();
    must(world().did(world().town_officer, app::inspect_place, stale(place)));
    world().clock.at += std::chrono::hours(24);
    const auto second = must(world().did(world().supervisor, app::inspect_place, all_good(place)));
    auto desk = world().as({});
    const auto last = store::Inspections(desk.office.db).last_in(village);
    ASSERT_EQ(last.size(), 1u);
    EXPECT_EQ(last.front().id, second.id);
    EXPECT_EQ(store::Inspections(desk.office.db).of(place.id, 9).size(), 2u) << "the first one is kept";
}

TEST_P(Inspections, are_for_the_committee_and_the_town)
{
    const auto place = board();
    for (const auto& actor : {world().clerk, world().director})
        EXPECT_EQ(world().did(actor, app::inspect_place, all_good(place)).error().kind,
                  Refusal::Kind::forbidden);
    EXPECT_EQ(world().did(world().other_clerk, app::inspect_place, all_good(place)).error().kind,
              Refusal::Kind::missing);
}

TEST_P(Inspections, bring_photos_that_are_read_like_any_other)
{
    const auto place = board();
    const app::LookedAtPhoto photo{
        .file_name = "IMG.jpg",
        .original = std::string(64, 'a'),
        .taken = {.codes = {}, .taken_at = "", .jpeg = "picture", .fingerprint = std::string(64, '1')}};
    const auto proof = must(world().did(world().supervisor, app::prove_posting,
                                        {place.id, photo, domain::PhotoSender::inspector, {}}));
    auto order = all_good(place);
    order.photos = {proof.photo.id};
    const auto inspection = must(world().did(world().supervisor, app::inspect_place, order));
    EXPECT_EQ(world().did(world().supervisor, app::prove_posting, {place.id, photo}).error().kind,
              Refusal::Kind::forbidden)
        << "as the clerk they can't send one";
    auto desk = world().as({});
    EXPECT_EQ(store::Inspections(desk.office.db).photos_of(inspection.id), order.photos);
}
