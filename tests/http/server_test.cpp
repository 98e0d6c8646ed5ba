#include "http/server.hpp"

#include "base/file.hpp"
#include "http/gzip.hpp"
#include "http/open_files.hpp"
#include "http/page_cache.hpp"
#include "http/wire.hpp"

#include <future>
#include <gtest/gtest.h>
#include <random>
#include <spdlog/spdlog.h>

namespace gongkai::http {
namespace {

using namespace std::chrono_literals;

struct Town : testing::Test { // a small site with every kind of answer
    Town() { spdlog::set_level(spdlog::level::off); }
    ~Town() override { std::filesystem::remove(voucher); }

    Response answer(Request& request)
    {
        ++answered;
        if (request.path == "/fail") throw std::runtime_error("disk");
        if (request.path == "/slow") {
            started.set_value();
            go.get_future().wait();
            return text(200, "slow but whole");
        }
        if (request.path == "/page") return html(200, page).keeping({"village"});
        if (request.path == "/file") return file("image/png", voucher);
        if (request.path == "/who")
            return text(200, request.remote + (request.secure ? " secure" : " plain"));
        return text(200, fmt::format("{} {} {}", name_of(request.method), request.target, request.content().size()));
    }
    Server& server()
    {
        if (!server_) server_.emplace(options, [this](Request& request) { return answer(request); });
        return *server_;
    }
    std::string ask(std::string_view bytes)
    {
        Wire wire(server().port());
        wire.write(bytes);
        wire.finish();
        return wire.read_to_end();
    }
    std::string get(std::string_view path, std::string_view fields = "")
    {
        return ask(fmt::format("GET {} HTTP/1.1\r\nHost: a\r\n{}\r\n", path, fields));
    }

    std::atomic<int> answered = 0;
    std::promise<void> started, go;
    std::string page = "<p>" + std::string(3000, 'x') + "</p>";
    std::filesystem::path voucher = std::filesystem::temp_directory_path() / ("gongkai-voucher-" + make_request_id());
    PageCache pages{1 << 20, {"size"}};
    ServerOptions options{.port = 0, .pages = &pages, .our_fault = [](const Request& request, const std::exception&) {
                              return text(507, "ours: " + request.id);
                          }};
    std::optional<Server> server_;
};

std::string_view status_of_bytes(std::string_view response)
{
    return response.size() < 12 ? std::string_view() : response.substr(9, 3);
}

std::string_view body_of(std::string_view response)
{
    return response.substr(std::min(response.find("\r\n\r\n") + 4, response.size()));
}

std::string field_of(std::string_view response, std::string_view name)
{
    const auto at = response.find("\r\n" + std::string(name) + ": ");
    if (at == std::string_view::npos) return {};
    const auto value = response.substr(at + name.size() + 4);
    return std::string(value.substr(0, value.find("\r\n")));
}

using AServer = Town;

TEST_F(AServer, answers_and_says_how_to_be_shown)
{
    const auto response = get("/a?b=c");
    EXPECT_EQ(status_of_bytes(response), "200");
    EXPECT_EQ(body_of(response), "GET /a?b=c 0");
    EXPECT_EQ(field_of(response, "Cache-Control"), "no-store");
    EXPECT_EQ(field_of(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_NE(field_of(response, "Content-Security-Policy").find("trusted-types 'none'"), std::string::npos);
    EXPECT_EQ(field_of(response, "Date").size(), 29U);
    EXPECT_EQ(field_of(response, "Strict-Transport-Security"), "");
}

TEST_F(AServer, understands_requests_however_they_arrive)
{
    const std::string bytes = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                              "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345"
                              "GET /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    std::mt19937 random(7);
    for (std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{random() % 60 + 1},
                             bytes.size()}) {
        Wire wire(server().port());
        wire.write_in_steps(bytes, step);
        EXPECT_EQ(body_of(wire.read_response()), "POST /a 3") << step;
        EXPECT_EQ(body_of(wire.read_response()), "POST /b 5") << step;
        EXPECT_EQ(body_of(wire.read_to_end()), "GET /c 0") << step;
    }
}

TEST_F(AServer, answers_no_second_request_hidden_behind_a_refused_one)
{
    const std::string hidden = "0\r\n\r\nGET /hidden HTTP/1.1\r\nHost: a\r\n\r\n";
    for (const char* fields :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: xchunked\r\n",
          "Transfer-Encoding : chunked\r\n", "Content-Length: 0, 5\r\n", "Content-Length: +5\r\n",
          "Content-Length: 5\r\nContent-Length: 0\r\n", "Transfer-Encoding: chunked\n", "A: b\r\n c\r\n"}) {
        const auto response = ask(fmt::format("POST / HTTP/1.1\r\nHost: a\r\n{}\r\n{}", fields, hidden));
        EXPECT_TRUE(status_of_bytes(response) == "400" || status_of_bytes(response) == "501") << fields << response;
        EXPECT_EQ(field_of(response, "Connection"), "close");
        EXPECT_EQ(response.find("HTTP/1.1", 1), std::string::npos) << fields;
    }
    EXPECT_EQ(answered, 0);
}

TEST_F(AServer, refuses_what_is_too_large_before_reading_it)
{
    options.body_limit = [](Method, std::string_view path) { return path == "/upload" ? 4U << 20 : 10U; };
    EXPECT_EQ(status_of_bytes(ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")), "413");
    EXPECT_EQ(status_of_bytes(ask("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901")),
              "413");
    EXPECT_EQ(status_of_bytes(get("/" + std::string(9000, 'a'))), "414");
    EXPECT_EQ(status_of_bytes(get("/", "A: " + std::string(40000, 'a') + "\r\n")), "431");
    EXPECT_EQ(status_of_bytes(get("/%2e%2e/etc")), "400");
    EXPECT_EQ(status_of_bytes(ask("BREW / HTTP/1.1\r\nHost: a\r\n\r\n")), "501");
    EXPECT_EQ(answered, 0);
    const auto large = ask("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + std::string(3000000, 'z'));
    EXPECT_EQ(body_of(large), "POST /upload 3000000");
}

TEST_F(AServer, asks_for_a_body_only_when_it_will_take_it)
{
    options.body_limit = [](Method, std::string_view) { return 10U; };
    Wire wire(server().port());
    wire.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(wire.read_response(), "HTTP/1.1 100 Continue\r\n\r\n");
    wire.write("abc");
    EXPECT_EQ(body_of(wire.read_response()), "POST / 3");
    wire.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(status_of_bytes(wire.read_response()), "413");
}

TEST_F(AServer, keeps_public_pages_until_they_change)
{
    const auto first = get("/page");
    const auto second = get("/page", "Accept-Encoding: br, gzip\r\nCookie: size=\r\n");
    const auto third = get("/page", "Accept-Encoding: br, gzip\r\n");
    EXPECT_EQ(answered, 2) << "once for each value of a varying cookie";
    EXPECT_EQ(body_of(first), page);
    EXPECT_EQ(field_of(third, "Content-Encoding"), "gzip");
    EXPECT_EQ(body_of(third), gzip(page, 9));
    EXPECT_EQ(body_of(second), body_of(third));
    EXPECT_EQ(field_of(third, "Vary"), "Accept-Encoding, Cookie");
    const auto same = get("/page", "If-None-Match: " + field_of(third, "ETag") + "\r\n");
    EXPECT_EQ(status_of_bytes(same), "304");
    EXPECT_EQ(body_of(same), "");
    get("/page", "Cookie: __Host-sid=secret\r\n");
    EXPECT_EQ(answered, 3) << "a signed-in person is answered by a worker";
    page = "<p>corrected</p>";
    pages.invalidate("village");
    EXPECT_EQ(body_of(get("/page")), page);
}

TEST_F(AServer, sends_head_like_get_without_the_body)
{
    for (const char* path : {"/page", "/page", "/other"}) {
        const auto head = ask(fmt::format("HEAD {} HTTP/1.1\r\nHost: a\r\n\r\n", path));
        EXPECT_EQ(status_of_bytes(head), "200");
        EXPECT_EQ(body_of(head), "") << path;
        if (path == std::string("/page")) {
            EXPECT_EQ(field_of(head, "Content-Length"), std::to_string(page.size()));
        }
        get(path);
    }
}

TEST_F(AServer, sends_files_whole_and_in_ranges)
{
    std::string content;
    for (int i = 0; i < 100'000; ++i) content += std::to_string(i);
    write_file(voucher, content);
    const auto whole = get("/file");
    EXPECT_EQ(body_of(whole), content);
    const auto etag = field_of(whole, "ETag");
    const auto part = get("/file", "Range: bytes=10-19\r\nIf-Range: " + etag + "\r\n");
    EXPECT_EQ(status_of_bytes(part), "206");
    EXPECT_EQ(body_of(part), content.substr(10, 10));
    EXPECT_EQ(field_of(part, "Content-Range"), fmt::format("bytes 10-19/{}", content.size()));
    EXPECT_EQ(body_of(get("/file", "Range: bytes=-5\r\n")), content.substr(content.size() - 5));
    EXPECT_EQ(status_of_bytes(get("/file", "Range: bytes=10-19\r\nIf-Range: \"other\"\r\n")), "200");
    EXPECT_EQ(status_of_bytes(get("/file", "Range: bytes=99999999-\r\n")), "416");
    EXPECT_EQ(status_of_bytes(get("/file", "If-None-Match: W/" + etag + "\r\n")), "304");
    const auto several = get("/file", "Range: bytes=0-1,100-101\r\n");
    EXPECT_NE(several.find("multipart/byteranges"), std::string::npos);
    EXPECT_EQ(body_of(several).size(), std::stoul(field_of(several, "Content-Length")));
    EXPECT_NE(several.find("Content-Range: bytes 100-101/"), std::string::npos);
}

TEST_F(AServer, says_when_it_is_our_fault)
{
    const auto response = get("/fail");
    EXPECT_EQ(status_of_bytes(response), "507");
    EXPECT_EQ(body_of(response).substr(0, 8), "ours: r-");
    EXPECT_EQ(status_of_bytes(get("/file")), "507") << "the file isn't there";
}

TEST_F(AServer, believes_only_its_own_proxies)
{
    const std::string claim = "X-Forwarded-For: 6.6.6.6, 10.0.0.9, 127.0.0.1\r\nX-Forwarded-Proto: https\r\n";
    EXPECT_EQ(body_of(get("/who", claim)), "127.0.0.1 plain");
    server_.reset();
    options.trusted_proxies = {"127.0.0.1"};
    const auto response = get("/who", claim);
    EXPECT_EQ(body_of(response), "10.0.0.9 secure");
    EXPECT_NE(field_of(response, "Strict-Transport-Security"), "");
}

TEST_F(AServer, hangs_up_on_those_who_dawdle)
{
    options.patience = {.head = 50ms, .idle = 50ms, .body = 50ms};
    Wire head(server().port()), body(server().port()), idle(server().port());
    head.write("GET / HT");
    body.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n1");
    idle.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of_bytes(idle.read_response()), "200");
    EXPECT_EQ(head.read_to_end(), "");
    EXPECT_EQ(status_of_bytes(body.read_to_end()), "");
    EXPECT_EQ(idle.read_to_end(), "");
}

TEST_F(AServer, lets_nobody_rest_on_what_they_sent_before)
{
    options.patience = {.body = 60s, .bytes_per_second = 1, .stall = 50ms};
    Wire body(server().port());
    body.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + std::string(50'000, 'z'));
    const auto since = std::chrono::steady_clock::now();
    EXPECT_EQ(body.read_to_end(), "");
    EXPECT_LT(std::chrono::steady_clock::now() - since, 9s) << "the client itself would wait for ten";
}

TEST_F(AServer, lets_the_longest_idle_go_for_another)
{
    options.connections = 1;
    options.io_threads = 1;
    Wire first(server().port());
    first.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_of_bytes(first.read_response()), "200");
    EXPECT_EQ(status_of_bytes(get("/")), "200");
    EXPECT_EQ(first.read_to_end(), "");
}

TEST_F(AServer, says_when_too_many_wait)
{
    options.worker_threads = 1;
    options.waiting_requests = 0;
    EXPECT_EQ(status_of_bytes(get("/")), "503");
    EXPECT_EQ(field_of(get("/"), "Retry-After"), "2");
    Wire wire(server().port());
    wire.write("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const auto both = wire.read_to_end();
    EXPECT_EQ(both.find("HTTP/1.1 503", 1), both.find("\r\n\r\n") + 4) << "no body after the answer to HEAD";
}

TEST_F(AServer, lets_the_application_say_why_it_sends_a_request_back)
{
    options.rejected = [](const Request& request, const Rejection& rejection) {
        if (rejection.status == 414) throw std::runtime_error("no words for it");
        return text(200, fmt::format("{} {} {}", rejection.status, rejection.most_bytes, request.path));
    };
    const auto large = ask("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n");
    EXPECT_EQ(status_of_bytes(large), "413") << "whatever the page's own status";
    EXPECT_EQ(body_of(large), "413 65536 /upload");
    EXPECT_EQ(body_of(get("/%zz")), "400 0 /");
    EXPECT_EQ(body_of(get("/", "A : b\r\n")), "400 0 /");
    EXPECT_EQ(body_of(get("/" + std::string(9000, 'a'))), "URI Too Long\n");
}

// Browsers look for an answer only when they have sent all they had: who hangs up on them shows a broken
// page.
TEST_F(AServer, tells_even_those_who_go_on_sending)
{
    Wire wire(server().port());
    wire.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n");
    for (int part = 0; part < 200; ++part)
        wire.write(std::string(100'000, 'z'));
    const auto response = wire.read_to_end();
    EXPECT_EQ(status_of_bytes(response), "413");
    EXPECT_EQ(field_of(response, "Connection"), "close");
}

TEST(OpenFiles, leave_room_for_answers)
{
    const auto limit = allow_open_files();
    EXPECT_GE(limit, 256U);
    EXPECT_EQ(allow_open_files(), limit) << "there is no more to be had";
    EXPECT_EQ(connections_within(10'000, 20'000), 10'000U);
    EXPECT_EQ(connections_within(10'000, 4096), 3840U);
    EXPECT_EQ(connections_within(10'000, 256), 128U);
    EXPECT_EQ(connections_within(10'000, 1), 1U);
}

TEST_F(AServer, gives_open_connections_one_more_request_when_another_goes_on)
{
    const auto port = server().port();
    const std::string_view request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    Wire fresh(port), used(port), silent(port), lookout(port);
    used.write(request);
    EXPECT_EQ(used.read_response().substr(0, 12), "HTTP/1.1 200");
    const int shared = dup(server().listening()); // as the other process holds it
    auto stopping = std::async(std::launch::async, [this] { server().stop(Server::Farewell::handed_over); });
    for (std::string goes_on; goes_on != "close";) { // an answer from before the farewell leaves a connection open
        lookout.write(request);
        const auto response = lookout.read_response();
        ASSERT_EQ(response.substr(0, 12), "HTTP/1.1 200");
        goes_on = field_of(response, "Connection");
    }
    for (auto* wire : {&fresh, &used}) {
        wire->write(request);
        const auto response = wire->read_to_end();
        EXPECT_EQ(response.substr(0, 12), "HTTP/1.1 200");
    }
    EXPECT_EQ(silent.read_to_end(), "") << "whoever asks nothing is let go in the end";
    stopping.get();
    EXPECT_TRUE(Wire(port).connected()) << "the socket is the other's now";
    close(shared);
}

TEST_F(AServer, finishes_what_is_under_way_before_it_stops)
{
    const auto port = server().port();
    Wire idle(port), busy(port);
    busy.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    started.get_future().wait();
    auto stopping = std::async(std::launch::async, [this] { server().stop(); });
    EXPECT_EQ(idle.read_to_end(), "");
    go.set_value();
    const auto response = busy.read_to_end();
    EXPECT_EQ(body_of(response), "slow but whole");
    EXPECT_EQ(field_of(response, "Connection"), "close");
    stopping.get();
    EXPECT_FALSE(Wire(port).connected());
}

}
}
