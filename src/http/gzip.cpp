#include "http/gzip.hpp"

#include "base/ensure.hpp"
#include "http/request.hpp"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace gongkai::http {

std::string gzip(std::string_view bytes, int level)
{
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    ENSURE(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int outcome = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    ENSURE(outcome == Z_STREAM_END);
    return out;
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
