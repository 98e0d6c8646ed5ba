// What machines ask, and what strangers are told.

#include <regex>
#include <set>
#include <sstream>

#include "app/keeping_record.hpp"
#include "base/json.hpp"
#include "base/random.hpp"
#include "db/error.hpp"
#include "web/doors.hpp"
#include "web/shared/operations.hpp"
#include "web/shared/probes.hpp"

namespace gongkai::web {
namespace {

constexpr auto token = "a-token-of-the-county-office";

struct ProbesTest : testing::Test {
    ProbesTest() : folder(std::filesystem::temp_directory_path() / ("gongkai-probes-" + make_id()))
    {
        std::filesystem::create_directories(folder);
        app::write_keeping_record(folder, record_of(town.world.clock.at));
    }
    ~ProbesTest() override { std::filesystem::remove_all(folder); }

    static app::KeepingRecord record_of(Instant at)
    {
        app::KeepingRecord record;
        record.note_backup({.at = to_text(at), .seconds = 1, .file = "a", .bytes = 1, .failed = {}});
        return record;
    }
    http::Response ask(const std::string& path, std::vector<http::Header> headers = {},
                       std::string remote = "127.0.0.1")
    {
        auto request = http::make_request(http::Method::get, path, {}, std::move(headers)).value();
        request.remote = std::move(remote);
        auto probed = probes.answer(request);
        auto response = probed ? std::move(*probed) : town.door.answer(request);
        operations.metrics.note(request, response.status, std::chrono::milliseconds(3));
        return response;
    }
    boost::json::value json(const http::Response& response) { return parse_json(response.content()).value(); }

    std::filesystem::path folder;
    WholeSite town;
    Operations operations{
        {.folder = folder, .backups = folder / "backups", .token = token, .started_at = town.world.clock.at}};
    const Probes probes{town.world.house(), town.cache, support::town, operations};
};

TEST_F(ProbesTest, say_507_while_the_house_only_reads)
{
    town.world.house().storage.note(db::StorageFailed("save_draft", "disk full"), town.world.clock.at);
    const auto response = ask("/readyz");
    EXPECT_EQ(response.status, 507);
    EXPECT_EQ(json(response).at("dependencies").at("disk").at("state").as_string(), "failed");
    EXPECT_EQ(ask("/livez").status, 200);
}

TEST_F(ProbesTest, tell_a_stranger_the_bare_verdict)
{
    const auto response = ask("/readyz", {}, "203.0.113.9");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.content(), R"({"ready":true})");
    EXPECT_EQ(ask("/livez", {}, "203.0.113.9").content(), R"({"alive":true})");
    EXPECT_EQ(response.header("cache-control"), "no-store");
}

TEST_F(ProbesTest, name_each_dependency_to_those_on_this_machine)
{
    const auto told = json(ask("/readyz")).at("dependencies").as_object();
    for (const auto* name : {"database", "clock", "log", "disk", "backup"}) {
        ASSERT_TRUE(told.contains(name)) << name;
        EXPECT_EQ(told.at(name).at("state").as_string(), "ok") << name;
    }
}

TEST_F(ProbesTest, know_a_stranger_behind_the_proxy_on_this_machine)
{
    for (const auto* mark : {"X-Forwarded-For", "Forwarded", "Via", "X-Forwarded-Proto"}) {
        EXPECT_EQ(ask("/metrics", {{mark, "203.0.113.9"}}).status, 404) << mark;
        EXPECT_FALSE(json(ask("/readyz", {{mark, "203.0.113.9"}})).as_object().contains("dependencies"))
            << mark;
    }
}

TEST_F(ProbesTest, let_in_who_brings_the_token_and_nobody_else)
{
    const auto with = [&](const std::string& words) {
        return ask("/metrics", {{"Authorization", words}}, "203.0.113.9").status;
    };
    EXPECT_EQ(with("Bearer " + std::string(token)), 200);
    EXPECT_EQ(with("Bearer wrong"), 404);
    EXPECT_EQ(with(token), 404);
    EXPECT_EQ(with("Bearer "), 404);
    http::Request bare;
    bare.remote = "203.0.113.9";
    bare.headers = {{"Authorization", "Bearer "}};
    EXPECT_FALSE(is_insider(bare, ""));
}

TEST_F(ProbesTest, say_that_the_disk_takes_nothing_more)
{
    std::filesystem::remove_all(folder);
    const auto response = ask("/readyz");
    EXPECT_EQ(response.status, 507);
    EXPECT_EQ(json(response).at("dependencies").at("disk").at("state").as_string(), "failed");
    EXPECT_EQ(ask("/livez").status, 200);
}

TEST_F(ProbesTest, say_that_the_clock_went_back)
{
    town.world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
    town.world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    town.world.at("2026-11-20T02:00:00Z");
    const auto response = ask("/readyz");
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(json(response).at("dependencies").at("clock").at("state").as_string(), "failed");
    EXPECT_TRUE(says(response, "2026-11-24"));
}

TEST_F(ProbesTest, warn_of_old_and_failed_backups_and_stay_ready)
{
    app::write_keeping_record(folder, record_of(town.world.clock.at - std::chrono::hours(50)));
    auto response = ask("/readyz");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(json(response).at("dependencies").at("backup").at("state").as_string(), "warning");
    EXPECT_TRUE(says(response, "50 小时"));
}

// The exposition format in short: https://prometheus.io/docs/instrumenting/exposition_formats/
void expect_well_formed(const std::string& text)
{
    static const std::regex sample(R"(([a-z_]+)(\{([a-z]+="[^"\\\n]*",?)*\})? [-+0-9.eE]+)");
    std::set<std::string> typed, seen;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (line.starts_with("# TYPE ")) {
            const auto name = line.substr(7, line.rfind(' ') - 7);
            EXPECT_TRUE(typed.insert(name).second) << name << " has two types";
            EXPECT_EQ(line.ends_with(" counter"), name.ends_with("_total")) << line;
        } else if (!line.starts_with("# HELP ")) {
            ASSERT_TRUE(std::regex_match(line, match, sample)) << line;
            EXPECT_TRUE(seen.insert(line.substr(0, line.rfind(' '))).second) << line;
            const auto name = std::regex_replace(match[1].str(), std::regex("_(bucket|sum|count)$"), "");
            EXPECT_TRUE(typed.contains(match[1]) || typed.contains(name)) << line << " has no type";
        }
    }
    EXPECT_GT(seen.size(), 20u);
}

TEST_F(ProbesTest, give_figures_that_prometheus_can_read)
{
    ask("/");
    ask("/no/such/page");
    ask("/220681101212/finance/2026-10");
    const auto response = ask("/metrics");
    ASSERT_EQ(response.status, 200);
    const auto text = std::string(response.content());
    expect_well_formed(text);
    for (const auto* sample : {R"(gongkai_http_answers_total{method="GET",route="/",status="2xx"} 1)",
                               R"(gongkai_http_answers_total{method="GET",route="none",status="4xx"} 1)",
                               R"(gongkai_http_answer_seconds_count{route="/"} 1)", "gongkai_ready 1",
                               "gongkai_log_size 0", "gongkai_log_signing 1", "gongkai_duties_overdue 0",
                               "gongkai_page_cache_bytes ", "gongkai_backup_age_seconds 0"})
        EXPECT_NE(text.find(sample), std::string::npos) << sample;
    EXPECT_EQ(text.find("220681101212"), std::string::npos) << "routes are patterns, never addresses";
}

// 500 villages add nothing: what grows is routes, and they are fixed.
TEST_F(ProbesTest, stay_within_two_thousand_series_whatever_is_asked)
{
    for (const auto& row : town.door.routes()) {
        http::Request request{.method = row.method};
        request.route = row.path;
        for (const int status : {200, 303, 404, 500})
            operations.metrics.note(request, status, std::chrono::milliseconds(1));
    }
    const auto text = std::string(ask("/metrics").content());
    EXPECT_LT(std::ranges::count(text, '\n'), 2000);
}

}
}
