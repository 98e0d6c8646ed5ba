// What a villager sees of a town in which one village published two months.

#include <filesystem>
#include <pugixml.hpp>

#include "app/correct_edition.hpp"
#include "base/json.hpp"
#include "render/golden.hpp"
#include "store/drafts.hpp"
#include "web/portal_town.hpp"

#include <regex>

namespace gongkai::web {
namespace {


struct Scenario {
    std::string name, path;
    int status = 200;
    std::vector<std::string> contains = {}, lacks = {};
};

class Portal : public testing::Test {
protected:
    static void SetUpTestSuite() { town_ = new PublishedTown; }
    static void TearDownTestSuite()
    {
        delete town_;
        town_ = nullptr;
    }
    static PublishedTown& town() { return *town_; }

    static void expect(const Scenario& scenario)
    {
        const auto response = town().get(scenario.path);
        EXPECT_EQ(response.status, scenario.status) << scenario.name;
        const std::string page(response.content());
        for (const auto& words : scenario.contains)
            EXPECT_NE(page.find(words), page.npos) << scenario.name << " lacks " << words;
        for (const auto& words : scenario.lacks)
            EXPECT_EQ(page.find(words), page.npos) << scenario.name << " has " << words;
    }

private:
    static inline PublishedTown* town_ = nullptr;
};

TEST_F(Portal, says_of_every_place_how_it_stands)
{
    const std::vector<Scenario> scenarios{
        {"home is the town of the site", "/", 200, {"<h1><span>六道沟镇</span></h1>", "六道沟村", "19 个村（社区）", "缺 "}},
        {"county", "/220681", 200, {"临江市", "六道沟镇（19 个村、社区）"}},
        {"village", "/220681101212", 200,
         {"今年到今天应公开", "10月的钱", "118,876.39", "还缺", "为什么是", "cite", "还没有登记联系人和电话",
          "财务收支"}},
        {"village without anything", "/220681101208", 200,
         {"还没有公开过每月的收支", "应于2026年10月31日前公布，现在还没有", "还没有公开过。"}, {"的钱</h2>"}},
        {"unknown division", "/220681999", 404},
        {"no division at all", "/favicon", 404},
    };
    for (const auto& scenario : scenarios) expect(scenario);
}

TEST_F(Portal, shows_a_month_of_money_line_by_line)
{
    const auto code = town().october.code;
    const std::vector<Scenario> scenarios{
        {"latest month", "/220681101212/finance", 200, {"2026年10月", code}},
        {"edition", "/e/" + code, 200,
         {"94,016.81", "57,188.50", "32,328.92", "118,876.39", "壹拾壹万捌仟捌佰柒拾陆元叁角玖分", "id=\"line-39\"",
          "第14笔未附台班记录", "李秀英", "赵国强", "刘春海", "按时", "支出比9月", "<svg class=\"chart columns\"",
          "<svg class=\"qr\"", town().october.commitment, "sheet.pdf?paper=a3&amp;large=1", "entries.xlsx",
          "<title>六道沟村 2026年10月 财务收支 - 六道沟镇村务公开</title>",
          "<link rel=\"canonical\" href=\"https://gk.example.gov.cn/e/" + code + "\">"}},
        {"code in small letters", "/e/" + std::string("ldg-") + code.substr(4), 308},
        {"month by its name", "/220681101212/finance/2026-09", 200, {town().september.code, "第一次按月公开"}},
        {"month that isn't public", "/220681101212/finance/2026-08", 404},
        {"village that has no account yet", "/220681101208/finance", 303},
    };
    for (const auto& scenario : scenarios) expect(scenario);
}

TEST_F(Portal, offers_what_people_look_for)
{
    const auto typed = replace_all(town().october.code.substr(4), "-", "%20");
    const std::vector<Scenario> scenarios{
        {"verify", "/verify", 200, {"公开码", "<form method=\"get\" action=\"/verify\">"}},
        {"verify a code with a blank in it", "/verify?code=LDG%20" + typed, 200,
         {"是真的，现在还有效", "六道沟村 2026年10月 财务收支，第 1 版，2026年11月23日", "在公开日志里的序号",
          "gk.example.gov.cn/tlog", "一行一行对一对"}},
        {"verify a mistyped code", "/verify?code=LDG-2222-222", 422, {"有一位不对", "value=\"LDG-2222-222\"", "aria-invalid"}},
        {"verify nonsense", "/verify?code=%3Cb%3E", 422, {"&lt;b&gt;"}, {"<b>"}},
        {"catalogue", "/catalog/220681101", 200, {"公开依据", "财务收支", "每月一次", "地方约定", "?for=community"}},
        {"catalogue of communities", "/catalog/220681101?for=community", 200, {"居民"}},
        {"duties", "/220681101212/duties", 200, {"公开情况", "到期没公开", "2026年11月到期"}},
        {"duties of a year long past", "/220681101212/duties?year=2001", 200, {"这一年没有公开事项的记录"}},
        {"search", "/search?q=%E5%85%AD%E9%81%93", 200, {"六道沟镇", "六道沟村", "noindex"}},
        {"search for nothing known", "/search?q=zzz", 200, {"没有叫“zzz”的"}},
        {"about", "/about", 200, {"CC BY 4.0", "id=\"proof\""}},
        {"accessibility", "/accessibility", 200, {"大字"}},
        {"unknown guide", "/guide/nobody", 404},
        {"robots", "/robots.txt", 200, {"Sitemap: https://gk.example.gov.cn/sitemap.xml", "Disallow: /work"}},
    };
    for (const auto& scenario : scenarios) expect(scenario);
}

TEST_F(Portal, is_kept_for_everybody_until_the_village_publishes)
{
    for (const std::string path : {"/", "/220681101212", "/220681101212/finance"}) {
        const auto response = town().get(path);
        EXPECT_EQ(response.header("Cache-Control"), http::cache_control::ask_again) << path;
        EXPECT_NE(std::ranges::find(response.kept_until, support::village), response.kept_until.end()) << path;
    }
    EXPECT_TRUE(town().get("/verify?code=x").kept_until.empty());
}

TEST_F(Portal, pages_weigh_less_than_sixty_kilobytes)
{
    for (const std::string path : {"/", "/220681101212", "/220681101212/finance", "/catalog/220681101212"})
        EXPECT_LT(http::make_page(town().get(path))->gzip.body->size(), 50'000u) << path; // the style sheet is 8 KB
}

TEST_F(Portal, feeds_and_sitemap_are_well_formed)
{
    pugi::xml_document atom, sitemap;
    ASSERT_TRUE(atom.load_string(town().page("/feed/220681101.atom").c_str()));
    EXPECT_EQ(std::distance(atom.child("feed").children("entry").begin(), atom.child("feed").children("entry").end()), 2);
    EXPECT_EQ(std::string(atom.child("feed").child("entry").child_value("id")),
              "https://gk.example.gov.cn/e/" + town().october.code);
    ASSERT_TRUE(sitemap.load_string(town().page("/sitemap.xml").c_str()));
    EXPECT_TRUE(sitemap.child("urlset").find_child([&](pugi::xml_node url) {
        return std::string(url.child_value("loc")).ends_with(town().september.code);
    }));
    const auto feed = parse_json(town().page("/feed/220681101212.json"));
    ASSERT_TRUE(feed);
    EXPECT_EQ(feed->at("version").as_string(), "https://jsonfeed.org/version/1.1");
    EXPECT_EQ(feed->at("items").as_array().size(), 2u);
    EXPECT_EQ(town().get("/feed/220681101.rss").status, 404);
}

TEST_F(Portal, government_tags_stand_on_articles_only_when_a_portal_carries_the_site)
{
    const auto page = town().page("/e/" + town().october.code);
    EXPECT_EQ(page.find("SiteIDCode"), page.npos);
    auto& site = town().site;
    site.government = {.name = "临江市人民政府", .domain = "www.example.gov.cn", .id_code = "2206810001"};
    site.column = {.name = "村务公开", .type = "政务公开", .description = "村务公开", .keywords = "村务"};
    const auto carried = town().page("/e/" + town().october.code);
    EXPECT_NE(carried.find("<meta name=\"PubDate\" content=\"2026-11-23 15:42\">"), carried.npos);
    EXPECT_NE(carried.find("<meta name=\"ContentSource\" content=\"六道沟村村民委员会\">"), carried.npos);
    site.government = {};
    site.column = {};
}

// Codes, digests and pictures of codes differ from run to run.
std::string steady(std::string page, const PublishedTown& town)
{
    for (const auto& edition : {town.october, town.september}) {
        page = replace_all(page, edition.code, "CODE");
        page = replace_all(page, edition.commitment, "COMMITMENT");
    }
    page = std::regex_replace(page, std::regex("<path fill=\"#000\"[^>]*>"), "<path>");
    page = std::regex_replace(page, std::regex("\\.[0-9a-f]{12}\\."), ".FINGERPRINT.");
    return page;
}

TEST_F(Portal, looks_as_a_person_found_right)
{
    std::filesystem::create_directories(SOURCE_ROOT "/tests/golden/portal");
    tests::expect_golden("portal/village.html", steady(town().page("/220681101212"), town()));
    tests::expect_golden("portal/finance.html", steady(town().page("/220681101212/finance"), town()));
}

TEST_F(Portal, tables_to_take_away_hold_every_line)
{
    const auto csv = town().get("/e/" + town().october.code + "/entries.csv");
    EXPECT_EQ(csv.status, 200);
    const std::string text(csv.content());
    EXPECT_EQ(std::ranges::count(text, '\n'), 40);
    EXPECT_NE(text.find("1337.70"), text.npos);
    EXPECT_NE(csv.header("Content-Disposition")->find("filename*=UTF-8''"), std::string_view::npos);
    const auto xlsx = town().get("/e/" + town().october.code + "/entries.xlsx");
    EXPECT_EQ(xlsx.status, 200);
    EXPECT_TRUE(xlsx.content().starts_with("PK"));
    EXPECT_EQ(town().get("/e/LDG-2222-222/entries.csv").status, 404);
}

// Moves the clock and publishes more, so each has a town of its own.
TEST(PortalAfterwards, a_correction_is_shown_beside_what_it_corrects)
{
    PublishedTown town;
    auto& world = town.world;
    auto draft = support::must(world.did(world.clerk, app::correct_edition, {town.october.code}), "correct");
    auto content = from_json<domain::Content>(draft.content).value();
    auto& lines = content.tables.front().lines;
    lines.front()[2] = "清雪机械费（更正）";
    app::WriteDraft words{};
    words.draft = draft.id;
    words.version = draft.version;
    words.note = "第1笔摘要写错了。";
    draft = support::must(world.did(world.clerk, app::write_draft, words), "note");
    {
        auto desk = world.as(world.clerk);
        db::Transaction transaction(desk.office.db);
        draft.content = to_json(content);
        ASSERT_TRUE(store::Drafts(desk.office.db).save(transaction, draft));
        transaction.commit();
    }
    const auto second = world.publish(world.hand_in(draft));
    const auto old_page = town.page("/e/" + town.october.code), page = town.page("/e/" + second.code);
    EXPECT_NE(old_page.find("这一版已更正，现在有效的是第 2 版。"), old_page.npos);
    EXPECT_NE(old_page.find("href=\"/e/" + second.code + "\""), old_page.npos);
    EXPECT_NE(page.find("第1笔摘要写错了。"), page.npos);
    EXPECT_NE(page.find("清雪机械费（更正）"), page.npos);
    EXPECT_NE(page.find("<del>"), page.npos);
    EXPECT_NE(page.find("href=\"/e/" + town.october.code + "\""), page.npos);
}

TEST(PortalAfterwards, a_withdrawal_takes_the_text_away_and_leaves_the_reason)
{
    PublishedTown town;
    auto& world = town.world;
    const auto before = town.page("/e/" + town.october.code);
    EXPECT_NE(before.find("为什么要张贴到12月8日？"), before.npos);
    EXPECT_NE(before.find("用的规则：“公开的内容至少挂到哪天？”，这个写法从 2026年1月1日 起用。"), before.npos);
    EXPECT_EQ(before.find("提前"), before.npos);
    const auto tombstone = support::must(
        world.did(world.director, app::withdraw_edition, {town.october.code, "误把别的村的账传上来了"}), "withdraw");
    for (const auto& code : {town.october.code, tombstone.code}) {
        const auto page = town.page("/e/" + code);
        EXPECT_NE(page.find("误把别的村的账传上来了"), page.npos) << code;
        EXPECT_EQ(page.find("118,876.39"), page.npos) << code;
        EXPECT_NE(page.find("这份公开本来至少要张贴到 2026年12月8日，提前 15 天撤回了。"), page.npos) << code;
        EXPECT_EQ(town.get("/e/" + code + "/entries.csv").status, 404);
        EXPECT_EQ(town.get("/e/" + code + "/sheet.pdf").status, 200);
        EXPECT_EQ(town.get("/e/" + code + "/picture.png").status, 200);
        EXPECT_NE(page.find("<title>已撤回：六道沟村 2026年10月 财务收支 - "), page.npos) << code;
    }
    const auto village = town.page("/220681101212");
    EXPECT_NE(village.find("9月的钱"), village.npos);
    EXPECT_NE(village.find("已撤回"), village.npos);
}

TEST(PortalAfterwards, the_same_day_asked_later_is_late)
{
    Town town;
    auto& world = town.world;
    world.at("2026-12-03T02:00:00Z");
    world.open_duties(Date(std::chrono::year(2026) / 11 / 1));
    const auto edition = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    const auto page = town.page("/e/" + edition.code);
    EXPECT_NE(page.find("迟 3 天"), page.npos);
    EXPECT_NE(page.find("2026年11月30日到期，迟 3 天"), page.npos);
}

}
}
