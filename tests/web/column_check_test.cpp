// A bundle looked at from outside: each way in which it can be wrong has its name.

#include "web/column_town.hpp"

namespace gongkai::web {
namespace {

using Says = std::vector<std::string>;

struct ColumnCheck : testing::Test, ColumnTown {
    ColumnCheck() { build(); }
    // As somebody would who wants it to look right: file and manifest together.
    void forge(const std::string& path, const std::string& bytes)
    {
        auto its = app::read_column_manifest(manifest()).value();
        for (auto& one : its.files)
            if (one.path == path) {
                one.size = static_cast<std::int64_t>(bytes.size());
                one.sha256 = to_hex(sha256(bytes));
            }
        spoil(path, bytes);
        spoil("manifest.json", to_json(its));
    }
};

TEST_F(ColumnCheck, finds_nothing_in_what_was_just_built)
{
    EXPECT_EQ(differences(), Says{});
}

TEST_F(ColumnCheck, names_a_file_that_was_changed_or_taken_away)
{
    spoil("e/" + october.code + ".html", file("e/" + october.code + ".html") + " ");
    std::filesystem::remove(folder / "feed.json");
    EXPECT_EQ(differences(),
              (Says{"column.file_differs e/" + october.code + ".html", "column.file_missing feed.json"}));
}

TEST_F(ColumnCheck, sees_through_a_file_forged_with_its_digest)
{
    forge("atom.xml", "<feed/>");
    EXPECT_EQ(differences(), Says{"column.file_not_ours atom.xml"});
}

TEST_F(ColumnCheck, names_editions_that_are_not_there_or_not_as_the_database_has_them)
{
    auto its = app::read_column_manifest(manifest()).value();
    auto& first = its.editions.front();
    const auto code = first.code;
    first.commitment = std::string(64, '0');
    its.editions.push_back(
        {"LDG-0000-000", std::string(64, '1'), app::ColumnState::posted, "e/LDG-0000-000.html"});
    const auto left_out = its.editions[1].code;
    its.editions.erase(its.editions.begin() + 1);
    spoil("manifest.json", to_json(its));
    EXPECT_EQ(differences(), (Says{"column.edition_differs " + code, "column.edition_missing " + left_out,
                                   "column.edition_unknown LDG-0000-000"}));
}

TEST_F(ColumnCheck, says_that_a_withdrawal_has_not_arrived)
{
    const auto tombstone = withdraw(october);
    const auto found = differences();
    EXPECT_TRUE(std::ranges::find(found, "column.edition_missing " + tombstone.code) != found.end());
    EXPECT_TRUE(std::ranges::find(found, "column.edition_stale " + october.code) != found.end());
    EXPECT_TRUE(std::ranges::find(found, "column.file_stale e/" + october.code + ".html") != found.end());
    EXPECT_TRUE(std::ranges::find(found, "column.file_unwanted e/" + october.code + ".pdf") != found.end());
    build();
    EXPECT_EQ(differences(), Says{});
}

TEST_F(ColumnCheck, reads_no_manifest_that_leads_out_of_its_folder)
{
    for (const auto* path :
         {"../x", "/etc/passwd", "e/../../x", "e//x", ".hidden", "a/.b", "manifest.json", "a\\b", "", "e/"}) {
        app::ColumnManifest its{.division = "1",
                                .name = {},
                                .address = {},
                                .made_at = {},
                                .files = {{.path = path, .sha256 = {}, .made_of = {}}},
                                .editions = {}};
        EXPECT_FALSE(app::read_column_manifest(to_json(its))) << path;
    }
    EXPECT_FALSE(app::read_column_manifest("[]"));
    EXPECT_FALSE(app::read_column_manifest("{\"format\":\"gongkai-column-2\"}"));
}

}
}
