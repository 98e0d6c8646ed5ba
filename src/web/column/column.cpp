#include "web/column/column.hpp"

#include "base/file.hpp"
#include "web/column/served_columns.hpp"
#include "web/shared/refusal_page.hpp"

namespace gongkai::web::column {
namespace {

std::string_view media_type_of(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {"manifest.json", "application/json"},
        {"feed.json", "application/feed+json"},
        {"atom.xml", "application/atom+xml; charset=utf-8"},
        {".xml", "application/xml; charset=utf-8"},
        {".pdf", "application/pdf"},
        {".csv", "text/csv; charset=utf-8"},
    }};
    for (const auto& [ending, type] : types)
        if (path.ends_with(ending)) return type;
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

bool is_kept(const Visit& visit, const std::string& division)
{
    return visit.site.columns && visit.site.columns->has(division);
}

}

http::Response show_column(Visit& visit)
{
    const std::string division(visit.parameter("division"));
    return is_kept(visit, division) ? http::see_other("/column/" + division + "/index.html")
                                    : http::not_found();
}

// Takes its own connections first: this visit must hold none while the bundle is brought up to date.
http::Response show_column_file(Visit& visit)
{
    const std::string division(visit.parameter("division")), path(visit.parameter("path"));
    if (!is_kept(visit, division)) return http::not_found();
    auto& columns = *visit.site.columns;
    const auto folder = columns.folder_of(visit.house(), visit.site, division, visit.cache.version());
    if (!folder) return refusal_page(visit, folder.error());
    auto bytes = columns.holds(division, path) ? read_file(*folder / path) : std::nullopt;
    if (!bytes) return http::not_found();
    return http::bytes(media_type_of(path), std::move(*bytes))
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .with("Access-Control-Allow-Origin", "*")
        .keeping({division});
}

}
