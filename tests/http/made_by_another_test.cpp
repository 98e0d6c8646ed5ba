#include "http/page_cache.hpp"
#include "http/server.hpp"
#include "http/wire.hpp"

#include <fmt/format.h>
#include <future>
#include <gtest/gtest.h>
#include <set>

namespace gongkai::http {
namespace {

using namespace std::chrono_literals;

struct APageThatManyWant : testing::Test {
    Response answer(const Request& request) // the first one waits until it is told to go on
    {
        const auto seen = page;
        if (++answered == 1) {
            started.set_value();
            go.get_future().wait();
        }
        auto response = html(200, seen);
        if (request.path == "/never-kept") return response;
        return std::move(response).keeping({"village"});
    }
    // One makes the page; the others ask while it is under way, and then it is told to go on.
    void ask_together(std::string_view path, const std::function<void()>& meanwhile = [] {})
    {
        const auto request = fmt::format("GET {} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", path);
        Wire first(server.port());
        first.write(request);
        started.get_future().wait();
        meanwhile();
        std::vector<std::unique_ptr<Wire>> others;
        for (int i = 0; i < 20; ++i) others.emplace_back(std::make_unique<Wire>(server.port()))->write(request);
        while (server.pages_missed() < 21) std::this_thread::sleep_for(1ms); // all of them have looked for it
        go.set_value();
        got_first = page_in(first.read_to_end());
        for (auto& wire : others) got.insert(page_in(wire->read_to_end()));
    }
    static std::string page_in(const std::string& response) { return response.substr(response.find("\r\n\r\n") + 4); }

    std::atomic<int> answered = 0;
    std::promise<void> started, go;
    std::string page = "<p>as it was</p>";
    PageCache pages;
    Server server{{.port = 0, .pages = &pages}, [this](Request& request) { return answer(request); }};
    std::string got_first;
    std::multiset<std::string> got;
};

TEST_F(APageThatManyWant, is_made_once)
{
    ask_together("/made-slowly");
    EXPECT_EQ(got_first, page);
    EXPECT_EQ(got.count(page), 20U);
    EXPECT_EQ(answered, 1);
}

TEST_F(APageThatManyWant, is_made_once_more_when_it_changes_meanwhile)
{
    const auto before = page;
    ask_together("/made-slowly", [&] {
        page = "<p>corrected</p>";
        pages.invalidate("village");
    });
    EXPECT_EQ(got_first, before) << "asked before the correction";
    EXPECT_EQ(got.count("<p>corrected</p>"), 20U);
    EXPECT_EQ(answered, 2);
}

TEST_F(APageThatManyWant, is_answered_to_each_when_it_is_never_kept)
{
    ask_together("/never-kept");
    EXPECT_EQ(got.count(page), 20U);
    EXPECT_EQ(answered, 21);
}

}
}
