// What a place looks like: who may show it, which photo counts, and that it lies sealed.

#include "app/picture_place.hpp"

#include "app/close_place.hpp"
#include "app/register_place.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::refusal_of;

struct PicturePlaces : support::WorldOnEveryEngine {
    domain::Place registered()
    {
        return must(world().did(world().clerk, register_place,
                                {.village = support::village,
                                 .name = "村部公开栏",
                                 .location = "村部大门东侧",
                                 .a3_sheets = 6,
                                 .since = parse_date("2026-11-01").value()}));
    }
    Result<domain::Place> pictured(const domain::Actor& who, const domain::Place& place, const std::string& jpeg)
    {
        return world().did(who, picture_place, {place.id, {jpeg, 800, 600}});
    }
};
ON_EVERY_ENGINE(PicturePlaces);

TEST_P(PicturePlaces, show_the_newest_and_keep_it_sealed)
{
    const auto place = registered();
    must(pictured(world().clerk, place, "before the paint"));
    world().clock.at += std::chrono::hours(1);
    must(pictured(world().town_officer, place, "after it"));
    auto desk = world().as({});
    const auto photo = store::PlacePhotos(desk.office.db).of(place.id);
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->added_by, world().town_officer.account);
    EXPECT_EQ(picture_of(desk.office, *photo), "after it");
    EXPECT_EQ(desk.office.archive.get(photo->blob)->find("after it"), std::string::npos);
}

TEST_P(PicturePlaces, are_shown_by_those_who_keep_them)
{
    const auto place = registered();
    EXPECT_EQ(refusal_of(pictured(world().other_clerk, place, "x")), "page.not_found");
    EXPECT_EQ(refusal_of(pictured(world().director, place, "x")), "role.not_yours");
    must(world().did(world().clerk, close_place, {place.id, place.version, "村部搬迁"}));
    EXPECT_EQ(refusal_of(pictured(world().clerk, place, "x")), "place.closed_already");
    auto desk = world().as({});
    EXPECT_FALSE(store::PlacePhotos(desk.office.db).of(place.id));
}

}
}
