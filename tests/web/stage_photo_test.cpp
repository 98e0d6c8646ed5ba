// Photos of a project's stages in the browser: added and taken out by the clerk, seen by those who sign, read
// by everybody, gone once the edition was withdrawn.

#include "app/correct_edition.hpp"
#include "app/partial_files.hpp"
#include "app/register_place.hpp"
#include "app/ways.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/stage_photo.hpp"
#include "doors.hpp"
#include "intake/photos.hpp"
#include "store/drafts.hpp"
#include "support/stage_photos.hpp"

namespace gongkai::web {
namespace {

using support::must;

std::string road(std::uint8_t grey = 200)
{
    return intake::as_jpeg({2000, 1500, std::vector<std::uint8_t>(3'000'000, grey)});
}

struct StagePhotoPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk = site.browser(world.clerk);
    domain::Draft draft = support::begun_stage(world);
    std::string address = "/work/drafts/" + draft.id;

    http::Response add(const std::string& file_name, const std::string& bytes,
                       const std::string& caption = "开工前的路面")
    {
        const auto version = std::to_string(stored().version);
        return site.post_file(address + "/photos", {{"version", version}, {"caption", caption}}, "photo",
                              file_name, bytes, clerk);
    }
    domain::Draft stored() { return store::Drafts(world.as({}).office.db).find(draft.id).value(); }
    domain::Edition published()
    {
        EXPECT_EQ(add("IMG_1.jpg", road()).status, 303);
        return world.publish(world.hand_in(support::written_stage(world, stored())));
    }
};

TEST_F(StagePhotoPages, take_a_photo_with_its_caption_and_let_go_of_it_again)
{
    EXPECT_TRUE(says(site.get(address, clerk), "添加一张照片"));
    const auto added = add("IMG_1.jpg", road());
    ASSERT_EQ(added.status, 303);
    EXPECT_EQ(added.header("location"), address + "#photos");
    const auto page = site.get(address, clerk);
    EXPECT_TRUE(says(page, "alt=\"开工前的路面\""));
    EXPECT_TRUE(says(page, "去掉照片：开工前的路面"));
    const auto photo = site.get(address + "/photos/1.jpg", clerk);
    EXPECT_EQ(photo.header("content-type"), "image/jpeg");
    EXPECT_EQ(photo.header("cache-control"), "no-store");
    EXPECT_EQ(site.get(address + "/photos/2.jpg", clerk).status, 404);
    EXPECT_EQ(site.get(address + "/photos/1.jpg", site.browser(world.other_clerk)).status, 404);
    const auto digest = to_hex(sha256(photo.content()));
    const auto version = std::to_string(stored().version);
    EXPECT_EQ(site.post(address + "/photos/remove", {{"version", version}, {"photo", digest}}, clerk).status,
              303);
    EXPECT_FALSE(says(site.get(address, clerk), "alt=\"开工前的路面\""));
}

TEST_F(StagePhotoPages, say_what_is_wrong_with_a_picture_and_keep_the_caption)
{
    const std::vector<std::array<std::string, 3>> bad{
        {"小广告.gif", "GIF89a", "GIF 动图"},
        {"IMG_1.heic",
         std::string("\0\0\0\x18"
                     "ftypheic",
                     12),
         "HEIC"},
        {"图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG 图形文件"},
        {"图.png", "\x89PNG\r\n\x1a\n", "JPG 照片"},
        {"半张.jpg", road().substr(0, 5000), "没有传完整"},
        {"两种.jpg", road() + "<script>1</script>", "又是别的东西"},
        {"大.jpg", intake::as_jpeg({10'000, 6'000, std::vector<std::uint8_t>(60'000'000, 255)}), "像素太多"}};
    for (const auto& [name, bytes, words] : bad) {
        const auto answer = add(name, bytes);
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_TRUE(says(answer, words)) << name;
        EXPECT_TRUE(says(answer, "value=\"开工前的路面\"")) << name;
        EXPECT_TRUE(says(answer, "href=\"#photo\"")) << name;
    }
    const auto none = site.post(address + "/photos", {{"version", "1"}, {"caption", "开工前"}}, clerk);
    EXPECT_EQ(none.status, 422);
    EXPECT_TRUE(says(none, "请选一张照片"));
    EXPECT_TRUE(domain::photos_of(from_json<domain::Content>(stored().content).value()).empty());
}

TEST_F(StagePhotoPages, may_have_come_in_pieces)
{
    const auto bytes = road();
    const auto half = bytes.size() / 2;
    const auto file =
        must(world.did(world.clerk, app::begin_file, {static_cast<std::int64_t>(bytes.size()), "IMG_1.jpg"}));
    const auto send = [&] {
        const auto version = std::to_string(stored().version);
        return site.post(address + "/photos",
                         {{"version", version}, {"caption", "开工前的路面"}, {"uploads", file.id}}, clerk);
    };
    must(world.did(world.clerk, app::take_in_piece, {file.id, 0, std::string_view(bytes).substr(0, half)}));
    EXPECT_EQ(send().status, 409) << "half of it";
    must(world.did(world.clerk, app::take_in_piece,
                   {file.id, static_cast<std::int64_t>(half), std::string_view(bytes).substr(half)}));
    EXPECT_EQ(send().status, 303);
    EXPECT_TRUE(says(site.get(address, clerk), "alt=\"开工前的路面\""));
    EXPECT_EQ(send().status, 404) << "it was taken";
}

TEST_F(StagePhotoPages, say_what_is_wrong_with_a_caption)
{
    EXPECT_TRUE(says(add("IMG_1.jpg", road(), ""), "请写一句说明"));
    EXPECT_TRUE(says(add("IMG_1.jpg", road(), "老王 13843900001"), "像是个人的号码"));
    for (const auto grey : std::initializer_list<std::uint8_t>{10, 90, 170})
        EXPECT_EQ(add("IMG_1.jpg", road(grey)).status, 303);
    EXPECT_TRUE(says(site.get(address, clerk), "已经有三张了"));
    const auto fourth = add("IMG_4.jpg", road(240));
    EXPECT_EQ(fourth.status, 409);
    EXPECT_TRUE(says(fourth, "一份最多 3 张照片"));
}

TEST_F(StagePhotoPages, are_seen_by_whoever_signs)
{
    ASSERT_EQ(add("IMG_1.jpg", road()).status, 303);
    const auto in_review = world.hand_in(support::written_stage(world, stored()));
    const auto chair = site.browser(world.chair), director = site.browser(world.director);
    const auto src = "src=\"" + address + "/photos/1.jpg\"";
    EXPECT_TRUE(says(site.get(address + "/review", chair), src));
    EXPECT_EQ(site.get(address + "/photos/1.jpg", chair).status, 200);
    must(world.did(world.chair, app::review_draft,
                   {.draft = in_review.id, .commitment = in_review.commitment, .says = {}}));
    EXPECT_TRUE(says(site.get(address + "/approve", director), src));
    EXPECT_FALSE(says(site.get(address, clerk), "添加一张照片")) << "it is no draft any more";
}

TEST_F(StagePhotoPages, are_read_by_everybody_as_they_were_committed)
{
    const auto edition = published();
    const auto page = site.get("/e/" + edition.code);
    EXPECT_TRUE(says(page, "src=\"/e/" + edition.code +
                               "/photos/1.jpg\" width=\"1500\" height=\"1125\" alt=\"开工前的路面\""));
    const auto photo = site.get("/e/" + edition.code + "/photos/1.jpg");
    EXPECT_EQ(photo.header("content-type"), "image/jpeg");
    EXPECT_EQ(photo.header("cache-control"), "public, max-age=86400, immutable");
    const auto digest = to_hex(sha256(photo.content()));
    EXPECT_TRUE(says(site.get("/e/" + edition.code + "/edition.json"), digest));
    EXPECT_TRUE(says(site.get("/api/v1/editions/" + edition.code), digest));
    for (const auto* other : {"0.jpg", "2.jpg", "1", "1.png", "1.jpg.jpg"})
        EXPECT_EQ(site.get("/e/" + edition.code + "/photos/" + other).status, 404) << other;
    EXPECT_TRUE(says(site.get("/e/" + edition.code + "/sheet.pdf"), "/Filter/DCTDecode"));
}

TEST_F(StagePhotoPages, are_gone_once_the_edition_was_withdrawn)
{
    const auto edition = published();
    const auto tombstone =
        must(world.did(world.director, app::withdraw_edition, {edition.code, "拍到了村民的脸"}));
    for (const auto& code : {edition.code, tombstone.code}) {
        EXPECT_EQ(site.get("/e/" + code + "/photos/1.jpg").status, 404);
        EXPECT_FALSE(says(site.get("/e/" + code), "/photos/"));
        EXPECT_FALSE(says(site.get("/e/" + code + "/sheet.pdf"), "/Filter/DCTDecode"));
        EXPECT_FALSE(says(site.get("/work/editions/" + code + "/article.html", clerk), "image/jpeg"));
    }
}

TEST_F(StagePhotoPages, go_with_the_article_to_the_public_account)
{
    world.house().ways = std::make_shared<const app::Ways>(
        app::Ways{.outward = {"https://gk.example.gov.cn", {}},
                  .mail = false,
                  .robots = {},
                  .accounts = {{.division = support::town,
                                .app_id = "wx0000000000000001",
                                .secret = "0123456789abcdef0123456789abcdef"}}});
    const auto edition = published();
    const auto at = "/work/editions/" + edition.code;
    const auto photo = site.get("/e/" + edition.code + "/photos/1.jpg");
    const auto article = site.get(at + "/article.html", clerk);
    EXPECT_TRUE(says(article, "src=\"data:image/jpeg;base64," + to_base64(photo.content()) +
                                  "\" alt=\"开工前的路面\""));
    EXPECT_TRUE(says(article, ">开工前的路面</p>"));
    EXPECT_EQ(site.post(at + "/article", {}, clerk).status, 303);
}

TEST_F(StagePhotoPages, run_on_screens_while_the_edition_counts)
{
    const auto edition = published();
    const auto screen = must(world.did(world.clerk, app::register_place,
                                       {.village = support::village,
                                        .kind = domain::PlaceKind::screen,
                                        .name = "大厅显示屏",
                                        .location = "党群服务中心一楼",
                                        .since = Date(std::chrono::year(2026) / 11 / 1)}));
    const auto programme = [&] {
        const auto answer = site.get("/screen/" + screen.id + "/programme");
        return parse_json(answer.content()).value();
    };
    const auto photos = programme().at("editions").at(0).at("photos");
    EXPECT_EQ(photos, boost::json::value({boost::json::object{{"src", "/e/" + edition.code + "/photos/1.jpg"},
                                                              {"width", 1500},
                                                              {"height", 1125},
                                                              {"caption", "开工前的路面"}}}));
    must(world.did(world.director, app::withdraw_edition, {edition.code, "拍到了村民的脸"}));
    EXPECT_EQ(boost::json::serialize(programme()).find("/photos/"), std::string::npos);
}

TEST_F(StagePhotoPages, are_on_the_long_picture_while_the_edition_counts)
{
    const auto edition = published();
    const auto has_photos = [&](const std::string& code) {
        const auto picture = site.get("/e/" + code + "/picture.png");
        EXPECT_EQ(picture.header("content-type"), "image/png");
        return picture.content().find(std::string("\0\0\3\0PLTE", 8)) != std::string::npos; // 256 colours
    };
    EXPECT_TRUE(has_photos(edition.code));
    const auto tombstone =
        must(world.did(world.director, app::withdraw_edition, {edition.code, "拍到了村民的脸"}));
    EXPECT_FALSE(has_photos(edition.code));
    EXPECT_FALSE(has_photos(tombstone.code));
}

TEST_F(StagePhotoPages, tell_what_a_correction_changed)
{
    const auto edition = published();
    draft = must(world.did(world.clerk, app::correct_edition, {edition.code}));
    address = "/work/drafts/" + draft.id;
    EXPECT_TRUE(says(site.get(address, clerk), "alt=\"开工前的路面\""));
    ASSERT_EQ(add("IMG_2.jpg", road(90), "补拍的一张").status, 303);
    const auto page = site.get(address, clerk);
    EXPECT_TRUE(says(page, "第 2 张照片"));
    EXPECT_TRUE(says(page, "补拍的一张（文件 "));
}

}
}
