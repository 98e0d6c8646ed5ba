// Addresses: paths, queries, where to go after signing in. What is written can be read again.
#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"
#include "http/request.hpp"
#include "http/url.hpp"

namespace gongkai::http {
namespace {

void check_path(const std::string& path)
{
    ENSURE(path.starts_with('/') && is_utf8(path));
    ENSURE(std::ranges::none_of(path, [](char c) { return (c >= 0 && c < ' ') || c == '\\' || c == 0x7f; }));
    std::string written;
    for (const auto& segment : split(path.substr(1), '/')) {
        ENSURE(segment != "." && segment != "..");
        written += '/' + encode_segment(segment);
    }
    ENSURE(decode_path(written) == path);
}

void check_target(std::string_view target)
{
    const auto request = make_request(Method::get, target);
    if (!request) return;
    check_path(request->path);
    for (const auto& value : request->query_values("q"))
        ENSURE(is_utf8(value));
}

}

FUZZ_TARGET(address)
{
    if (const auto path = decode_path(bytes)) check_path(*path);
    check_target(bytes);
    ENSURE(decode_query(encode_segment(bytes)) == bytes);
    const auto written = link("/", {{"q", bytes}, {"r", "1"}});
    const auto read = make_request(Method::get, written);
    ENSURE(read && (!is_utf8(bytes) || read->query_value("q") == bytes));
    const auto next = same_site_path(bytes, "/elsewhere");
    ENSURE(next.starts_with('/') && !next.starts_with("//") && (next == "/elsewhere" || next == bytes));
}

}
