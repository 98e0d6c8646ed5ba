#include "http/page_cache.hpp"

#include <gtest/gtest.h>

namespace gongkai::http {
namespace {

std::shared_ptr<const CachedPage> page(std::string words, std::vector<std::string> tags)
{
    return make_page(html(200, std::move(words)).keeping(std::move(tags)));
}

std::optional<std::string> key(const PageCache& pages, std::string_view fields, std::string_view line = "GET /a")
{
    HeadParser parser;
    const auto bytes = fmt::format("{} HTTP/1.1\r\nHost: a\r\n{}\r\n", line, fields);
    EXPECT_EQ(parser.parse(bytes), HeadParser::Outcome::complete) << bytes;
    return pages.key_of(parser.head());
}

TEST(PageCache, keeps_no_personal_request)
{
    const PageCache pages(1 << 20, {"size", "lang"});
    EXPECT_EQ(key(pages, ""), "/a");
    EXPECT_EQ(key(pages, "Cookie: size=large; lang=ko\r\n"), "/a size=large lang=ko");
    EXPECT_EQ(key(pages, "", "HEAD /a"), "/a");
    EXPECT_FALSE(key(pages, "Cookie: size=large; sid=x\r\n"));
    EXPECT_FALSE(key(pages, "Cookie: size=" + std::string(100, 'x') + "\r\n"));
    EXPECT_FALSE(key(pages, "Authorization: x\r\n"));
    EXPECT_FALSE(key(pages, "Range: bytes=0-1\r\n"));
    EXPECT_FALSE(key(pages, "", "GET /a?b"));
    EXPECT_FALSE(key(pages, "", "POST /a"));
}

TEST(PageCache, forgets_by_tag_and_by_path)
{
    PageCache pages;
    for (const char* path : {"/a/1", "/a/2", "/b"}) pages.put(path, page(path, {path, "all"}), pages.version());
    pages.invalidate("/a/1");
    EXPECT_FALSE(pages.find("/a/1"));
    EXPECT_TRUE(pages.find("/a/2"));
    pages.invalidate_prefix("/a/");
    EXPECT_FALSE(pages.find("/a/2"));
    EXPECT_EQ(*pages.find("/b")->plain.body, "/b");
    pages.invalidate("all");
    EXPECT_EQ(pages.bytes(), 0U);
}

TEST(PageCache, gives_no_page_out_after_its_moment)
{
    FixedClock clock(parse_instant("2026-12-09T15:59:59Z").value());
    PageCache pages(1 << 20, {}, clock);
    auto answer = html(200, "names").keeping({"village"});
    answer.kept_before = parse_instant("2026-12-09T16:00:00Z");
    pages.put("/e", make_page(std::move(answer)), pages.version());
    pages.put("/w", page("always", {"village"}), pages.version());
    EXPECT_TRUE(pages.find("/e"));
    clock.at = parse_instant("2026-12-09T16:00:00Z").value();
    EXPECT_FALSE(pages.find("/e"));
    EXPECT_TRUE(pages.find("/w"));
}

TEST(PageCache, refuses_a_page_made_of_what_changed_meanwhile)
{
    PageCache pages;
    const auto before = pages.version();
    pages.invalidate("village");
    pages.put("/v", page("stale", {"village"}), before);
    EXPECT_FALSE(pages.find("/v"));
    pages.put("/w", page("other", {"elsewhere"}), before);
    EXPECT_TRUE(pages.find("/w"));
    pages.put("/v", page("fresh", {"village"}), pages.version());
    EXPECT_TRUE(pages.find("/v"));
    pages.clear();
    pages.put("/w", page("stale", {"elsewhere"}), before);
    EXPECT_FALSE(pages.find("/w"));
}

TEST(PageCache, stays_within_its_bytes_and_keeps_what_is_read)
{
    PageCache pages(100'000);
    for (int i = 0; i < 200; ++i) {
        pages.put("/" + std::to_string(i), page(std::string(800, 'x'), {"t"}), pages.version());
        ASSERT_LE(pages.bytes(), 100'000U);
    }
    pages.put("/large", page(std::string(50'000, 'x'), {"t"}), pages.version());
    EXPECT_FALSE(pages.find("/large"));
    EXPECT_GT(pages.bytes(), 50'000U);
}

TEST(PageCache, replaces_a_page_without_counting_it_twice)
{
    PageCache pages;
    pages.put("/a", page("first", {"t"}), pages.version());
    const auto size = pages.bytes();
    pages.put("/a", page("other", {"t"}), pages.version());
    EXPECT_EQ(pages.bytes(), size);
    EXPECT_EQ(*pages.find("/a")->plain.body, "other");
}

}
}
