#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "embedded.hpp"
#include "tools/run_tool.hpp"

using namespace gongkai;

namespace {

TEST(Embedded, carries_every_file_unchanged)
{
    ASSERT_FALSE(embedded::files().empty());
    EXPECT_TRUE(std::ranges::is_sorted(embedded::files(), {}, &embedded::File::path));
    for (const auto& file : embedded::files()) {
        std::ifstream in(std::filesystem::path(SOURCE_ROOT) / file.path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(file.bytes, bytes) << file.path;
        EXPECT_EQ(file.bytes.data()[file.bytes.size()], '\0') << file.path;
        EXPECT_EQ(embedded::find(file.path), &file);
    }
}

TEST(Embedded, finds_nothing_that_is_not_there)
{
    EXPECT_EQ(embedded::find("assets/none.css"), nullptr);
    EXPECT_EQ(embedded::find(""), nullptr);
    EXPECT_EQ(embedded::find_asset("/assets/none.css"), nullptr);
    EXPECT_EQ(embedded::find_asset("/locale/zh-CN/http.toml"), nullptr);
    EXPECT_EQ(embedded::find_asset("/assets/"), nullptr);
    EXPECT_THROW(embedded::asset("none.css"), std::out_of_range);
}

TEST(Embedded, serves_an_asset_under_its_fingerprint_only)
{
    const auto assets = embedded::files_under("assets/");
    for (const auto& file : assets) {
        const auto address = embedded::asset(file.path.substr(std::string_view("assets/").size()));
        EXPECT_NE(address.find(file.fingerprint), address.npos);
        EXPECT_EQ(embedded::find_asset(address), &file) << address;
        EXPECT_EQ(embedded::find_asset("/" + std::string(file.path)), &file);
        auto stale = address;
        auto& digit = stale[stale.find(file.fingerprint)];
        digit = digit == '0' ? '1' : '0';
        EXPECT_EQ(embedded::find_asset(stale), nullptr) << stale;
    }
}

TEST(Embedded, leaves_hidden_files_out)
{
    const tools::Folder folder;
    folder.write("assets/a.css", "a {}");
    folder.write("assets/.swp", "secret");
    ASSERT_EQ(folder.run(EMBED " out assets").output, "");
    const auto table = folder.read("out/embedded_table.cpp");
    EXPECT_NE(table.find("File{\"assets/a.css\", {embedded_bytes + 0, 4}"), table.npos) << table;
    EXPECT_EQ(table.find(".swp"), table.npos);
}

}
