#include "http/response.hpp"

#include "base/ensure.hpp"
#include "http/gzip.hpp"
#include "http/origin.hpp"
#include "http/outgoing.hpp"
#include "http/url.hpp"

#include <gtest/gtest.h>

namespace gongkai::http {
namespace {

TEST(Cookies, are_locked_to_this_host_when_it_is_secure)
{
    Request request;
    Response response;
    set_cookie(response, request, {.name = "sid", .value = "abc", .same_site = SameSite::strict});
    EXPECT_EQ(response.headers.back().value, "sid=abc; Path=/; HttpOnly; SameSite=Strict");
    request.secure = true;
    set_cookie(response, request, {.name = "sid", .value = "abc", .max_age = std::chrono::seconds(60)});
    EXPECT_EQ(response.headers.back().value, "__Host-sid=abc; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
    EXPECT_EQ(response.headers.size(), 2U);
    EXPECT_THROW(set_cookie(response, request, {.name = "a", .value = "b; Path=/x"}), Bug);

    request.headers = {{"Cookie", "sid=planted; __Host-sid=ours"}};
    EXPECT_EQ(own_cookie(request, "sid"), "ours");
    request.headers = {{"Cookie", "sid=planted"}};
    EXPECT_FALSE(own_cookie(request, "sid"));
}

TEST(Responses, let_no_second_header_slip_in)
{
    EXPECT_THROW(see_other("/a\r\nSet-Cookie: x=y"), Bug);
    const auto named = as_download(bytes("text/csv", std::string("a")), "收支 \"表\".csv");
    EXPECT_EQ(named.header("content-disposition"),
              "attachment; filename=\"download.csv\"; filename*=UTF-8''%E6%94%B6%E6%94%AF%20%22%E8%A1%A8%22.csv");
}

TEST(Responses, give_each_refusal_its_status)
{
    EXPECT_EQ(status_of(Refusal::Kind::invalid), 422);
    EXPECT_EQ(status_of(Refusal::Kind::missing), 404);
    EXPECT_EQ(status_of(Refusal::Kind::forbidden), 403);
    EXPECT_EQ(status_of(Refusal::Kind::conflict), 409);
    EXPECT_EQ(reason_of(422), "Unprocessable Content");
}

TEST(Outgoing, packs_text_for_those_who_take_it)
{
    const auto request = *make_request(Method::get, "/", {}, {{"Accept-Encoding", "gzip"}});
    const auto page = html(200, std::string(5000, 'a')).with("Cache-Control", "no-cache");
    const auto out = prepare(request, page);
    EXPECT_NE(out.head.find("Content-Encoding: gzip\r\n"), std::string::npos);
    EXPECT_LT(out.pieces.at(0).length, 200U);
    EXPECT_EQ(prepare(request, html(200, "short")).head.find("Content-Encoding"), std::string::npos);
    const auto etag = strong_etag(page.body);
    for (const auto& tag : {etag, gzip_etag(etag), "W/" + etag, "\"x\", " + etag, std::string("*")}) {
        auto again = request;
        again.headers.push_back({"If-None-Match", tag});
        EXPECT_EQ(prepare(again, page).status, 304) << tag;
    }
}

TEST(Outgoing, is_held_back_from_those_who_know_another_state)
{
    const auto page = html(200, std::string(5000, 'a')).with("Cache-Control", "no-cache");
    const auto etag = strong_etag(page.body);
    const auto status = [&](const std::string& known) {
        return prepare(*make_request(Method::get, "/", {}, {{"If-Match", known}}), page).status;
    };
    for (const auto& tag : {etag, gzip_etag(etag), "\"x\", " + etag, std::string("*")})
        EXPECT_EQ(status(tag), 200) << tag;
    for (const auto& tag : {std::string(), std::string("\"x\""), "W/" + etag})
        EXPECT_EQ(status(tag), 412) << tag;
}

TEST(Outgoing, gives_a_page_its_own_policy_when_it_has_one)
{
    const auto out = prepare(Request{}, html(200, "x").with("Content-Security-Policy", "sandbox"));
    EXPECT_EQ(out.head.find("default-src"), std::string::npos);
    EXPECT_NE(out.head.find("nosniff"), std::string::npos);
}

TEST(AcceptsGzip, reads_qualities)
{
    for (const char* yes : {"gzip", "br, gzip;q=0.5", "GZIP", "deflate,gzip"}) EXPECT_TRUE(accepts_gzip(yes)) << yes;
    for (const char* no : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip"}) EXPECT_FALSE(accepts_gzip(no)) << no;
}

TEST(Paths, are_decoded_only_when_nothing_is_hidden_in_them)
{
    EXPECT_EQ(decode_path("/%E5%8D%A1%E4%BC%A6/a+b"), "/卡伦/a+b");
    EXPECT_EQ(decode_path("/a..b/...x"), "/a..b/...x");
    for (const char* bad : {"", "a", "/../a", "/a/..", "/a/./b", "/%2e%2E/a", "/a%2fb", "/a%5cb", "/%00", "/%0a", "/%",
                            "/%4", "/%zz", "/%ff", "/a/.."})
        EXPECT_FALSE(decode_path(bad)) << bad;
}

TEST(Links, are_encoded_and_stay_here)
{
    EXPECT_EQ(link("/v", {{"year", "2026"}, {"q", "水 &="}}), "/v?year=2026&q=%E6%B0%B4%20%26%3D");
    EXPECT_EQ(same_site_path("/work/a?b=c#d", "/"), "/work/a?b=c#d");
    for (const char* bad : {"", "//evil", "https://evil", "/\\evil", "javascript:x", "work", "/a\r\nb", "/\t/evil", "/../x"})
        EXPECT_EQ(same_site_path(bad, "/work"), "/work") << bad;
}

TEST(SameOrigin, asks_what_browsers_say)
{
    const std::string_view own = "https://cun.example";
    const auto ours = [&](std::vector<Header> headers) {
        return same_origin(*make_request(Method::post, "/", {}, std::move(headers)), own);
    };
    EXPECT_TRUE(ours({{"Sec-Fetch-Site", "same-origin"}, {"Origin", "https://cun.example"}}));
    EXPECT_TRUE(ours({{"Origin", "https://cun.example"}, {"Cookie", "a=b"}}));
    EXPECT_TRUE(ours({{"Referer", "https://cun.example/work"}, {"Cookie", "a=b"}}));
    EXPECT_TRUE(ours({}));
    EXPECT_FALSE(ours({{"Cookie", "a=b"}}));
    EXPECT_FALSE(ours({{"Sec-Fetch-Site", "cross-site"}}));
    EXPECT_FALSE(ours({{"Sec-Fetch-Site", "same-site"}, {"Origin", "https://cun.example"}}));
    EXPECT_FALSE(ours({{"Origin", "null"}}));
    EXPECT_FALSE(ours({{"Origin", "https://cun.example.evil"}}));
    EXPECT_FALSE(ours({{"Referer", "https://cun.example.evil/"}}));
}

TEST(Requests, know_their_query_cookies_and_language)
{
    const auto request = *make_request(Method::get, "/a?x=1&x=%E6%B0%B4&y", {},
                                       {{"Accept-Language", "en;q=0.5, ko-KR;q=0.9, fr"}, {"COOKIE", "a=1; b=2=3"}});
    EXPECT_EQ(request.query_value("x"), "1");
    EXPECT_EQ(request.query_values("x"), (std::vector<std::string>{"1", "水"}));
    EXPECT_EQ(request.query_value("y"), "");
    EXPECT_FALSE(request.query_value("z"));
    EXPECT_EQ(request.cookie("b"), "2=3");
    EXPECT_FALSE(request.cookie("c"));
    EXPECT_EQ(language(request, {"zh-CN", "ko", "en"}), "ko");
    EXPECT_EQ(language(Request{}, {"zh-CN", "ko"}), "zh-CN");
    EXPECT_FALSE(make_request(Method::get, "/../a"));
}

}
}
