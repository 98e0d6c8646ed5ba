#include "http/origin.hpp"

namespace gongkai::http {

namespace {

bool referer_is_ours(std::string_view referer, std::string_view own_origin)
{
    if (!referer.starts_with(own_origin)) return false;
    const auto rest = referer.substr(own_origin.size());
    return rest.empty() || rest.front() == '/';
}

}

bool same_origin(const Request& request, std::string_view own_origin)
{
    const auto site = request.header("sec-fetch-site");
    if (site && *site != "same-origin" && *site != "none") return false;
    if (const auto origin = request.header("origin")) return *origin == own_origin;
    if (site) return true;
    if (const auto referer = request.header("referer")) return referer_is_ours(*referer, own_origin);
    return !request.header("cookie").has_value();
}

}
