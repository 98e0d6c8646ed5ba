#pragma once
// The server brings configured columns to where they belong by itself, in a thread of its own: soon after a
// publication, and again later when that wasn't taken.

#include "app/rounds.hpp"
#include "cli/columns.hpp"
#include "http/page_cache.hpp"

namespace gongkai::cli {

class ColumnRounds {
public:
    ColumnRounds(app::House& house, const web::Site& site, const http::PageCache& cache,
                 const std::vector<Config::Column>& columns);

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
    std::vector<Errand> errands_;
    std::optional<app::Rounds> rounds_; // last: they end before what they use
};

}
