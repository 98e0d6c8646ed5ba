#pragma once
// Between the wire and the answer: a Request made of a checked head, its body collected, the reply prepared.

#include "http/outgoing.hpp"
#include "http/page_cache.hpp"
#include "http/pages_in_making.hpp"
#include "http/server.hpp"
#include "http/spool.hpp"
#include "http/workers.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace gongkai::http {

struct Serving { // what all connections of one server share
    Serving(ServerOptions with, Answer how)
        : options(std::move(with)), answer(std::move(how)),
          workers(options.worker_threads, options.waiting_requests)
    {
    }
    std::shared_ptr<const CachedPage> find_page(const std::string& key)
    {
        auto page = options.pages->find(key);
        (page ? pages_found : pages_missed).fetch_add(1, std::memory_order_relaxed);
        return page;
    }
    const ServerOptions options;
    const Answer answer;
    std::atomic<bool> draining{false}; // every answer is the last of its connection
    std::atomic<bool> hurry{false};    // and connections without a request are closed
    std::atomic<std::size_t> connections{0};
    std::atomic<std::uint64_t> pages_found{0}, pages_missed{0};
    std::atomic<bool> keeps_pages{true};
    PagesInMaking in_making;
    Workers workers; // last, so that its threads end first
};

std::expected<Request, Rejection> build_request(const Head& head, const std::string& peer,
                                                const ServerOptions&);
bool is_secure(const Head& head, const std::string& peer, const ServerOptions&);

std::uint64_t body_limit(const Request& request, const ServerOptions& options);

class BodyCollector { // in memory up to 1 MiB, then on disk
public:
    explicit BodyCollector(const std::filesystem::path& folder) : folder_(folder) {}
    void add(std::string_view bytes);
    std::uint64_t size() const { return size_; }
    void hand_to(Request& request); // throws what Spool::finish throws

private:
    const std::filesystem::path& folder_;
    std::string text_;
    std::shared_ptr<Spool> spool_;
    std::uint64_t size_ = 0;
};

struct Reply { // one of the two
    Outgoing outgoing;
    std::shared_ptr<const CachedPage> page;
};
Reply reply_to(Request& request, BodyCollector& body, const Serving& serving, std::optional<std::string> page_key);

// The form of a cached page this reader takes, and whether 304 will do.
struct PageView {
    const CachedPage::Variant& variant;
    int status; // 200 or 304
};
PageView view_of(const CachedPage& page, std::string_view accept_encoding, std::string_view if_none_match);

Outgoing rejection_reply(const Request& request, const Rejection& rejection, const ServerOptions& options);

}
