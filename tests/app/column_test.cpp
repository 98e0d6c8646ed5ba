// A bundle in a folder and on its way to another machine: nothing half, nothing of other people's, nothing
// twice.

#include <unistd.h>

#include "app/bundle_folder.hpp"
#include "app/push_column.hpp"
#include "base/file_batch.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "support/desk.hpp"
#include "support/stand_in.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

using support::must;
using Contents = std::map<std::string, std::string>;

struct ColumnFolder : testing::Test {
    ColumnFolder() { fs::create_directories(scratch); }
    ~ColumnFolder() override { fs::remove_all(scratch); }

    // `made_of` is the content itself; "fault" can't be made.
    static ColumnPlan plan(const Contents& contents, const std::string& division = support::town)
    {
        ColumnPlan plan{.division = division,
                        .name = "六道沟镇",
                        .address = "https://gk.example.gov.cn/column",
                        .files = {},
                        .editions = {}};
        for (const auto& [path, bytes] : contents)
            plan.files.push_back(lone_file(path, to_hex(sha256(bytes)).substr(0, 16), [bytes] {
                if (bytes == "fault") throw std::runtime_error("no paper");
                return bytes;
            }));
        return plan;
    }
    ColumnWritten write(const Contents& contents)
    {
        return must(write_column(world.house(), plan(contents), folder), "write");
    }
    std::string file(const std::string& path) const { return read_file(folder / path).value_or("(none)"); }
    static Contents there(const fs::path& where) // without what is ours alone
    {
        Contents found;
        for (const auto& one : fs::recursive_directory_iterator(where))
            if (one.is_regular_file() && !one.path().filename().string().starts_with(".") &&
                one.path().filename() != column_manifest_name)
                found.emplace(one.path().lexically_relative(where).string(), *read_file(one.path()));
        return found;
    }

    support::World world;
    fs::path scratch = fs::temp_directory_path() / ("gongkai-column-" + make_id());
    fs::path folder = scratch / "bundle";
};

TEST_F(ColumnFolder, is_written_changed_and_thinned_out)
{
    const Contents first{{"index.html", "one"}, {"e/A.html", "a"}, {"v/B.html", "b"}};
    EXPECT_EQ(write(first).made, 3);
    EXPECT_EQ(there(folder), first);
    EXPECT_EQ(must(write_column(world.house(), plan(first), folder / "")).kept, 3); // with a slash at its end
    const Contents second{{"index.html", "two"}, {"e/A.html", "a"}};
    const auto written = write(second);
    EXPECT_EQ(std::tuple(written.made, written.kept, written.removed), std::tuple(1, 1, 1));
    EXPECT_EQ(there(folder), second);
    EXPECT_FALSE(fs::exists(folder / "v"));
}

TEST_F(ColumnFolder, reads_once_what_files_share)
{
    std::atomic<int> readings = 0;
    auto editions = plan({});
    for (int edition = 0; edition < 20; ++edition) {
        const auto source = std::make_shared<const FileSource>([&readings](Office&) {
            ++readings;
            return [](const std::string& path) { return path; };
        });
        for (const auto* which : {"csv", "html", "pdf"})
            editions.files.push_back({fmt::format("e/{:02}.{}", edition, which), "it", source});
    }
    EXPECT_EQ(must(write_column(world.house(), editions, folder)).made, 60);
    EXPECT_EQ(readings, 20);
    EXPECT_EQ(file("e/07.pdf"), "e/07.pdf");
}

TEST_F(ColumnFolder, stays_as_it_was_when_something_cant_be_made)
{
    write({{"index.html", "one"}, {"e/A.html", "a"}});
    const auto manifest = file(column_manifest_name);
    EXPECT_THROW(
        (void)write_column(world.house(), plan({{"index.html", "two"}, {"e/A.html", "fault"}}), folder),
        std::runtime_error);
    EXPECT_EQ(there(folder), (Contents{{"index.html", "one"}, {"e/A.html", "a"}}));
    EXPECT_EQ(file(column_manifest_name), manifest);
    EXPECT_EQ(write({{"index.html", "two"}, {"e/A.html", "a"}}).made, 1);
}

TEST_F(ColumnFolder, knows_what_a_killed_run_left_behind)
{
    write({{"index.html", "one"}});
    write_file(folder / ".column-plan", "index.html\ne/A.html\nindex-2.html\n");
    fs::create_directories(folder / "e");
    write_file(folder / "e/A.html.part", "ha");
    write_file(folder / "index-2.html", "was in its place already");
    EXPECT_EQ(write({{"index.html", "one"}, {"e/A.html", "a"}}).made, 1);
    EXPECT_EQ(there(folder), (Contents{{"index.html", "one"}, {"e/A.html", "a"}}));
    EXPECT_FALSE(fs::exists(folder / ".column-plan"));
}

TEST_F(ColumnFolder, doesnt_take_a_link_for_its_own)
{
    write({{"index.html", "one"}});
    write_file(scratch / "secret", "elsewhere");
    fs::create_symlink(scratch / "secret", folder / "link.html");
    const auto refused = write_column(world.house(), plan({{"index.html", "two"}}), folder);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "column.foreign_files");
    EXPECT_EQ(read_file(scratch / "secret"), "elsewhere");
}

// Over SFTP, with a server of its own.
struct ColumnPush : ColumnFolder {
    void serve(const std::vector<std::string>& more = {})
    {
        std::vector<std::string> words{(scratch / "server").string()};
        words.insert(words.end(), more.begin(), more.end());
        server = std::make_unique<support::StandIn>("sftp_server.py", words);
        served = scratch / "server" / "served";
    }
    Result<ColumnPushed> push(const ColumnManifest& manifest) const
    {
        const auto remote = outlet::open_remote_folder(
            {.url = "sftp://127.0.0.1:" + std::to_string(server->port) + served.string(),
             .user = ::geteuid() == 0 ? "root" : ::getenv("USER"),
             .password = {},
             .key_file = scratch / "server" / "key",
             .known_hosts = scratch / "server" / "known_hosts",
             .ca_file = {}});
        return push_column(folder, manifest, *remote);
    }
    static std::string big(char c) { return std::string(200'000, c); }

    std::unique_ptr<support::StandIn> server;
    fs::path served;
};

TEST_F(ColumnPush, sends_what_is_missing_and_takes_away_what_is_gone)
{
    serve();
    const Contents first{{"index.html", "one"}, {"e/A.html", "a"}, {"e/B.html", "a"}, {"f/C.html", "c"}};
    const auto sent = must(push(write(first).manifest));
    EXPECT_EQ(sent.sent, 4);
    EXPECT_EQ(there(served), first);
    EXPECT_EQ(*read_file(served / column_manifest_name), file(column_manifest_name));
    const auto again = must(push(write(first).manifest));
    EXPECT_EQ(again.sent + again.removed, 0);
    const Contents second{{"index.html", "two"}, {"e/A.html", "a"}, {"e/B.html", "a"}};
    const auto later = must(push(write(second).manifest));
    EXPECT_EQ(std::pair(later.sent, later.removed), std::pair(std::int64_t(1), std::int64_t(1)));
    EXPECT_EQ(there(served), second);
    EXPECT_FALSE(fs::exists(served / "column-arriving"));
}

TEST_F(ColumnPush, broken_off_in_the_middle_goes_on_where_it_was)
{
    serve({"--cut-after", "700000", "--cut-connection", "2"});
    const Contents first{{"index.html", "one"}, {"e/A.html", "a"}};
    must(push(write(first).manifest));
    const auto manifest = *read_file(served / column_manifest_name);
    const Contents second{{"index.html", "two"},  {"e/A.html", big('a')}, {"e/B.html", big('b')},
                          {"e/C.html", big('c')}, {"e/D.html", big('d')}, {"e/E.html", big('e')}};
    const auto its = write(second).manifest;
    const auto broken = push(its);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().says, "outlet.remote_broke_off");
    EXPECT_EQ(*read_file(served / column_manifest_name), manifest); // still true
    EXPECT_EQ(*read_file(served / "index.html"), "one");
    EXPECT_EQ(*read_file(served / "e/A.html"), "a");
    const auto finished = must(push(its));
    EXPECT_GT(finished.resumed, 0);
    EXPECT_GT(finished.sent, 0);
    EXPECT_EQ(there(served), second);
}

TEST_F(ColumnPush, touches_no_folder_of_another_division_or_program)
{
    serve();
    const auto its = write({{"index.html", "one"}}).manifest;
    write_file(served / column_manifest_name, "{\"name\":\"somebody's web app\"}");
    EXPECT_EQ(push(its).error().says, "column.remote_manifest");
    auto other = its;
    other.division = support::village;
    write_file(served / column_manifest_name, to_json(other));
    EXPECT_EQ(push(its).error().says, "column.remote_division");
    EXPECT_FALSE(fs::exists(served / "index.html"));
}

}
}
