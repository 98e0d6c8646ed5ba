#include "web/shared/large_type.hpp"

#include "http/url.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

bool large_type(const http::Request& request)
{
    return http::own_cookie(request, large_type_cookie) == "large";
}

std::string large_type_href(const http::Request& request)
{
    if (request.method != http::Method::get && request.method != http::Method::head) return {};
    return http::link("/type", {{"size", large_type(request) ? "usual" : "large"}, {"back", request.target}});
}

http::Response change_type(Visit& visit)
{
    const auto back = http::same_site_path(visit.request.query_value("back").value_or(""), "/");
    auto response = http::see_other(back);
    if (visit.request.query_value("size") == "large")
        http::set_cookie(response, visit.request,
                         {.name = std::string(large_type_cookie), .value = "large", .max_age = std::chrono::days(365)});
    else
        http::forget_cookie(response, visit.request, large_type_cookie);
    return response;
}

}
