// What villagers see on boards: photos without an account, answered on the spot.

#include "app/print_day_code.hpp"
#include "app/register_place.hpp"
#include "domain/sheet_mark.hpp"
#include "doors.hpp"
#include "intake/photos.hpp"

namespace gongkai::web {
namespace {

using support::must;

struct SeenPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    domain::Place place;
    std::string address, open_page = "/" + std::string(support::village) + "/places";

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        place = must(world.did(world.clerk, app::register_place,
                               {.village = support::village,
                                .name = "村部公开栏",
                                .location = "村部大门东侧",
                                .a3_sheets = 6,
                                .since = Date(std::chrono::year(2026) / 11 / 1)}));
        address = open_page + "/" + place.id + "/seen";
    }
    http::Response send(const std::string& name, const std::string& bytes, const std::string& words = {})
    {
        return site.post_file(address, {{"words", words}}, "photos", name, bytes);
    }
    static std::string photo_of(const std::string& text, int side = 400)
    {
        return intake::as_jpeg(intake::sheet_with({text}, 1600, 1200, side));
    }
    std::string sheet(const domain::Edition& edition, bool with_day_code = true)
    {
        const auto code = with_day_code ? must(world.did(world.clerk, app::print_day_code, {})).code : "";
        return domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, code);
    }
};

TEST_F(SeenPages, take_a_villagers_photo_and_say_what_it_shows)
{
    const auto edition = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    EXPECT_TRUE(says(site.get(open_page), "还没有村民传过照片"));
    EXPECT_TRUE(says(site.get(open_page), address));
    EXPECT_TRUE(says(site.get(address), "不用登录"));
    const auto answer = send("IMG_1.jpg", photo_of(sheet(edition)), "贴得很清楚");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(says(answer, "收到 1 张"));
    EXPECT_TRUE(says(answer, "贴对了"));
    EXPECT_TRUE(says(site.get(open_page), "村民照片 1 张，最近一张 11月24日"));
    EXPECT_TRUE(says(site.get(open_page), "挂到 12月9日 为止")) << "it proves as well as the clerk's";
    const auto of_clerk = site.get("/work/places/" + place.id, site.browser(world.clerk));
    EXPECT_TRUE(says(of_clerk, "村民拍的"));
    EXPECT_TRUE(says(of_clerk, "村民说：贴得很清楚"));
    EXPECT_FALSE(says(site.get(open_page), "贴得很清楚")) << "only those in office read it";
}

TEST_F(SeenPages, put_what_is_wrong_before_the_clerk_and_the_town)
{
    const auto edition = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    auto altered = edition;
    altered.commitment = std::string(64, '0');
    EXPECT_TRUE(says(send("IMG_1.jpg", photo_of(sheet(altered))), "可能不是真的"));
    for (const auto& actor : {world.clerk, world.town_officer}) {
        const auto today = site.get("/work", site.browser(actor));
        EXPECT_TRUE(says(today, "村民拍到不对的")) << actor.name;
        EXPECT_TRUE(says(today, "纸上二维码和公布的内容对不上")) << actor.name;
    }
    EXPECT_FALSE(says(site.get("/work", site.browser(world.other_clerk)), "村民拍到不对的"));
    EXPECT_TRUE(
        says(send("IMG_2.jpg", intake::as_jpeg(intake::sheet_with({}, 1600, 1200, 1))), "没有读到二维码"));
}

TEST_F(SeenPages, answer_every_bad_file_in_words_and_keep_what_was_typed)
{
    const auto whole = photo_of("x");
    const std::vector<std::tuple<std::string, std::string, std::string>> files{
        {"phone.heic", read_file(SOURCE_ROOT "/tests/fuzz/corpus/photo/phone.heic").value(),
         "这张照片是 HEIC"},
        {"drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
         "这是 SVG 图形文件"},
        {"moving.gif", "GIF89a", "这是 GIF 动图"},
        {"half.jpg", whole.substr(0, whole.size() / 2), "这张照片坏了"},
        {"sheet.pdf", "%PDF-1.7\n%\xe2\xe3\n", "这不是照片"},
        {"both.jpg", whole + "PK\x03\x04 PK\x05\x06", "又是图片、又是别的东西"},
        {"large.jpg", intake::as_jpeg(intake::sheet_with({}, 10'000, 6'000, 1)), "像素太多"}};
    for (const auto& [name, bytes, words] : files) {
        const auto answer = send(name, bytes, "下面两张湿了");
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_TRUE(says(answer, words)) << name;
        EXPECT_TRUE(says(answer, "下面两张湿了")) << name << ": what was typed stays";
    }
    EXPECT_TRUE(says(site.post(address, {{"words", "你好"}}), "请选一张照片"));
    EXPECT_TRUE(says(send("IMG_1.jpg", whole, "找他 13804390001"), "好像有个人号码"));
    EXPECT_FALSE(says(site.get(open_page), "村民照片 1 张")) << "nothing was kept";
}

TEST_F(SeenPages, take_no_more_than_the_machine_can_look_at)
{
    const auto photo = photo_of(sheet(world.publish_finance("2026-10", "六道沟村-2026-10.xlsx")));
    {
        const auto one = world.house().strangers_files->enter(), another = world.house().strangers_files->enter();
        const auto answer = send("IMG_1.jpg", photo, "贴得很清楚");
        EXPECT_EQ(answer.status, 503);
        EXPECT_TRUE(says(answer, "机器看不过来"));
        EXPECT_TRUE(says(answer, "贴得很清楚")) << "what was typed stays";
    }
    EXPECT_EQ(send("IMG_1.jpg", photo, "贴得很清楚").status, 200);
    EXPECT_EQ(send("IMG_2.jpg", photo.substr(0, 2000)).status, 422);
    EXPECT_TRUE(world.house().strangers_files->enter()) << "a damaged one leaves its place too";
}

TEST_F(SeenPages, are_of_open_boards_of_that_village_only)
{
    EXPECT_EQ(site.get("/" + std::string(support::other_village) + "/places/" + place.id + "/seen").status,
              404);
    EXPECT_EQ(site.get(open_page + "/made-up/seen").status, 404);
    const auto screen = must(world.did(world.clerk, app::register_place,
                                       {.village = support::village,
                                        .kind = domain::PlaceKind::screen,
                                        .name = "显示屏",
                                        .location = "大厅",
                                        .since = Date(std::chrono::year(2026) / 11 / 1)}));
    EXPECT_EQ(site.get(open_page + "/" + screen.id + "/seen").status, 404);
}

}
}
