// A division's bundle for a government site: what stands in it, what is made again, what moves, what never
// goes.

#include <regex>

#include "support/stage_photos.hpp"
#include "web/column_town.hpp"

namespace gongkai::web {
namespace {

using support::must;
using support::town;
using support::village;

struct ColumnBundle : testing::Test, ColumnTown {
    std::vector<std::string> hrefs(const std::string& path) const
    {
        std::vector<std::string> found;
        const auto text = file(path);
        const std::regex href("href=\"([^\"]*)\"");
        for (std::sregex_iterator one(text.begin(), text.end(), href), end; one != end; ++one)
            found.push_back((*one)[1]);
        return found;
    }
    static std::vector<std::string> tags(const std::string& page)
    {
        std::vector<std::string> found;
        const std::regex tag("<meta name=\"([A-Z]\\w+)\" content=\"([^\"]*)\"");
        for (std::sregex_iterator one(page.begin(), page.end(), tag), end; one != end; ++one) {
            found.push_back((*one)[1]);
            EXPECT_NE((*one)[2], "");
            EXPECT_NE((*one)[2], "null");
        }
        return found;
    }
    std::string page(const domain::Edition& edition) const { return file("e/" + edition.code + ".html"); }
    std::string refused(const std::string& division, const std::filesystem::path& to)
    {
        const auto built = try_build(division, to);
        return built ? std::string() : built.error().says;
    }
    std::size_t files_in(const std::filesystem::path& where) const
    {
        const std::filesystem::recursive_directory_iterator all(where);
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
};

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != text.npos;
}

TEST_F(ColumnBundle, has_lists_pages_attachments_and_feeds)
{
    const auto written = build();
    EXPECT_EQ(written.kept, 0);
    for (const std::string path : {"index.html", "finance.html", "atom.xml", "feed.json", "sitemap.xml",
                                   "column.css", "manifest.json"})
        EXPECT_TRUE(has(path)) << path;
    EXPECT_TRUE(has(std::string(village) + "/index.html"));
    for (const std::string ending : {".html", ".pdf", ".xlsx", ".csv"})
        EXPECT_TRUE(has("e/" + october.code + ending)) << ending;
    EXPECT_FALSE(has("system.html")); // an empty column is a fault of the site that carries it
    EXPECT_EQ(written.made, static_cast<std::int64_t>(written.manifest.files.size()));
}

TEST_F(ColumnBundle, stands_alone_in_any_folder)
{
    for (const auto& one : build().manifest.files) {
        if (!one.path.ends_with(".html")) continue;
        EXPECT_FALSE(holds(file(one.path), "<script"));
        for (const auto& href : hrefs(one.path)) {
            if (href.starts_with("https://gk.example.gov.cn/") || href == "#main") continue;
            EXPECT_FALSE(href.starts_with("/")) << one.path << " " << href;
            EXPECT_TRUE(
                has((std::filesystem::path(one.path).parent_path() / href).lexically_normal().string()))
                << one.path << " " << href;
        }
    }
}

TEST_F(ColumnBundle, bears_the_tags_of_the_portal_in_their_order)
{
    build();
    std::vector<std::string> expected{"SiteName",          "SiteDomain",     "SiteIDCode", "ColumnName",
                                      "ColumnDescription", "ColumnKeywords", "ColumnType"};
    EXPECT_EQ(tags(file("index.html")), expected);
    EXPECT_EQ(tags(file("finance.html")), expected);
    for (const auto* more : {"ArticleTitle", "PubDate", "ContentSource"})
        expected.emplace_back(more);
    EXPECT_EQ(tags(page(october)), expected);
    EXPECT_TRUE(holds(page(october), R"(<meta name="PubDate" content="2026-11-23 15:42">)"));
    EXPECT_TRUE(holds(page(october), R"(<meta name="ContentSource" content="六道沟村村民委员会">)"));
    EXPECT_TRUE(column::missing_tags(site).empty());
    site.column.type.clear();
    EXPECT_EQ(column::missing_tags(site), std::vector<std::string>{"column_type"});
}

TEST_F(ColumnBundle, is_made_once)
{
    const auto first = build();
    const auto text = manifest();
    world.at("2026-11-24T05:00:00Z");
    const auto again = build();
    EXPECT_EQ(again.made + again.removed, 0);
    EXPECT_EQ(again.kept, first.made);
    EXPECT_EQ(manifest(), text); // with the moment at which it last changed
}

TEST_F(ColumnBundle, makes_again_what_was_cut_short_or_lost)
{
    const auto first = build();
    spoil("finance.html", "half");
    std::filesystem::remove(folder / "atom.xml");
    const auto again = build();
    EXPECT_EQ(again.made, 2);
    EXPECT_EQ(again.kept, first.made - 2);
    EXPECT_TRUE(differences().empty());
}

TEST_F(ColumnBundle, links_a_correction_both_ways_and_keeps_the_earlier_page)
{
    build();
    const auto second = correct(october);
    const auto written = build();
    EXPECT_LT(written.made, written.kept + written.made); // September stays as it is
    EXPECT_TRUE(holds(page(october), second.code + ".html"));
    EXPECT_TRUE(holds(page(second), october.code + ".html"));
    EXPECT_TRUE(holds(page(second), "第1笔金额写错了"));
    EXPECT_TRUE(holds(file("index.html"), second.code));
    EXPECT_FALSE(holds(file("index.html"), october.code));
    EXPECT_TRUE(has("e/" + second.code + ".pdf"));
    EXPECT_FALSE(has("e/" + october.code + ".pdf"));
    EXPECT_TRUE(differences().empty());
}

TEST_F(ColumnBundle, leaves_a_stub_with_the_reason_of_what_was_withdrawn)
{
    build();
    const auto tombstone = withdraw(october);
    build();
    for (const auto& edition : std::vector<domain::Edition>{october, tombstone}) {
        EXPECT_TRUE(holds(page(edition), "误把别村的表公开了"));
        EXPECT_FALSE(holds(page(edition), "ledger")); // nothing of what it said
    }
    EXPECT_FALSE(has("e/" + october.code + ".pdf"));
    EXPECT_FALSE(has("e/" + october.code + ".csv"));
    EXPECT_TRUE(holds(file("index.html"), "已撤回"));
}

TEST_F(ColumnBundle, moves_what_was_posted_long_enough_to_a_list_of_its_own)
{
    build();
    EXPECT_TRUE(holds(file("over.html"), september.code)); // of 20 October, until 4 November
    EXPECT_TRUE(holds(file("index.html"), october.code));  // of 23 November, until 8 December
    world.at("2026-12-08T15:59:00Z");
    build();
    EXPECT_TRUE(holds(file("index.html"), october.code));
    world.at("2026-12-08T16:00:00Z"); // the ninth in China
    build();
    EXPECT_FALSE(holds(file("index.html"), october.code));
    EXPECT_TRUE(holds(file("over.html"), october.code));
    EXPECT_FALSE(has("finance.html"));
    EXPECT_TRUE(holds(page(october), "2026年12月8日"));
    EXPECT_TRUE(has("e/" + october.code + ".pdf")); // an account names nobody
}

TEST_F(ColumnBundle, hides_the_names_of_a_list_whose_time_is_over)
{
    const auto list = publish_list();
    const auto name = names_in(list).front();
    build();
    EXPECT_TRUE(holds(page(list), name));
    EXPECT_TRUE(has("e/" + list.code + ".pdf"));
    world.at("2027-01-20T02:00:00Z");
    build();
    EXPECT_FALSE(holds(page(list), name)) << name;
    EXPECT_TRUE(holds(page(list), "*"));
    for (const std::string ending : {".pdf", ".xlsx", ".csv"})
        EXPECT_FALSE(has("e/" + list.code + ending)) << ending;
    EXPECT_TRUE(holds(file("over.html"), list.code));
}

TEST_F(ColumnBundle, tells_of_nobody_where_the_catalogue_wants_only_totals_left)
{
    const auto list = publish_list("shi-31");
    world.at("2026-12-09T15:59:59Z");
    build();
    EXPECT_TRUE(holds(page(list), names_in(list).front()));
    world.at("2026-12-09T16:00:00Z");
    build();
    for (const auto& name : names_in(list))
        EXPECT_FALSE(holds(page(list), name.substr(0, 3) + "*"));
    EXPECT_TRUE(holds(page(list), "不再逐人显示"));
    EXPECT_TRUE(holds(page(list), "合计"));
    EXPECT_TRUE(differences().empty());
}

TEST_F(ColumnBundle, has_the_photos_of_a_projects_stage_beside_its_page)
{
    const intake::ShownPhoto before{"the bytes of a photo", 1600, 1200};
    auto draft = must(support::add_photo(world, support::begun_stage(world), before, "开工前的路面"));
    const auto edition = world.publish(world.hand_in(support::written_stage(world, draft)));
    const auto path = "e/" + edition.code + ".1.jpg";
    const auto written = build();
    EXPECT_EQ(file(path), before.jpeg);
    EXPECT_TRUE(holds(page(edition), "src=\"" + edition.code + ".1.jpg\" width=\"1600\" height=\"1200\" alt=\"开工前的路面\""));
    const auto listed = std::ranges::find(written.manifest.files, path, &app::BundledFile::path);
    ASSERT_NE(listed, written.manifest.files.end());
    EXPECT_EQ(listed->sha256, to_hex(sha256(before.jpeg)));
    EXPECT_TRUE(differences().empty());
    withdraw(edition);
    build();
    EXPECT_FALSE(has(path));
    EXPECT_FALSE(holds(page(edition), ".jpg"));
}

TEST_F(ColumnBundle, is_refused_where_it_would_harm_something)
{
    EXPECT_EQ(refused("220681999999", folder), "command.no_division");
    EXPECT_EQ(refused(town, scratch / "no" / "such"), "column.no_parent");
    write_file(scratch / "letter.txt", "dear");
    EXPECT_EQ(refused(town, scratch / "letter.txt"), "column.no_folder");
    std::filesystem::create_directories(scratch / "photos");
    write_file(scratch / "photos" / "wedding.jpg", "bytes");
    EXPECT_EQ(refused(town, scratch / "photos"), "column.not_ours");
    EXPECT_EQ(files_in(scratch / "photos"), 1u);
    build();
    EXPECT_EQ(refused(village, folder), "column.other_division");
    write_file(folder / "notes.html", "the webmaster's");
    EXPECT_EQ(refused(town, folder), "column.foreign_files");
    EXPECT_EQ(file("notes.html"), "the webmaster's");
    std::filesystem::remove(folder / "notes.html");
    spoil("manifest.json", "{}");
    EXPECT_EQ(refused(town, folder), "column.bad_manifest");
}

TEST_F(ColumnBundle, waits_for_nobody_who_writes_there)
{
    build();
    const auto other = FolderLock::take(folder / ".column-lock");
    ASSERT_TRUE(other);
    EXPECT_EQ(refused(town, folder), "column.in_use");
}

}
}
