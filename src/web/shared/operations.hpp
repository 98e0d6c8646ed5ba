#pragma once
// What the server knows of its own running, for those who look after it. One for each server; handlers reach
// it through the Site.

#include <atomic>
#include <mutex>

#include "app/condition.hpp"
#include "http/server.hpp"
#include "web/shared/metrics.hpp"

namespace gongkai::web {

struct Watched {
    std::filesystem::path folder;       // the data folder
    std::filesystem::path backups = {}; // where the nightly backups go; empty: nobody asked for any
    std::string token =
        {}; // with it /metrics and the details of /readyz are told to anybody; empty: to nobody
    std::string version = {};
    Instant started_at = {};
};

struct Operations {
    explicit Operations(Watched what) : watched(std::move(what)) {}

    const Watched watched;
    Metrics metrics;
    std::atomic<const http::Server*> server{nullptr}; // once it listens

    // As it stood within the last second, so that asking often costs little.
    std::vector<app::Dependency> condition(app::House& house, Instant now);
    std::int64_t overdue(app::House& house, const std::string& scope, Instant now); // within the last minute

private:
    using Steady = std::chrono::steady_clock::time_point;
    std::mutex mutex_; // guards everything below
    std::vector<app::Dependency> condition_;
    Steady condition_until_ = {};
    std::int64_t overdue_ = 0;
    Steady overdue_until_ = {};
};

}
