#pragma once
// One request on its way through a handler: who asks, in which language and size, at which moment.

#include <memory>
#include <optional>

#include "app/house.hpp"
#include "app/publisher.hpp"
#include "app/session.hpp"
#include "http/page_cache.hpp"
#include "http/request.hpp"
#include "web/shared/site.hpp"

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

    // An act that makes something public, durable when this returns; before it ask for neither of the two
    // above.
    template<class T, class Order>
    Result<T> publish(Result<T> (*verb)(app::Office&, const Order&), const std::type_identity_t<Order>& order)
    {
        return house_.publisher.carry_out(house_, now, actor(), verb, order);
    }

    app::House& house() const
    {
        return house_;
    }                            // for verbs that take their turns themselves, such as sign_in
    domain::Actor actor() const; // nobody: no account, no grants
    bool large_type() const;     // chosen by cookie
    std::string_view parameter(std::string_view name) const { return request.parameter(name); }

private:
    app::House& house_;
    std::unique_ptr<app::Desk> reading_;
    std::unique_ptr<app::Desk> writing_;
};

}
