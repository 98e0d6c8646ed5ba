// Boards in the browser: registered, printed for, hung, photographed; and what villagers read of them.

#include "app/draw_looks.hpp"
#include "app/print_day_code.hpp"
#include "app/register_place.hpp"
#include "domain/sheet_mark.hpp"
#include "doors.hpp"
#include "intake/photos.hpp"

namespace gongkai::web {
namespace {

using support::must;

struct PlacePages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        clerk = site.browser(world.clerk);
    }
    static Typed typed(const std::string& name, const std::string& sheets)
    {
        return {{"village", support::village}, {"kind", "board"},     {"name", name},
                {"location", "村部大门东侧"},  {"a3_sheets", sheets}, {"keeper", "报账员刘春海"},
                {"since", "2026-11-01"}};
    }
    domain::Place board(int sheets = 6)
    {
        return must(world.did(world.clerk, app::register_place,
                              {.village = support::village,
                               .name = "村部公开栏",
                               .location = "村部大门东侧",
                               .keeper = "报账员刘春海",
                               .a3_sheets = sheets,
                               .since = Date(std::chrono::year(2026) / 11 / 1)}));
    }
    static std::string address_of(const domain::Place& place) { return "/work/places/" + place.id; }
    domain::Edition published() { return world.publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
};

TEST_F(PlacePages, take_a_board_into_the_register)
{
    EXPECT_TRUE(says(site.get("/work/places", clerk), "还没有登记点位"));
    EXPECT_TRUE(
        says(site.get("/work/places/new?village=" + std::string(support::village), clerk), "能贴几张 A3 纸"));
    const auto done = site.post("/work/places", typed("村部公开栏", "12"), clerk);
    ASSERT_EQ(done.status, 303);
    const auto address = std::string(done.header("location").value());
    EXPECT_TRUE(address.ends_with("?notice=place-registered"));
    EXPECT_TRUE(says(site.get(address, clerk), "登记好了"));
    EXPECT_TRUE(says(site.get("/work/places", clerk), "村部公开栏"));
    EXPECT_EQ(site.get("/work/places/new?village=" + std::string(support::other_village), clerk).status, 404);
}

TEST_F(PlacePages, refuse_in_words_and_keep_what_was_typed)
{
    const auto full = site.post("/work/places", typed("村部公开栏", "九百"), clerk);
    EXPECT_EQ(full.status, 422);
    EXPECT_TRUE(says(full, "value=\"九百\""));
    EXPECT_TRUE(says(full, "value=\"村部公开栏\""));
    EXPECT_TRUE(says(site.post("/work/places", typed("村部公开栏", ""), clerk), "请写能贴几张 A3 纸"));
    EXPECT_TRUE(says(site.post("/work/places", typed("", "3"), clerk), "请写明这一处叫什么"));
    board();
    const auto twice = site.post("/work/places", typed("村部公开栏", "3"), clerk);
    EXPECT_EQ(twice.status, 409);
    EXPECT_TRUE(says(twice, "已经有一处叫“村部公开栏”"));
}

TEST_F(PlacePages, print_one_pack_with_its_list_and_the_days_code)
{
    const auto place = board();
    const auto nothing = site.get(address_of(place) + "/pack.pdf", clerk);
    EXPECT_EQ(nothing.status, 409);
    EXPECT_TRUE(says(nothing, "不用打印"));
    const auto edition = published();
    const auto page = site.get(address_of(place), clerk);
    EXPECT_TRUE(says(page, "再贴上去"));
    EXPECT_TRUE(says(page, edition.code));
    const auto pack = site.get(address_of(place) + "/pack.pdf", clerk);
    ASSERT_EQ(pack.status, 200);
    EXPECT_EQ(pack.header("content-type"), "application/pdf");
    EXPECT_TRUE(says(page, "打印大字的"));
    const auto large = site.get(address_of(place) + "/pack.pdf?paper=a4&large=1", clerk);
    ASSERT_EQ(large.status, 200);
    EXPECT_NE(text(large), text(site.get(address_of(place) + "/pack.pdf?paper=a4", clerk)));
}

TEST_F(PlacePages, remember_what_was_hung_and_say_it_to_everybody)
{
    const auto place = board();
    const auto edition = published();
    const auto open_page = "/" + std::string(support::village) + "/places";
    EXPECT_TRUE(says(site.get(open_page), "公布了，还没有贴：1 份"));
    const auto hung =
        site.post(address_of(place) + "/hang", {{"paper", "a3"}, {"editions", edition.code}}, clerk);
    ASSERT_EQ(hung.status, 303);
    EXPECT_TRUE(says(site.get(address_of(place), clerk), "还没有照片证明"));
    const auto shown = site.get(open_page);
    EXPECT_TRUE(says(shown, "11月24日 起挂着"));
    EXPECT_FALSE(says(shown, "刘春海")) << "who keeps the key is not public";
    EXPECT_TRUE(says(site.get("/" + std::string(support::village) + "/duties/cai-01/2026-10"),
                     "村部公开栏：11月24日 起挂着，还没有照片证明"));
    const auto early = site.post(address_of(place) + "/take-down", {{"editions", edition.code}}, clerk);
    EXPECT_EQ(early.status, 422);
    EXPECT_TRUE(says(early, "没挂够天数就取下，请写明为什么"));
    ASSERT_EQ(site.post(address_of(place) + "/take-down",
                        {{"editions", edition.code}, {"because", "风雨打坏"}}, clerk)
                  .status,
              303);
    EXPECT_TRUE(says(site.get(address_of(place), clerk), "提前取下：风雨打坏"));
}

TEST_F(PlacePages, say_what_has_no_room)
{
    const auto place = board(1);
    published();
    world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    const auto page = site.get(address_of(place), clerk);
    EXPECT_TRUE(says(page, "贴不下")) << "two accounts of many lines on one sheet of A3";
}

TEST_F(PlacePages, read_the_codes_in_a_photo_and_show_it_to_no_stranger)
{
    const auto place = board();
    const auto edition = published();
    const auto code = must(world.did(world.clerk, app::print_day_code, {})).code;
    const auto address =
        domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, code);
    const auto jpeg = intake::as_jpeg(intake::sheet_with({address}, 1600, 1200, 400));
    ASSERT_EQ(site.post_file(address_of(place) + "/photos", {}, "photos", "IMG_1.jpg", jpeg, clerk).status,
              303);
    const auto page = text(site.get(address_of(place), clerk));
    EXPECT_NE(page.find("看清楚了，贴对了"), page.npos);
    EXPECT_NE(page.find("挂到 12月9日 为止"), page.npos);
    const auto from = page.find(address_of(place) + "/photos/");
    ASSERT_NE(from, page.npos);
    const auto photo = page.substr(from, page.find('"', from) - from);
    EXPECT_EQ(site.get(photo, clerk).header("content-type"), "image/jpeg");
    EXPECT_EQ(site.get(photo, site.browser(world.other_clerk)).status, 404);
    EXPECT_TRUE(says(site.get("/" + std::string(support::village) + "/duties/cai-01/2026-10"),
                     "11月24日 的照片里看得到"));
}

TEST_F(PlacePages, ask_for_a_look_and_show_everybody_when_none_came)
{
    const auto place = board();
    const auto edition = published();
    const auto code = must(world.did(world.clerk, app::print_day_code, {})).code;
    const auto address =
        domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, code);
    const auto jpeg = intake::as_jpeg(intake::sheet_with({address}, 1600, 1200, 400));
    ASSERT_EQ(site.post_file(address_of(place) + "/photos", {}, "photos", "IMG_1.jpg", jpeg, clerk).status, 303);
    const auto open_page = "/" + std::string(support::village) + "/places";
    EXPECT_FALSE(says(site.get(open_page), "抽查"));
    while (must(world.did({}, app::draw_looks, {})).empty()) world.clock.at += std::chrono::days(1);
    clerk = site.browser(world.clerk);
    const auto today = site.get("/work", clerk);
    EXPECT_TRUE(says(today, "抽到要拍照的"));
    EXPECT_TRUE(says(today, "村部公开栏：1 张纸要拍一张照片"));
    EXPECT_TRUE(says(site.get(address_of(place), clerk), "抽到这里了，请拍照"));
    EXPECT_TRUE(says(site.get(open_page), "以前拍到就行"));
    EXPECT_FALSE(says(site.get(open_page), "张贴号")) << "until it is settled the next day could be told from it";
    world.clock.at += std::chrono::days(3);
    site.cache.clear();
    clerk = site.browser(world.clerk);
    EXPECT_FALSE(says(site.get("/work", clerk), "抽到要拍照的"));
    EXPECT_TRUE(says(site.get(open_page), "抽查没有照片"));
    EXPECT_TRUE(says(site.get(open_page), "张贴号"));
    EXPECT_TRUE(says(site.get("/" + std::string(support::village) + "/duties/cai-01/2026-10"), "抽到，没有照片"));
}

TEST_F(PlacePages, take_the_good_photos_of_a_batch_and_show_what_they_prove_to_everybody)
{
    const auto place = board();
    const auto edition = published();
    const auto code = must(world.did(world.clerk, app::print_day_code, {})).code;
    const auto address =
        domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, code);
    const auto jpeg = intake::as_jpeg(intake::sheet_with({address}, 1600, 1200, 400));
    const auto and_another =
        "\r\n--edge\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"图.gif\""
        "\r\nContent-Type: image/gif\r\n\r\nGIF89a";
    const auto pages_before = site.cache.version();
    const auto mixed =
        site.post_file(address_of(place) + "/photos", {}, "photos", "IMG_1.jpg", jpeg + and_another, clerk);
    EXPECT_EQ(mixed.status, 422);
    EXPECT_TRUE(says(mixed, "图.gif：这是 GIF 动图"));
    EXPECT_TRUE(says(mixed, "看清楚了，贴对了"));
    EXPECT_GT(site.cache.version(), pages_before) << "a kept page would still say that nothing hangs";
}

TEST_F(PlacePages, take_no_photo_that_is_none)
{
    const auto place = board();
    const auto none = site.post_file(address_of(place) + "/photos", {}, "photos", "图.gif", "GIF89a", clerk);
    EXPECT_EQ(none.status, 422);
    EXPECT_TRUE(says(none, "图.gif：这是 GIF 动图"));
    EXPECT_EQ(site.post(address_of(place) + "/photos", {}, clerk).status, 422);
}

TEST_F(PlacePages, show_what_a_place_looks_like_until_it_is_closed)
{
    const auto place = board();
    const auto shown = "/" + std::string(support::village) + "/places";
    const auto photo = shown + "/" + place.id + "/photo.jpg";
    EXPECT_EQ(site.get(photo).status, 404);
    EXPECT_TRUE(says(site.post_file(address_of(place) + "/picture", {}, "picture", "图.gif", "GIF89a", clerk),
                     "这是 GIF 动图"));
    EXPECT_EQ(site.post(address_of(place) + "/picture", {}, clerk).status, 422);
    const auto jpeg = intake::as_jpeg(intake::sheet_with({}, 800, 600, 100));
    const auto pages_before = site.cache.version();
    ASSERT_EQ(site.post_file(address_of(place) + "/picture", {}, "picture", "IMG_1.jpg", jpeg, clerk).status, 303);
    EXPECT_GT(site.cache.version(), pages_before);
    for (const auto& page : {site.get(shown), site.get(address_of(place), clerk)})
        EXPECT_TRUE(says(page, photo + "?v=")) << "everybody sees it, and so does the clerk";
    const auto answer = site.get(photo);
    EXPECT_EQ(answer.header("content-type"), "image/jpeg");
    EXPECT_TRUE(text(answer).starts_with("\xFF\xD8"));
    const auto others = "/" + std::string(support::other_village) + "/places/" + place.id + "/photo.jpg";
    EXPECT_EQ(site.get(others).status, 404);
    ASSERT_EQ(
        site.post(address_of(place) + "/close", {{"version", "1"}, {"because", "村部搬迁"}}, clerk).status,
        303);
    EXPECT_EQ(site.get(photo).status, 404);
}

TEST_F(PlacePages, are_closed_with_a_reason)
{
    const auto place = board();
    EXPECT_TRUE(says(site.post(address_of(place) + "/close", {{"version", "1"}, {"because", ""}}, clerk),
                     "请写明为什么撤掉"));
    ASSERT_EQ(
        site.post(address_of(place) + "/close", {{"version", "1"}, {"because", "村部搬迁"}}, clerk).status,
        303);
    EXPECT_TRUE(says(site.get(address_of(place), clerk), "撤掉了：村部搬迁"));
    EXPECT_TRUE(says(site.get("/" + std::string(support::village) + "/places"), "还没有登记公开栏"));
}

}
}
