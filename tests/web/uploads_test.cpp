// Files in pieces, by the letter of the tus protocol 1.0.0.

#include "app/register_place.hpp"
#include "base/hash.hpp"
#include "doors.hpp"
#include "intake/photos.hpp"

namespace gongkai::web {
namespace {

using http::Method;
using support::must;

struct Uploads : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        clerk = site.browser(world.clerk);
    }
    http::Response ask(Method method, const std::string& address, std::vector<http::Header> headers,
                       const std::string& body = {}, const Browser* by = nullptr, bool with_version = true)
    {
        const auto& who = by ? *by : clerk;
        auto request = WholeSite::request(method, address, who.cookie, body);
        std::erase_if(request.headers, [](const auto& header) { return header.name == "Content-Type"; });
        request.headers.push_back({"X-CSRF-Token", who.csrf});
        if (with_version) request.headers.push_back({"Tus-Resumable", "1.0.0"});
        for (auto& header : headers)
            request.headers.push_back(std::move(header));
        return site.ask(std::move(request));
    }
    std::string begun(std::size_t length)
    {
        const auto answer = ask(Method::post, "/work/uploads",
                                {{"Upload-Length", std::to_string(length)},
                                 {"Upload-Metadata", "filename " + to_base64("三张纸.jpg")}});
        EXPECT_EQ(answer.status, 201);
        EXPECT_EQ(answer.header("tus-resumable"), "1.0.0");
        EXPECT_TRUE(answer.header("upload-expires").value_or("").ends_with("GMT"));
        return std::string(answer.header("location").value_or(""));
    }
    http::Response piece(const std::string& address, std::size_t offset, const std::string& bytes,
                         std::vector<http::Header> more = {}, const Browser* by = nullptr)
    {
        more.push_back({"Content-Type", "application/offset+octet-stream"});
        more.push_back({"Upload-Offset", std::to_string(offset)});
        return ask(Method::patch, address, std::move(more), bytes, by);
    }
    std::string offset_of(const std::string& address)
    {
        const auto answer = ask(Method::head, address, {});
        EXPECT_EQ(answer.header("cache-control"), "no-store");
        return answer.status == 200 ? std::string(answer.header("upload-offset").value_or("none"))
                                    : std::to_string(answer.status);
    }
};

TEST_F(Uploads, say_what_they_can)
{
    const auto answer = ask(Method::options, "/work/uploads", {}, {}, nullptr, false);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("tus-version"), "1.0.0");
    EXPECT_EQ(answer.header("tus-extension"), "creation,expiration,checksum,termination");
    EXPECT_EQ(answer.header("tus-max-size"), "33554432");
    EXPECT_EQ(answer.header("tus-checksum-algorithm"), "sha256");
}

TEST_F(Uploads, take_a_file_in_pieces)
{
    const auto address = begun(10);
    EXPECT_EQ(offset_of(address), "0");
    const auto first = piece(address, 0, "01234");
    EXPECT_EQ(first.status, 204);
    EXPECT_EQ(first.header("upload-offset"), "5");
    EXPECT_EQ(offset_of(address), "5");
    EXPECT_EQ(ask(Method::head, address, {}).header("upload-length"), "10");
    EXPECT_EQ(piece(address, 0, "01234").status, 409) << "the piece that was lost on the way back";
    EXPECT_EQ(piece(address, 5, "567890").status, 409) << "more than it has";
    EXPECT_EQ(piece(address, 5, "56789").header("upload-offset"), "10");
}

TEST_F(Uploads, refuse_what_the_protocol_refuses)
{
    const auto address = begun(10);
    EXPECT_EQ(ask(Method::post, "/work/uploads", {{"Upload-Length", "10"}}, {}, nullptr, false).status, 412);
    EXPECT_EQ(ask(Method::post, "/work/uploads", {{"Upload-Length", "10"}}, {}, nullptr, false)
                  .header("tus-version"),
              "1.0.0");
    EXPECT_EQ(ask(Method::post, "/work/uploads", {}).status, 400);
    for (const char* length : {"-1", "ten", "1 0", "99999999999999999999", ""})
        EXPECT_EQ(ask(Method::post, "/work/uploads", {{"Upload-Length", length}}).status, 400) << length;
    EXPECT_EQ(ask(Method::post, "/work/uploads", {{"Upload-Length", "33554433"}}).status, 413);
    EXPECT_EQ(ask(Method::post, "/work/uploads", {{"Upload-Length", "0"}}).status, 422);
    EXPECT_EQ(
        ask(Method::patch, address, {{"Content-Type", "text/plain"}, {"Upload-Offset", "0"}}, "0").status,
        415);
    EXPECT_EQ(ask(Method::patch, address, {{"Content-Type", "application/offset+octet-stream"}}, "0").status,
              400);
    EXPECT_EQ(piece(address, 0, "0", {{"Upload-Checksum", "sha256 " + to_base64("nonsense")}}).status, 460);
    EXPECT_EQ(piece(address, 0, "0", {{"Upload-Checksum", "crc32 AAAA"}}).status, 400);
    EXPECT_EQ(offset_of(address), "0") << "nothing of it was kept";
    const auto digest = sha256("0");
    EXPECT_EQ(piece(address, 0, "0",
                    {{"Upload-Checksum",
                      "sha256 " + to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()})}})
                  .status,
              204);
}

TEST_F(Uploads, are_of_who_began_them)
{
    const auto address = begun(10);
    const auto other = site.browser(world.other_clerk);
    EXPECT_EQ(ask(Method::head, address, {}, {}, &other).status, 404);
    EXPECT_EQ(piece(address, 0, "0", {}, &other).status, 404);
    EXPECT_EQ(ask(Method::delete_, address, {}, {}, &other).status, 404);
    EXPECT_EQ(ask(Method::delete_, address, {}).status, 204);
    EXPECT_EQ(offset_of(address), "404");
    auto request = WholeSite::request(Method::post, "/work/uploads", clerk.cookie);
    request.headers.push_back({"Tus-Resumable", "1.0.0"});
    EXPECT_EQ(site.ask(std::move(request)).status, 403) << "without the page's token";
}

TEST_F(Uploads, are_over_after_a_week_and_limited)
{
    const auto address = begun(10);
    world.clock.at += std::chrono::days(8);
    clerk = site.browser(world.clerk);
    EXPECT_EQ(offset_of(address), "404");
    for (int i = 0; i < 9; ++i)
        begun(33'000'000);
    const auto more = ask(Method::post, "/work/uploads", {{"Upload-Length", "33000000"}});
    EXPECT_EQ(more.status, 403);
    EXPECT_TRUE(says(more, "没传完的照片已经有 9 张")) << "the expired one is gone";
}

TEST_F(Uploads, are_taken_by_the_form_of_a_board)
{
    const auto place = must(world.did(world.clerk, app::register_place,
                                      {.village = support::village,
                                       .name = "村部公开栏",
                                       .location = "村部大门东侧",
                                       .a3_sheets = 6,
                                       .since = Date(std::chrono::year(2026) / 11 / 1)}));
    const auto jpeg = intake::as_jpeg(intake::sheet_with({"x"}, 1600, 1200, 400));
    const auto address = begun(jpeg.size());
    const auto id = address.substr(address.rfind('/') + 1);
    const auto photos = "/work/places/" + place.id + "/photos";
    piece(address, 0, jpeg.substr(0, 1000));
    const auto early = site.post(photos, {{"uploads", id}}, clerk);
    EXPECT_EQ(early.status, 409);
    EXPECT_TRUE(says(early, "还没有传完"));
    piece(address, 1000, jpeg.substr(1000));
    EXPECT_EQ(site.post(photos, {{"uploads", id}}, clerk).status, 303);
    EXPECT_TRUE(says(site.get("/work/places/" + place.id, clerk), "不是这里的公开件"));
    EXPECT_EQ(offset_of(address), "404") << "it isn't kept twice";
    EXPECT_TRUE(says(site.post(photos, {{"uploads", id}}, clerk), "没传完就过期了"));
    const auto none = begun(6);
    piece(none, 0, "GIF89a");
    const auto refused = site.post(photos, {{"uploads", none.substr(none.rfind('/') + 1)}}, clerk);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "三张纸.jpg：这是 GIF 动图"));
    const auto again = begun(6);
    piece(again, 0, "GIF89a");
    const auto to_script =
        ask(Method::post, photos,
            {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}},
            "uploads=" + again.substr(again.rfind('/') + 1));
    EXPECT_EQ(to_script.status, 422);
    EXPECT_EQ(
        text(to_script),
        R"({"refused":["三张纸.jpg：这是 GIF 动图，读不了。请直接拍一张照片，或者截图存成 JPG、PNG 再传。"]})");
}

}
}
