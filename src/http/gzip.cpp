#include "http/gzip.hpp"

#include "base/deflate.hpp"
#include "http/request.hpp"

#include <algorithm>
#include <array>

namespace gongkai::http {

std::string gzip(std::string_view bytes, int level)
{
    return Deflate(level).gzip(bytes);
}

bool is_worth_gzip(std::string_view media_type, std::size_t size)
{
    const auto type = media_type.substr(0, media_type.find(';'));
    constexpr std::array<std::string_view, 6> texts{
        "application/json", "application/xml", "image/svg+xml", "application/javascript",
        "application/manifest+json", "application/problem+json"};
    const bool is_text = type.starts_with("text/") || std::ranges::find(texts, type) != texts.end();
    return is_text && size >= 1024;
}

bool accepts_gzip(std::string_view accept)
{
    while (!accept.empty()) {
        auto piece = accept.substr(0, accept.find(','));
        accept.remove_prefix(std::min(accept.size(), piece.size() + 1));
        piece.remove_prefix(std::min(piece.find_first_not_of(' '), piece.size()));
        const auto name = piece.substr(0, piece.find_first_of("; "));
        if (!equal_ignoring_case(name, "gzip")) continue;
        const auto quality = piece.find("q=");
        return quality == std::string_view::npos ||
               piece.substr(quality + 2).find_first_of("123456789") != std::string_view::npos;
    }
    return false;
}

}
