#include "http/server.hpp"

#include "http/connection.hpp"
#include "http/listening.hpp"
#include "http/open_files.hpp"
#include "http/page_cache.hpp"
#include "http/reply.hpp"
#include "http/roster.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace gongkai::http {

namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
constexpr auto with_error = asio::as_tuple(asio::use_awaitable);

struct Loop { // one io thread
    Roster roster; // before io, whose end takes the last connections with it
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    std::thread thread;
};

ServerOptions within_limits(ServerOptions options)
{
    options.connections = connections_within(options.connections, allow_open_files());
    return options;
}

asio::awaitable<void> tick_forever(Loop& loop)
{
    asio::steady_timer timer(loop.io);
    while (true) {
        timer.expires_after(250ms);
        co_await timer.async_wait(with_error);
        loop.roster.tick();
    }
}

}

struct Server::Running {
    Running(ServerOptions options, Answer answer);
    ~Running();
    void stop(Farewell farewell);
    bool is_quiet_by(std::chrono::steady_clock::time_point moment) const;
    asio::awaitable<void> accept_forever();
    void admit(Accepted accepted);

    Serving serving;
    std::vector<std::unique_ptr<Loop>> loops;
    std::unique_ptr<asio::ip::tcp::acceptor> acceptor; // of the first loop
    int listening = -1;
    std::uint16_t port = 0;
    std::size_t next_loop = 0;
    bool stopped = false;
};

Server::Running::Running(ServerOptions options, Answer answer)
    : serving(within_limits(std::move(options)), std::move(answer))
{
    std::signal(SIGPIPE, SIG_IGN); // sendfile has no MSG_NOSIGNAL
    const auto& set = serving.options;
    const auto inherited = inherited_socket();
    listening = inherited ? *inherited : listen_on(set.address, set.port);
    port = port_of(listening);
    for (unsigned i = 0; i < std::max(set.io_threads, 1U); ++i) loops.push_back(std::make_unique<Loop>());
    acceptor = std::make_unique<asio::ip::tcp::acceptor>(loops[0]->io, asio::ip::tcp::v4(), listening);
    asio::co_spawn(loops[0]->io, accept_forever(), asio::detached);
    for (auto& loop : loops) {
        asio::co_spawn(loop->io, tick_forever(*loop), asio::detached);
        loop->thread = std::thread([&io = loop->io] { io.run(); });
    }
}

asio::awaitable<void> Server::Running::accept_forever()
{
    asio::steady_timer pause(loops[0]->io);
    while (acceptor->is_open()) {
        const auto [error] = co_await acceptor->async_wait(asio::ip::tcp::acceptor::wait_read, with_error);
        if (error) co_return;
        while (auto accepted = accept_one(acceptor->native_handle())) admit(std::move(*accepted));
        const bool exhausted = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
        if (!exhausted) continue;
        pause.expires_after(100ms);
        co_await pause.async_wait(with_error);
    }
}

void Server::Running::admit(Accepted accepted)
{
    auto& loop = *loops[next_loop++ % loops.size()];
    asio::post(loop.io, [this, &loop, accepted = std::move(accepted)]() mutable {
        const bool full = serving.connections >= serving.options.connections;
        if (serving.hurry || (full && !loop.roster.evict_longest_waiting())) {
            ::close(accepted.socket);
            return;
        }
        serve_connection(loop.io, accepted.socket, std::move(accepted.remote), loop.roster, serving);
    });
}

// False when the moment came first.
bool Server::Running::is_quiet_by(std::chrono::steady_clock::time_point moment) const
{
    while (serving.connections > 0 && std::chrono::steady_clock::now() < moment) std::this_thread::sleep_for(5ms);
    return serving.connections == 0;
}

void Server::Running::stop(Farewell farewell)
{
    if (std::exchange(stopped, true)) return;
    const auto& patience = serving.options.patience;
    const auto now = std::chrono::steady_clock::now();
    serving.draining = true;
    asio::post(loops[0]->io, [this] { acceptor->close(); });
    if (farewell == Farewell::handed_over) is_quiet_by(now + patience.one_more);
    serving.hurry = true;
    for (auto& loop : loops) asio::post(loop->io, [&loop] { loop->roster.hang_up_between_requests(); });
    is_quiet_by(now + patience.farewell);
    for (auto& loop : loops) {
        loop->io.stop();
        loop->thread.join();
    }
}

Server::Running::~Running()
{
    stop(Farewell::at_once);
    serving.workers.finish(); // their last words go to loops that no longer run
    acceptor.reset();
    loops.clear();
}

Server::Server(ServerOptions options, Answer answer)
    : running_(std::make_unique<Running>(std::move(options), std::move(answer)))
{
}

Server::~Server() = default;

std::uint16_t Server::port() const
{
    return running_->port;
}

int Server::listening() const
{
    return running_->listening;
}

std::size_t Server::connections() const
{
    return running_->serving.connections;
}

std::size_t Server::waiting() const
{
    return running_->serving.workers.waiting();
}

std::uint64_t Server::pages_found() const
{
    return running_->serving.pages_found;
}

std::uint64_t Server::pages_missed() const
{
    return running_->serving.pages_missed;
}

void Server::keep_pages(bool so)
{
    running_->serving.keeps_pages = so;
    if (auto* const pages = running_->serving.options.pages) pages->clear();
}

void Server::stop(Farewell farewell)
{
    running_->stop(farewell);
}

}
