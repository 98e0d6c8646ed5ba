#pragma once
// What machines ask: alive, ready, and the figures. They are answered before the front door, since there a session may be
// looked up, and `alive` depends on nothing. Strangers get the bare verdict.

#include "http/page_cache.hpp"
#include "web/shared/operations.hpp"

namespace gongkai::web {

class Probes {
public:
    Probes(app::House& house, const http::PageCache& cache, std::string scope, Operations& operations)
        : house_(house), cache_(cache), scope_(std::move(scope)), operations_(operations)
    {
    }
    std::optional<http::Response> answer(http::Request& request) const; // nothing: it is no probe

private:
    http::Response life(const http::Request& request) const;
    http::Response readiness(const http::Request& request) const; // 200, 503, or 507 when nothing more can be written
    http::Response figures(const http::Request& request) const;   // 404 to strangers
    std::vector<Reading> readings() const;
    void add_house(std::vector<Reading>& readings, Instant now) const;

    app::House& house_;
    const http::PageCache& cache_;
    const std::string scope_;
    Operations& operations_;
};

// From this very machine and not through a proxy, or with the token of gongkai.toml.
bool is_insider(const http::Request& request, const std::string& token);

}
