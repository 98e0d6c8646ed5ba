#pragma once
// Addresses: reading what browsers send, and writing links that survive it.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gongkai::http {

// The path of a request target, decoded; nothing when an escape is broken or hides a slash, the text isn't
// UTF-8, or it holds control characters, a backslash, "." or ".." segments or doesn't begin with a slash.
std::optional<std::string> decode_path(std::string_view path);
std::optional<std::string> decode_query(std::string_view text); // %41 → A, + → space; nothing when broken
std::string encode_segment(std::string_view text);              // one path segment, or a query key or value

// link("/v/220182", {{"year", "2026"}, {"q", "水 渠"}}) → /v/220182?year=2026&q=%E6%B0%B4%20%E6%B8%A0
std::string link(std::string_view path,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> query);

// Where to go after signing in: `wanted` when it is a path on this site, else `otherwise`.
std::string same_site_path(std::string_view wanted, std::string_view otherwise);

}
