#include "http/request.hpp"

#include "base/text.hpp"
#include "http/spool.hpp"
#include "http/url.hpp"

#include <array>

namespace gongkai::http {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{{
    {Method::get, "GET"},
    {Method::head, "HEAD"},
    {Method::post, "POST"},
    {Method::put, "PUT"},
    {Method::patch, "PATCH"},
    {Method::delete_, "DELETE"},
    {Method::options, "OPTIONS"},
}};

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string_view without_blanks(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

template<class Each> // until it returns false
void each_piece(std::string_view text, char separator, Each each)
{
    while (!text.empty()) {
        const auto piece = text.substr(0, text.find(separator));
        if (!each(without_blanks(piece))) return;
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
    }
}

int quality(std::string_view range) // of zh-CN;q=0.8, in thousandths
{
    const auto at = range.find(";q=");
    if (at == std::string_view::npos) return 1000;
    int value = 0;
    int scale = 1000;
    for (const char c : range.substr(at + 3)) {
        if (c == '.') continue;
        if (c < '0' || c > '9' || scale == 0) break;
        value += (c - '0') * scale;
        scale /= 10;
    }
    return value;
}

bool speaks(std::string_view range, std::string_view tag) // zh speaks zh-CN, and zh-TW will do for zh
{
    const auto name = without_blanks(range.substr(0, range.find(';')));
    return !name.empty() &&
           equal_ignoring_case(name.substr(0, name.find('-')), tag.substr(0, tag.find('-')));
}

}

std::optional<Method> parse_method(std::string_view text)
{
    for (const auto& [method, name] : methods)
        if (name == text) return method;
    return {};
}

std::string_view name_of(Method method)
{
    return methods[static_cast<std::size_t>(method)].second;
}

bool equal_ignoring_case(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view Request::content() const
{
    return spool ? spool->bytes() : std::string_view(body);
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    for (const auto& header : headers)
        if (equal_ignoring_case(header.name, name)) return header.value;
    return {};
}

std::optional<std::string_view> Request::cookie(std::string_view name) const
{
    std::optional<std::string_view> found;
    for (const auto& header : headers) {
        if (found || !equal_ignoring_case(header.name, "cookie")) continue;
        each_piece(header.value, ';', [&](std::string_view pair) {
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name) found = pair.substr(equals + 1);
            return !found;
        });
    }
    return found;
}

std::vector<std::string> Request::query_values(std::string_view name) const
{
    std::vector<std::string> values;
    each_piece(query, '&', [&](std::string_view pair) {
        const auto equals = std::min(pair.find('='), pair.size());
        if (decode_query(pair.substr(0, equals)) != name) return true;
        auto value = decode_query(pair.substr(std::min(equals + 1, pair.size())));
        if (value && is_utf8(*value)) values.push_back(std::move(*value));
        return true;
    });
    return values;
}

std::optional<std::string> Request::query_value(std::string_view name) const
{
    auto values = query_values(name);
    if (values.empty()) return {};
    return std::move(values.front());
}

std::string_view Request::parameter(std::string_view name) const
{
    for (const auto& [key, value] : parameters)
        if (key == name) return value;
    return {};
}

std::string_view Request::media_type() const
{
    const auto value = header("content-type").value_or("");
    return without_blanks(value.substr(0, value.find(';')));
}

bool Request::wants_json() const
{
    const auto accept = header("accept").value_or("");
    return accept.find("json") != std::string_view::npos && accept.find("text/html") == std::string_view::npos;
}

std::optional<Request> make_request(Method method, std::string_view target, std::string body,
                                    std::vector<Header> headers)
{
    const auto question = std::min(target.find('?'), target.size());
    auto path = decode_path(question == 0 ? "/" : target.substr(0, question)); // http://a?b is http://a/?b
    if (!path) return {};
    Request request{.method = method, .target = std::string(target), .path = std::move(*path)};
    request.query = target.substr(std::min(question + 1, target.size()));
    request.headers = std::move(headers);
    request.body = std::move(body);
    return request;
}

std::string_view language(const Request& request, const std::vector<std::string_view>& known)
{
    std::string_view best = known.empty() ? std::string_view() : known.front();
    int best_quality = 0;
    each_piece(request.header("accept-language").value_or(""), ',', [&](std::string_view range) {
        for (const auto tag : known)
            if (speaks(range, tag) && quality(range) > best_quality) {
                best = tag;
                best_quality = quality(range);
            }
        return true;
    });
    return best;
}

}
