#pragma once
// The HTTP/1.1 server: bytes on one side, a plain function from Request to Response on the other.
//
// One or two io threads own all sockets. A request that the page cache knows is answered there; any other waits
// for a worker thread, which runs the answer to completion. TLS, HTTP/2 and 3 belong to the proxy in front.

#include "http/guard.hpp"
#include "http/head.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gongkai::http {

class PageCache;

// What is told of every answer that a worker made, for those who count.
using Noted = std::function<void(const Request&, int status, std::chrono::duration<double> took)>;

struct Patience {
    std::chrono::milliseconds head{14'000};       // from the first wait for a request's head to its end
    std::chrono::milliseconds idle{30'000};       // between requests
    std::chrono::milliseconds body{10'000};       // to begin with, then as long as a body comes at this rate:
    std::uint64_t bytes_per_second = 1024;        // the same two hold for those who read our answers,
    std::chrono::milliseconds stall{15'000};      // and nobody may pause for longer, however fast they were
    std::chrono::milliseconds leftover{60'000};   // for what is still sent to us of a body that we refused
    std::chrono::milliseconds farewell{10'000};   // for requests under way when the server stops
    std::chrono::milliseconds one_more{4'000};    // for one more request, when another process goes on
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0 takes any free one; ignored when systemd hands a socket over
    unsigned io_threads = 2;
    unsigned worker_threads = 4;
    std::size_t waiting_requests = 256; // for a worker; one more is told 503
    std::size_t connections = 10'000;   // as far as open files allow; one more makes the longest idle one go
    std::vector<std::string> trusted_proxies = {}; // whose X-Forwarded-For and -Proto we believe
    std::function<std::uint64_t(Method, std::string_view path)> body_limit = {}; // 64 KiB when not set
    std::filesystem::path spool_folder = std::filesystem::temp_directory_path();
    PageCache* pages = nullptr;
    HeadLimits head = {};
    Patience patience = {};
    OurFault our_fault = {};
    Rejected rejected = {};
    Noted noted = {};
};

class Server {
public:
    Server(ServerOptions options, Answer answer); // listens from here on; std::system_error when it can't
    ~Server();
    std::uint16_t port() const;
    int listening() const; // the socket, to be handed over
    std::size_t connections() const;
    std::size_t waiting() const; // requests, for a worker
    std::uint64_t pages_found() const; // in the cache, since the start
    std::uint64_t pages_missed() const;
    void keep_pages(bool so); // no: another process, too, changes what they show

    // Takes no more, finishes what is under way, returns when all is quiet. Another process that serves the same
    // socket gives those who keep a connection open time for one more request, so that none is lost on its way.
    enum class Farewell { at_once, handed_over };
    void stop(Farewell farewell = Farewell::at_once);

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

}
