// 32 approvers at their browsers against one: publications a second over HTTP, each answered when it is durable. On
// SQLite always; on PostgreSQL when TEST_POSTGRES names a cluster (bench/press.sh starts one that syncs).

#include "bench/signed_drafts.hpp"
#include "render/say.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/front_door.hpp"
#include "web/work/routes.hpp"

#include "app/session.hpp"
#include "http/server.hpp"
#include "http/url.hpp"

#include <arpa/inet.h>
#include <benchmark/benchmark.h>
#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <thread>

using namespace gongkai;

namespace {

constexpr std::size_t clients = 32, each = 5, rounds = 3;

web::Site some_site()
{
    spdlog::set_level(spdlog::level::off);
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    web::Site site;
    site.name = "六道沟镇村务公开";
    site.scope = support::town;
    site.base_url = "http://127.0.0.1";
    return site;
}

class Served { // a town with signed drafts behind a real server
public:
    Served(int count, db::Engine engine) : village_(count, engine) { sign_in(); }

    std::size_t count() const { return village_.orders().size(); }
    void approve(int socket, std::size_t which) const
    {
        const auto& order = village_.orders()[which];
        const auto body = "draft=" + order.draft + "&commitment=" + order.commitment + "&csrf=" + http::encode_segment(csrf_);
        const auto request = fmt::format("POST /work/drafts/{}/approve HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n"
                                         "Cookie: sid={}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}",
                                         order.draft, cookie_, body.size(), body);
        if (send(socket, request.data(), request.size(), 0) < 0) throw std::runtime_error("send");
        std::string answer(4096, '\0');
        answer.resize(static_cast<std::size_t>(std::max<ssize_t>(0, recv(socket, answer.data(), answer.size(), 0))));
        if (!answer.starts_with("HTTP/1.1 303")) throw std::runtime_error(answer);
    }
    int connect() const
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(server_.port());
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0) throw std::runtime_error("connect");
        return socket;
    }

private:
    void sign_in()
    {
        app::Desk desk(village_.house(), app::Desk::Purpose::writing, village_.world().clock.now(), village_.world().director);
        db::Transaction transaction(desk.office.db);
        cookie_ = app::open_session(desk.office, transaction, village_.world().director.account, "");
        transaction.commit();
        csrf_ = app::find_session(desk.office, cookie_, site_.doors)->csrf;
    }

    bench::SignedDrafts village_;
    web::Site site_ = some_site();
    http::PageCache cache_;
    web::FrontDoor door_{village_.house(), site_, cache_, {web::portal_routes(), web::work_routes()}};
    http::Server server_{{.port = 0, .worker_threads = 32}, [this](http::Request& request) { return door_.answer(request); }};
    std::string cookie_, csrf_;
};

void approve_some(const Served& town, std::size_t from, std::size_t count)
{
    const int socket = town.connect();
    for (std::size_t i = 0; i < count; ++i) town.approve(socket, from + i);
    close(socket);
}

void approve_over_http(benchmark::State& state, db::Engine engine)
{
    Served town(rounds * (clients * each + each), engine);
    std::vector<double> many, one;
    std::size_t next = 0;
    for (auto _ : state) {
        many.push_back(bench::seconds([&] {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < clients; ++i)
                threads.emplace_back([&, from = next + i * each] { approve_some(town, from, each); });
        }) / (clients * each));
        next += clients * each;
        one.push_back(bench::seconds([&] { approve_some(town, next, each); }) / each);
        next += each;
        state.SetIterationTime(many.back());
    }
    state.counters["a second, 32 clients"] = 1 / bench::median(many);
    state.counters["a second, one client"] = 1 / bench::median(one);
    state.counters["rate / one client's"] = bench::median(one) / bench::median(many);
}

void on_sqlite(benchmark::State& state)
{
    approve_over_http(state, db::Engine::sqlite);
}
BENCHMARK(on_sqlite)->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);

void on_postgres(benchmark::State& state)
{
    if (support::postgres_uri().empty()) return state.SkipWithError("TEST_POSTGRES is not set");
    approve_over_http(state, db::Engine::postgres);
}
BENCHMARK(on_postgres)->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);

}
