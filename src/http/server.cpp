#include "http/server.hpp"

#include "http/connection.hpp"
#include "http/listening.hpp"
#include "http/open_files.hpp"
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
    void stop();
    asio::awaitable<void> accept_forever();
    void admit(Accepted accepted);

    Serving serving;
    std::vector<std::unique_ptr<Loop>> loops;
    std::unique_ptr<asio::ip::tcp::acceptor> acceptor; // of the first loop
    std::uint16_t port = 0;
    std::size_t next_loop = 0;
    bool stopped = false;
};

Server::Running::Running(ServerOptions options, Answer answer)
    : serving(within_limits(std::move(options)), std::move(answer))
{
    std::signal(SIGPIPE, SIG_IGN); // sendfile has no MSG_NOSIGNAL
    const auto& set = serving.options;
    const int listening = inherited_socket().value_or(-1);
    const int socket = listening >= 0 ? listening : listen_on(set.address, set.port);
    port = port_of(socket);
    for (unsigned i = 0; i < std::max(set.io_threads, 1U); ++i) loops.push_back(std::make_unique<Loop>());
    acceptor = std::make_unique<asio::ip::tcp::acceptor>(loops[0]->io, asio::ip::tcp::v4(), socket);
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
        if (serving.draining || (full && !loop.roster.evict_longest_waiting())) {
            ::close(accepted.socket);
            return;
        }
        serve_connection(loop.io, accepted.socket, std::move(accepted.remote), loop.roster, serving);
    });
}

void Server::Running::stop()
{
    if (std::exchange(stopped, true)) return;
    serving.draining = true;
    asio::post(loops[0]->io, [this] { acceptor->close(); });
    for (auto& loop : loops) asio::post(loop->io, [&loop] { loop->roster.hang_up_between_requests(); });
    const auto last_moment = std::chrono::steady_clock::now() + serving.options.patience.farewell;
    while (serving.connections > 0 && std::chrono::steady_clock::now() < last_moment)
        std::this_thread::sleep_for(5ms);
    for (auto& loop : loops) {
        loop->io.stop();
        loop->thread.join();
    }
}

Server::Running::~Running()
{
    stop();
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

void Server::stop()
{
    running_->stop();
}

}
