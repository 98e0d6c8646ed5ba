#include "http/connection.hpp"

#include "http/chunked.hpp"
#include "http/receive_buffer.hpp"
#include "http/reply.hpp"
#include "http/roster.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>
#include <sys/sendfile.h>
#include <sys/uio.h>

namespace gongkai::http {

namespace {

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using Socket = asio::ip::tcp::socket;
constexpr auto with_error = asio::as_tuple(use_awaitable);

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(asio::io_context& io, int socket, std::string remote, Roster& roster, Serving& serving);
    ~Connection();
    awaitable<void> serve();

private:
    enum class Turn { again, last };

    awaitable<HeadParser::Outcome> read_head();
    awaitable<Turn> take_turn();
    awaitable<Turn> take_uncached_turn(std::optional<std::string> page_key);
    awaitable<int> read_body(BodyCollector& body, std::uint64_t limit);
    awaitable<int> read_counted(BodyCollector& body, std::uint64_t length);
    awaitable<int> read_chunks(BodyCollector& body, std::uint64_t limit);
    awaitable<Reply> ask_worker(Request& request, BodyCollector& body, std::optional<std::string> page_key);
    awaitable<bool> receive();
    awaitable<bool> send(const Outgoing& outgoing);
    awaitable<bool> send_page(const PageView& view, bool head_only);
    awaitable<bool> send_pieces(std::span<iovec> pieces, int flags);
    awaitable<bool> send_file(const Piece& piece);
    awaitable<bool> may_write();
    awaitable<void> refuse(int status);
    awaitable<void> linger();

    void begin_waiting();
    void begin_work();
    void allow(std::chrono::milliseconds patience) { place_->deadline = roster_.now() + patience; }
    void allow_by_rate(std::uint64_t bytes);
    Manner manner() const { return {secure_, closing_}; }

    asio::io_context& io_;
    Socket socket_;
    const std::string remote_;
    Roster& roster_;
    Serving& serving_;
    Roster::Place place_;
    bool waiting_ = true;
    ReceiveBuffer in_;
    HeadParser parser_;
    SteadyTime work_since_;
    std::string opening_;
    bool secure_ = false;
    bool closing_ = false;
    bool first_ = true;
};

Connection::Connection(asio::io_context& io, int socket, std::string remote, Roster& roster, Serving& serving)
    : io_(io), socket_(io, asio::ip::tcp::v4(), socket), remote_(std::move(remote)), roster_(roster),
      serving_(serving), parser_(serving.options.head)
{
    socket_.non_blocking(true);
    place_ = roster_.enter({.deadline = roster_.now() + serving_.options.patience.head, .hang_up = [this] {
                                boost::system::error_code ignored;
                                socket_.close(ignored);
                            }});
    ++serving_.connections;
}

Connection::~Connection()
{
    roster_.leave(place_, waiting_);
    --serving_.connections;
}

void Connection::begin_waiting()
{
    const auto& patience = serving_.options.patience;
    place_->between_requests = in_.bytes().empty();
    allow(place_->between_requests && !first_ ? patience.idle : patience.head);
    if (!waiting_) roster_.now_waits(place_);
    waiting_ = true;
}

void Connection::begin_work()
{
    roster_.now_busy(place_);
    waiting_ = first_ = false;
    place_->between_requests = false;
    work_since_ = roster_.now();
    allow_by_rate(0);
}

void Connection::allow_by_rate(std::uint64_t bytes)
{
    const auto& patience = serving_.options.patience;
    const auto earned = std::chrono::milliseconds(bytes * 1000 / patience.bytes_per_second);
    place_->deadline = work_since_ + patience.body + earned;
}

awaitable<void> Connection::serve()
{
    for (auto turn = Turn::again; turn == Turn::again;) {
        const auto outcome = co_await read_head();
        if (outcome == HeadParser::Outcome::incomplete) co_return; // gone, or late
        begin_work();
        if (outcome == HeadParser::Outcome::complete) {
            turn = co_await take_turn();
        } else {
            co_await refuse(parser_.status());
            turn = Turn::last;
        }
    }
    co_await linger();
}

awaitable<HeadParser::Outcome> Connection::read_head()
{
    begin_waiting();
    while (true) {
        const auto outcome = parser_.parse(in_.bytes());
        if (outcome != HeadParser::Outcome::incomplete) co_return outcome;
        if (serving_.draining && in_.bytes().empty()) co_return outcome;
        const bool received = co_await receive();
        if (!received) co_return outcome;
        if (place_->between_requests) {
            place_->between_requests = false;
            allow(serving_.options.patience.head);
        }
    }
}

awaitable<bool> Connection::receive()
{
    const auto room = in_.room();
    const auto place = asio::buffer(room.data(), room.size());
    const auto [error, count] = co_await socket_.async_read_some(place, with_error);
    in_.received(count);
    co_return !error;
}

awaitable<Connection::Turn> Connection::take_turn()
{
    const Head& head = parser_.head();
    closing_ = !head.keep_alive || serving_.draining;
    secure_ = is_secure(head, remote_, serving_.options);
    const PageCache* const pages = serving_.options.pages;
    const bool bodiless = !head.chunked && head.content_length.value_or(0) == 0;
    auto page_key = pages && bodiless ? pages->key_of(head) : std::nullopt;
    if (page_key) {
        if (const auto page = pages->find(*page_key)) {
            const auto view = view_of(*page, head.field("accept-encoding"), head.field("if-none-match"));
            const bool head_only = head.method == "HEAD";
            in_.drop(head.size);
            const bool sent = co_await send_page(view, head_only);
            co_return sent && !closing_ ? Turn::again : Turn::last;
        }
    }
    co_return co_await take_uncached_turn(std::move(page_key));
}

awaitable<Connection::Turn> Connection::take_uncached_turn(std::optional<std::string> page_key)
{
    auto request = build_request(parser_.head(), remote_, serving_.options);
    const int early = request ? 0 : request.error().status;
    if (early) {
        co_await refuse(early);
        co_return Turn::last;
    }
    BodyCollector body(serving_.options.spool_folder);
    const int status = co_await read_body(body, body_limit(*request, serving_.options));
    if (status) {
        co_await refuse(status);
        co_return Turn::last;
    }
    if (!serving_.workers.has_room()) {
        const auto busy = bare_reply(503);
        const bool told = co_await send(busy);
        co_return told && !closing_ ? Turn::again : Turn::last;
    }
    const auto reply = co_await ask_worker(*request, body, std::move(page_key));
    if (serving_.draining) closing_ = true;
    work_since_ = roster_.now();
    allow_by_rate(0);
    bool sent = false;
    if (reply.page) {
        const auto view = view_of(*reply.page, request->header("accept-encoding").value_or(""),
                                  request->header("if-none-match").value_or(""));
        sent = co_await send_page(view, false);
    } else {
        sent = co_await send(reply.outgoing);
    }
    co_return sent && !closing_ ? Turn::again : Turn::last;
}

// 0 when all is there; else the status to refuse with. The head's views end where the buffer is dropped.
awaitable<int> Connection::read_body(BodyCollector& body, std::uint64_t limit)
{
    const bool chunked = parser_.head().chunked;
    const auto length = parser_.head().content_length.value_or(0);
    const bool asked = parser_.head().expects_continue;
    in_.drop(parser_.head().size);
    if (length > limit) co_return 413;
    if (!chunked && length == 0) co_return 0;
    if (asked && in_.bytes().empty()) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        std::array<iovec, 1> line{iovec{const_cast<char*>(go_on.data()), go_on.size()}};
        const bool sent = co_await send_pieces(line, 0);
        if (!sent) co_return 408;
    }
    if (chunked) co_return co_await read_chunks(body, limit);
    co_return co_await read_counted(body, length);
}

awaitable<int> Connection::read_counted(BodyCollector& body, std::uint64_t length)
{
    while (true) {
        const auto bytes = in_.bytes().substr(0, static_cast<std::size_t>(length - body.size()));
        body.add(bytes);
        in_.drop(bytes.size());
        if (body.size() == length) co_return 0;
        allow_by_rate(body.size());
        const bool received = co_await receive();
        if (!received) co_return 408;
    }
}

awaitable<int> Connection::read_chunks(BodyCollector& body, std::uint64_t limit)
{
    ChunkedReader chunks;
    while (true) {
        const auto step = chunks.next(in_.bytes());
        if (step.state == ChunkedReader::State::broken) co_return 400;
        body.add(step.bytes);
        in_.drop(step.consumed);
        if (body.size() > limit) co_return 413;
        if (step.state == ChunkedReader::State::done) co_return 0;
        if (step.consumed > 0) continue;
        allow_by_rate(body.size());
        const bool received = co_await receive();
        if (!received) co_return 408;
    }
}

// The worker touches nothing of the connection but these arguments, which live in the waiting coroutine.
awaitable<Reply> Connection::ask_worker(Request& request, BodyCollector& body, std::optional<std::string> page_key)
{
    place_->deadline = SteadyTime::max();
    Reply reply;
    auto start = [&](auto done) {
        serving_.workers.add([&, done = std::move(done)]() mutable {
            reply = reply_to(request, body, serving_, std::move(page_key));
            asio::post(io_, std::move(done));
        });
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(start, use_awaitable);
    co_return reply;
}

awaitable<bool> Connection::send_page(const PageView& view, bool head_only)
{
    opening_.clear();
    append_opening_lines(opening_, view.status, manner());
    const auto& head = view.status == 304 ? view.variant.not_modified : view.variant.head;
    const bool bodiless = head_only || view.status == 304;
    std::array<iovec, 3> pieces{iovec{opening_.data(), opening_.size()},
                                iovec{const_cast<char*>(head.data()), head.size()},
                                iovec{const_cast<char*>(view.variant.body->data()), view.variant.body->size()}};
    co_return co_await send_pieces(std::span(pieces).first(bodiless ? 2 : 3), 0);
}

awaitable<bool> Connection::send(const Outgoing& outgoing)
{
    opening_.clear();
    append_opening_lines(opening_, outgoing.status, manner());
    std::vector<iovec> gathered{{opening_.data(), opening_.size()},
                                {const_cast<char*>(outgoing.head.data()), outgoing.head.size()}};
    for (const auto& piece : outgoing.pieces) {
        if (!piece.file) {
            const auto& text = piece.memory ? *piece.memory : piece.text;
            gathered.push_back({const_cast<char*>(text.data()) + piece.offset, piece.length});
            continue;
        }
        const bool sent = co_await send_pieces(gathered, MSG_MORE);
        gathered.clear();
        if (!sent) co_return false;
        const bool file_sent = co_await send_file(piece);
        if (!file_sent) co_return false;
    }
    co_return co_await send_pieces(gathered, 0);
}

awaitable<bool> Connection::send_pieces(std::span<iovec> pieces, int flags)
{
    std::uint64_t total = 0;
    while (!pieces.empty()) {
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = std::min<std::size_t>(pieces.size(), 64);
        const auto count = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | flags);
        if (count < 0) {
            const bool writable = co_await may_write();
            if (!writable) co_return false;
            continue;
        }
        total += static_cast<std::uint64_t>(count);
        allow_by_rate(total);
        auto sent = static_cast<std::size_t>(count);
        while (!pieces.empty() && sent >= pieces.front().iov_len) {
            sent -= pieces.front().iov_len;
            pieces = pieces.subspan(1);
        }
        if (pieces.empty()) break;
        pieces.front().iov_base = static_cast<char*>(pieces.front().iov_base) + sent;
        pieces.front().iov_len -= sent;
    }
    co_return true;
}

awaitable<bool> Connection::send_file(const Piece& piece)
{
    auto offset = static_cast<off_t>(piece.offset);
    const auto end = static_cast<off_t>(piece.offset + piece.length);
    while (offset < end) {
        const auto wanted = static_cast<std::size_t>(std::min<off_t>(end - offset, 256 * 1024));
        const auto count = ::sendfile(socket_.native_handle(), piece.file->descriptor(), &offset, wanted);
        if (count == 0) co_return false; // the file became shorter: better a broken answer than a wrong one
        if (count < 0) {
            const bool writable = co_await may_write();
            if (!writable) co_return false;
            continue;
        }
        allow_by_rate(static_cast<std::uint64_t>(offset) - piece.offset);
        co_await asio::post(io_, use_awaitable); // others' turn
    }
    co_return true;
}

awaitable<bool> Connection::may_write() // after a write said no
{
    if (errno == EINTR) co_return true;
    if (errno != EAGAIN) co_return false;
    const auto [error] = co_await socket_.async_wait(Socket::wait_write, with_error);
    co_return !error;
}

awaitable<void> Connection::refuse(int status)
{
    closing_ = true;
    const auto reply = bare_reply(status);
    co_await send(reply);
}

// Closing with unread bytes would reset the connection and could destroy the answer on its way.
awaitable<void> Connection::linger()
{
    boost::system::error_code gone;
    socket_.shutdown(Socket::shutdown_send, gone);
    place_->deadline = roster_.now() + std::chrono::seconds(1);
    for (int rounds = 0; !gone && rounds < 256; ++rounds) {
        in_.drop(in_.bytes().size());
        const bool received = co_await receive();
        if (!received) co_return;
    }
}

}

void serve_connection(asio::io_context& io, int socket, std::string remote, Roster& roster, Serving& serving)
{
    auto connection = std::make_shared<Connection>(io, socket, std::move(remote), roster, serving);
    asio::co_spawn(
        io, [connection]() -> awaitable<void> { return connection->serve(); },
        [connection](const std::exception_ptr& thrown) {
            if (!thrown) return;
            spdlog::error("{}", json_member("what", "a connection ended by an exception"));
        });
}

}
