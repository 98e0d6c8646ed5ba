#pragma once
// The server brings configured columns to where they belong by itself, in a thread of its own: soon after a
// publication, and again later when that wasn't taken.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "cli/columns.hpp"
#include "http/page_cache.hpp"

namespace gongkai::cli {

class ColumnRounds {
public:
    ColumnRounds(app::House& house, const web::Site& site, const http::PageCache& cache,
                 const std::vector<Config::Column>& columns);
    ~ColumnRounds();
    ColumnRounds(const ColumnRounds&) = delete;

private:
    struct Errand {
        Config::Column column;
        std::uint64_t sent_version = 0; // of the page cache, when it was last brought there
        std::optional<Instant> sent_at = {};
        std::optional<Instant> not_before = {}; // after a failure
        int failures = 0;
    };
    void go_round(const std::stop_token& stopped);
    bool is_due(const Errand& errand, Instant now) const;
    void run(Errand& errand);
    void put_off(Errand& errand, Instant now);

    app::House& house_;
    const web::Site& site_;
    const http::PageCache& cache_;
    std::vector<Errand> errands_; // of the thread alone
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it ends before what it uses
};

}
