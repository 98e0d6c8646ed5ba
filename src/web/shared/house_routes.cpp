#include "web/shared/house_routes.hpp"

#include "embedded.hpp"
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

// Scripts import each other by their plain names: those are asked for again each time.
http::Response show_asset(Visit& visit)
{
    const auto* file = embedded::find_asset(visit.request.path);
    if (!file) return http::not_found();
    const bool is_of_one_version = visit.request.path.size() > file->path.size() + 1; // with a fingerprint
    return http::bytes(media_type_of(file->path), std::string(file->bytes))
        .with("Cache-Control", std::string(is_of_one_version ? http::cache_control::forever
                                                             : http::cache_control::ask_again))
        .keeping({"assets"});
}

}

std::span<const Route> house_routes()
{
    static const std::vector<Route> routes{
        {anyone, http::Method::get, "/assets/{path...}", show_asset},
    };
    return routes;
}

}
