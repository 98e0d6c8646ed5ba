#include "http/connection.hpp"

#include "http/chunked.hpp"
#include "http/made_by_another.hpp"
#include "http/receive_buffer.hpp"
#include "http/reply.hpp"
#include "http/roster.hpp"
#include "http/transmission.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

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
    awaitable<bool> ask_to_go_on();
    awaitable<int> read_counted(BodyCollector& body, std::uint64_t length);
    awaitable<int> read_chunks(BodyCollector& body, std::uint64_t limit);
    awaitable<Reply> make_reply(Request& request, BodyCollector& body, std::optional<std::string> page_key);
    awaitable<Reply> ask_worker(Request& request, BodyCollector& body, std::optional<std::string> page_key, bool awaited);
    awaitable<bool> receive();
    awaitable<bool> send(const Outgoing& outgoing);
    awaitable<bool> send_page(const PageView& view, bool head_only);
    awaitable<bool> transmit();
    awaitable<void> refuse(const Request& request, Rejection rejection);
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
    Transmission transmission_;
    std::uint64_t leftover_ = 0; // bytes of a refused body that may still come
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
    in_.shrink();
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
    place_->deadline = std::min(work_since_ + patience.body + earned, roster_.now() + patience.stall);
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
            const Request unread;
            co_await refuse(unread, {parser_.status()});
            turn = Turn::last;
        }
        const bool more_waits = turn == Turn::again && !in_.bytes().empty();
        if (more_waits) co_await asio::post(io_, use_awaitable); // one request, then others' turn
    }
    co_await linger();
}

awaitable<HeadParser::Outcome> Connection::read_head()
{
    begin_waiting();
    while (true) {
        const auto outcome = parser_.parse(in_.bytes());
        if (outcome != HeadParser::Outcome::incomplete) co_return outcome;
        if (serving_.hurry && in_.bytes().empty()) co_return outcome;
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
        if (const auto page = serving_.find_page(*page_key)) {
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
    if (!request) {
        const Request unread;
        co_await refuse(unread, request.error());
        co_return Turn::last;
    }
    const auto limit = body_limit(*request, serving_.options);
    BodyCollector body(serving_.options.spool_folder);
    const int status = co_await read_body(body, limit);
    if (status) {
        co_await refuse(*request, {status, limit});
        co_return Turn::last;
    }
    leftover_ = 0;
    if (!serving_.workers.has_room()) {
        const auto busy = rejection_reply(*request, {503}, serving_.options);
        const bool told = co_await send(busy);
        co_return told && !closing_ ? Turn::again : Turn::last;
    }
    const auto reply = co_await make_reply(*request, body, std::move(page_key));
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
    leftover_ = std::max(length, chunked ? limit : 0);
    if (length > limit) co_return 413;
    if (!chunked && length == 0) co_return 0;
    if (asked && in_.bytes().empty()) {
        const bool sent = co_await ask_to_go_on();
        if (!sent) co_return 408;
    }
    if (chunked) co_return co_await read_chunks(body, limit);
    co_return co_await read_counted(body, length);
}

awaitable<bool> Connection::ask_to_go_on()
{
    transmission_.begin();
    transmission_.add("HTTP/1.1 100 Continue\r\n\r\n");
    co_return co_await transmit();
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

awaitable<Reply> Connection::make_reply(Request& request, BodyCollector& body, std::optional<std::string> page_key)
{
    place_->deadline = SteadyTime::max();
    bool ours_to_make = false;
    Reply reply;
    const bool is_kept = page_key && request.method == Method::get && serving_.keeps_pages; // else nothing to wait for
    if (is_kept) reply.page = co_await made_by_another(io_, serving_, *page_key, ours_to_make);
    if (!reply.page) reply = co_await ask_worker(request, body, std::move(page_key), ours_to_make);
    co_return reply;
}

// The worker touches nothing of the connection but these arguments, which live in the waiting coroutine.
awaitable<Reply> Connection::ask_worker(Request& request, BodyCollector& body, std::optional<std::string> page_key,
                                        bool awaited)
{
    Reply reply;
    auto start = [&](auto done) {
        serving_.workers.add([&, done = std::move(done)]() mutable {
            reply = reply_to(request, body, serving_, page_key);
            if (awaited) serving_.in_making.made(*page_key);
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
    transmission_.begin();
    transmission_.add(opening_);
    transmission_.add(head);
    if (!bodiless) transmission_.add(*view.variant.body);
    co_return co_await transmit();
}

awaitable<bool> Connection::send(const Outgoing& outgoing)
{
    opening_.clear();
    append_opening_lines(opening_, outgoing.status, manner());
    transmission_.begin();
    transmission_.add(opening_);
    transmission_.add(outgoing.head);
    for (const auto& piece : outgoing.pieces) {
        const std::string_view text = piece.memory ? *piece.memory : piece.text;
        if (piece.file)
            transmission_.add(*piece.file, piece.offset, piece.length);
        else
            transmission_.add(
                text.substr(static_cast<std::size_t>(piece.offset), static_cast<std::size_t>(piece.length)));
    }
    co_return co_await transmit();
}

awaitable<bool> Connection::transmit()
{
    while (true) {
        const auto state = transmission_.go_on(socket_.native_handle());
        if (state == Transmission::State::done) co_return true;
        if (state == Transmission::State::broken) co_return false;
        allow_by_rate(transmission_.sent());
        if (state == Transmission::State::paused) {
            co_await asio::post(io_, use_awaitable);
        } else {
            const auto [error] = co_await socket_.async_wait(Socket::wait_write, with_error);
            if (error) co_return false;
        }
    }
}

awaitable<void> Connection::refuse(const Request& request, Rejection rejection)
{
    closing_ = true;
    const auto reply = rejection_reply(request, rejection, serving_.options);
    co_await send(reply);
}

// Closing with unread bytes would reset the connection and could destroy the answer on its way: browsers look
// at it only when they have sent their whole file. So what still comes is taken for a while, and thrown away.
awaitable<void> Connection::linger()
{
    boost::system::error_code gone;
    socket_.shutdown(Socket::shutdown_send, gone);
    const auto& patience = serving_.options.patience;
    const auto most = std::clamp<std::uint64_t>(leftover_, 512 * 1024, 256 * 1024 * 1024);
    const auto last_moment = roster_.now() + (leftover_ > 0 ? patience.leftover : std::chrono::seconds(1));
    work_since_ = roster_.now();
    std::uint64_t dropped = 0;
    while (!gone && dropped <= most) {
        dropped += in_.bytes().size();
        in_.drop(in_.bytes().size());
        allow_by_rate(dropped);
        place_->deadline = std::min(place_->deadline, last_moment);
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
