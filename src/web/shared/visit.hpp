#pragma once
// One request on its way through a handler: who asks, in which language and size, at which moment.

#include "app/house.hpp"
#include "app/session.hpp"
#include "http/page_cache.hpp"
#include "http/request.hpp"
#include "web/shared/site.hpp"

#include <memory>
#include <optional>

namespace gongkai::web {

class Visit {
public:
    Visit(app::House& house, const Site& site, http::PageCache& cache, const http::Request& request,
          std::optional<app::Session> session, Instant now);

    const http::Request& request;
    const Site& site;
    http::PageCache& cache;
    const std::optional<app::Session> session; // nobody is signed in: none
    const Instant now;                         // one moment for the whole request

    app::Office& reading(); // a connection that only reads, taken when first asked for
    app::Office& writing(); // the writer's turn: ask late, everybody else waits behind

    app::House& house() const { return house_; } // for verbs that take their turns themselves, such as sign_in
    domain::Actor actor() const; // nobody: no account, no grants
    bool large_type() const;     // chosen by cookie
    std::string_view parameter(std::string_view name) const { return request.parameter(name); }

private:
    app::House& house_;
    std::unique_ptr<app::Desk> reading_;
    std::unique_ptr<app::Desk> writing_;
};

}
