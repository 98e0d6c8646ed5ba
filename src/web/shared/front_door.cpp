#include "web/shared/front_door.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

#include "app/fault.hpp"
#include "web/shared/entitlement.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/shared/rejection_page.hpp"

namespace gongkai::web {

namespace {

bool is_reading(const http::Request& request)
{
    return request.method == http::Method::get || request.method == http::Method::head;
}

// People type addresses and add a slash.
std::optional<std::string> without_last_slash(const http::Request& request)
{
    if (!is_reading(request) || request.path.size() < 2 || !request.path.ends_with('/') ||
        !request.query.empty())
        return {};
    return request.target.substr(0, request.target.size() - 1);
}

// What a signed-in person sees is theirs: no cache keeps it. A cookie that opens nothing is taken back, since
// with it no public page would be answered from the cache.
http::Response as_personal(http::Response response, const http::Request& request, bool is_signed_in)
{
    if (is_signed_in) {
        response.kept_until.clear();
        if (!response.header("cache-control"))
            response.with("Cache-Control", std::string(http::cache_control::never));
    } else if (http::own_cookie(request, session_cookie) && !response.header("set-cookie")) {
        http::forget_cookie(response, request, session_cookie);
    }
    return response;
}

// Days are counted and names are shown by the day in China: no page made on one may be given out on the next.
Instant end_of_day(Instant now)
{
    return shanghai_midnight(plus_days(shanghai_date(now), 1));
}

}

FrontDoor::FrontDoor(app::House& house, const Site& site, http::PageCache& cache,
                     std::vector<std::span<const Route>> tables)
    : house_(house), site_(site), cache_(cache)
{
    for (const auto& table : tables)
        for (const auto& row : table) {
            router_.add(row.method, row.path);
            rows_.push_back(row);
        }
}

http::Response FrontDoor::answer(http::Request& request) const
{
    const auto now = house_.clock.now();
    auto found = router_.match(request.method, request.path);
    if (found.row) {
        request.route = router_.pattern(*found.row);
        request.parameters = std::move(found.parameters);
    }
    Visit visit(house_, site_, cache_, request, session_of(request, now), now);
    const bool may_write = house_.storage.may_write();
    if (visit.session && may_write && app::should_be_seen(*visit.session, now)) see(*visit.session, now);

    const bool is_signed_in = visit.session.has_value();
    if (!found.row) {
        if (auto path = without_last_slash(request); path && router_.match(request.method, *path).row)
            return http::moved_permanently(std::move(*path));
        return as_personal(with_page(visit, http::without_row(found, request.method)), request, is_signed_in);
    }
    // [publish_draft]
    const auto& row = rows_[*found.row];
    auto turned = turned_away(visit, row);
    if (!turned && !may_write && changes_something(request)) turned = read_only_page(visit);
    auto answer = turned ? std::move(*turned) : with_page(visit, row.handle(visit));
    answer.kept_before = end_of_day(now);
    return as_personal(std::move(answer), request, is_signed_in);
    // [publish_draft]
}

http::Response FrontDoor::our_fault(const http::Request& request, const std::exception& fault) const
{
    house_.storage.note(fault, house_.clock.now());
    return fault_page(site_, request, fault);
}

http::Response FrontDoor::rejected(const http::Request& request, const http::Rejection& rejection) const
{
    return rejection_page(site_, request, rejection);
}

std::size_t FrontDoor::body_limit(http::Method method, std::string_view path) const
{
    const auto found = router_.match(method, path);
    return found.row ? rows_[*found.row].body_limit : Route{}.body_limit;
}

std::optional<app::Session> FrontDoor::session_of(const http::Request& request, Instant now) const
{
    const auto cookie = http::own_cookie(request, session_cookie);
    if (!cookie) return {};
    app::Desk desk(house_, app::Desk::Purpose::reading, now, {});
    return app::find_session(desk.office, *cookie, site_.doors);
}

// A full disk must not keep anybody from reading.
void FrontDoor::see(const app::Session& session, Instant now) const
{
    try {
        app::Desk desk(house_, app::Desk::Purpose::writing, now, session.actor);
        app::see_session(desk.office, session);
    } catch (const std::exception& fault) {
        if (app::fault_of(fault) == app::Fault::ours) throw;
        house_.storage.note(fault, now);
        spdlog::warn("\"session\":\"not seen\"");
    }
}

}
