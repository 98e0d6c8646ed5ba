#include "web/shared/house_routes.hpp"

#include "embedded.hpp"
#include "store/divisions.hpp"
#include "web/shared/visit.hpp"

#include <array>

namespace gongkai::web {
namespace {

std::string_view media_type_of(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
    }};
    for (const auto& [ending, type] : types)
        if (path.ends_with(ending)) return type;
    return "application/octet-stream";
}

http::Response show_asset(Visit& visit)
{
    const auto* file = embedded::find_asset(visit.request.path);
    if (!file) return http::not_found();
    return http::bytes(media_type_of(file->path), std::string(file->bytes))
        .with("Cache-Control", std::string(http::cache_control::forever))
        .keeping({"assets"});
}

http::Response show_health(Visit&)
{
    return http::json(200, boost::json::object{{"alive", true}});
}

// Ready means: the database answers. What it throws otherwise becomes a 503 or 507 at the front door.
http::Response show_readiness(Visit& visit)
{
    const auto divisions = store::Divisions(visit.reading().db).count();
    return http::json(200, boost::json::object{{"ready", true}, {"database", true}, {"divisions", divisions}});
}

}

std::span<const Route> house_routes()
{
    static const std::vector<Route> routes{
        {anyone, http::Method::get, "/assets/{path...}", show_asset},
        {anyone, http::Method::get, "/healthz", show_health},
        {anyone, http::Method::get, "/readyz", show_readiness},
    };
    return routes;
}

}
