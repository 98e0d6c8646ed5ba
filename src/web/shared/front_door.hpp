#pragma once
// Every request comes in here: which row of the route tables it means, who asks, whether they may, and what they
// are told when not. What a row's handler gets is a Visit by somebody entitled, sent from our own pages.

#include "http/guard.hpp"
#include "http/page_cache.hpp"
#include "http/router.hpp"
#include "web/shared/route.hpp"
#include "web/shared/visit.hpp"

#include <exception>
#include <span>
#include <vector>

namespace gongkai::web {

class FrontDoor {
public:
    FrontDoor(app::House& house, const Site& site, http::PageCache& cache, std::vector<std::span<const Route>> tables);

    http::Response answer(http::Request& request) const; // as http::Answer; notes the route in the request
    http::Response our_fault(const http::Request& request, const std::exception& fault) const; // as http::OurFault
    http::Response rejected(const http::Request& request, const http::Rejection& rejection) const; // as http::Rejected
    std::size_t body_limit(http::Method method, std::string_view path) const;
    const std::vector<Route>& routes() const { return rows_; }

private:
    std::optional<app::Session> session_of(const http::Request& request, Instant now) const;
    void see(const app::Session& session, Instant now) const;

    app::House& house_;
    const Site& site_;
    http::PageCache& cache_;
    std::vector<Route> rows_;
    http::Router router_;
};

inline constexpr std::string_view session_cookie = "sid";

}
