// The server brings a column to where it belongs by itself: soon after a publication, later when that wasn't
// taken.

#include <gtest/gtest.h>
#include <thread>

#include "app/correct_edition.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "cli/column_rounds.hpp"
#include "render/say.hpp"
#include "support/world.hpp"

namespace gongkai::cli {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

struct ColumnRoundsTest : testing::Test {
    ColumnRoundsTest()
    {
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        october = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
        fs::create_directories(to.parent_path());
        columns.front().division = support::town;
        columns.front().to = to.string();
        site.scope = support::town;
        site.base_url = "https://gk.example.gov.cn";
        site.columns = std::make_shared<web::column::ServedColumns>(std::vector<web::column::KeptColumn>());
    }
    ~ColumnRoundsTest() override { fs::remove_all(to.parent_path()); }

    // Within a few rounds of the thread.
    bool soon(const std::string& part) const
    {
        for (int i = 0; i < 150; ++i, std::this_thread::sleep_for(100ms))
            if (read_file(to / "index.html").value_or("").find(part) != std::string::npos) return true;
        return false;
    }

    support::World world;
    domain::Edition october;
    fs::path to = fs::temp_directory_path() / ("gongkai-rounds-" + make_id()) / "bundle";
    web::Site site;
    http::PageCache cache;
    std::vector<Config::Column> columns = std::vector<Config::Column>(1);
};

TEST_F(ColumnRoundsTest, follow_a_publication)
{
    const ColumnRounds rounds(world.house(), site, cache, columns);
    ASSERT_TRUE(soon(october.code));
    support::must(world.did(world.director, app::withdraw_edition, {october.code, "误把别村的表公开了"}));
    cache.invalidate(support::village); // as every publication does
    EXPECT_TRUE(soon("已撤回"));
}

TEST_F(ColumnRoundsTest, come_again_to_a_folder_that_couldnt_be_written)
{
    fs::create_directories(to);
    write_file(to / "letter.txt", "dear");
    const ColumnRounds rounds(world.house(), site, cache, columns);
    std::this_thread::sleep_for(1s); // the first round has been refused
    fs::remove(to / "letter.txt");
    world.at("2026-11-24T02:02:00Z"); // more than a minute later
    EXPECT_TRUE(soon(october.code));
}

}
}
