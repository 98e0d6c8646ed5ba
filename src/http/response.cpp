#include "http/response.hpp"

#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "http/url.hpp"

namespace gongkai::http {

namespace {

bool is_header_text(std::string_view text) // no line break can smuggle in a second header
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::string cookie_line(const Cookie& cookie, bool secure)
{
    std::string line = (secure ? "__Host-" : "") + cookie.name + '=' + cookie.value + "; Path=/";
    if (cookie.max_age) line += fmt::format("; Max-Age={}", cookie.max_age->count());
    if (secure) line += "; Secure";
    if (cookie.reach == Cookie::Reach::server_only) line += "; HttpOnly";
    return line + (cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax");
}

bool is_cookie_octet(char c)
{
    return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
}

}

Response& Response::with(std::string name, std::string value) &
{
    std::erase_if(headers, [&](const Header& header) { return equal_ignoring_case(header.name, name); });
    return adding(std::move(name), std::move(value));
}

Response Response::with(std::string name, std::string value) &&
{
    return std::move(with(std::move(name), std::move(value)));
}

Response& Response::adding(std::string name, std::string value) &
{
    ENSURE(is_header_text(name) && is_header_text(value));
    headers.push_back({std::move(name), std::move(value)});
    return *this;
}

Response Response::adding(std::string name, std::string value) &&
{
    return std::move(adding(std::move(name), std::move(value)));
}

Response Response::keeping(std::vector<std::string> tags) &&
{
    kept_until = std::move(tags);
    return std::move(*this);
}

std::optional<std::string_view> Response::header(std::string_view name) const
{
    for (const auto& header : headers)
        if (equal_ignoring_case(header.name, name)) return header.value;
    return {};
}

std::string_view Response::content() const
{
    return shared_body ? std::string_view(*shared_body) : std::string_view(body);
}

Response bytes(std::string_view media_type, std::string content)
{
    Response response{.body = std::move(content)};
    return std::move(response).with("Content-Type", std::string(media_type));
}

Response bytes(std::string_view media_type, SharedBytes content, SharedBytes gzip)
{
    Response response{.shared_body = std::move(content), .gzip_body = std::move(gzip)};
    return std::move(response).with("Content-Type", std::string(media_type));
}

Response file(std::string_view media_type, std::filesystem::path path)
{
    Response response{.file = std::move(path)};
    return std::move(response).with("Content-Type", std::string(media_type));
}

Response html(int status, std::string page)
{
    Response response = bytes("text/html; charset=utf-8", std::move(page));
    response.status = status;
    return response;
}

Response text(int status, std::string words)
{
    Response response = bytes("text/plain; charset=utf-8", std::move(words));
    response.status = status;
    return response;
}

Response json(int status, const boost::json::value& value)
{
    Response response = bytes("application/json", to_json_text(value));
    response.status = status;
    return response;
}

Response see_other(std::string url)
{
    return Response{.status = 303}.with("Location", std::move(url));
}

Response moved_permanently(std::string url)
{
    return Response{.status = 308}.with("Location", std::move(url));
}

Response not_found()
{
    return text(404, "");
}

Response as_download(Response response, std::string_view file_name)
{
    std::string plain;
    for (const char c : file_name)
        if (is_cookie_octet(c) && c != '%') plain += c;
    if (plain.empty() || plain.front() == '.') plain = "download" + plain;
    return std::move(response).with(
        "Content-Disposition",
        fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, encode_segment(file_name)));
}

int status_of(Refusal::Kind kind)
{
    switch (kind) {
    case Refusal::Kind::invalid: return 422;
    case Refusal::Kind::missing: return 404;
    case Refusal::Kind::forbidden: return 403;
    case Refusal::Kind::conflict: return 409;
    case Refusal::Kind::busy: return 503;
    }
    return 500;
}

std::string_view reason_of(int status)
{
    static const std::map<int, std::string_view> reasons{
        {100, "Continue"}, {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"},
        {206, "Partial Content"}, {301, "Moved Permanently"}, {302, "Found"}, {303, "See Other"},
        {304, "Not Modified"}, {307, "Temporary Redirect"}, {308, "Permanent Redirect"}, {400, "Bad Request"},
        {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"},
        {406, "Not Acceptable"}, {408, "Request Timeout"}, {409, "Conflict"}, {410, "Gone"},
        {411, "Length Required"}, {412, "Precondition Failed"}, {413, "Content Too Large"},
        {414, "URI Too Long"}, {415, "Unsupported Media Type"}, {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"}, {421, "Misdirected Request"}, {422, "Unprocessable Content"},
        {428, "Precondition Required"}, {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
        {451, "Unavailable For Legal Reasons"}, {500, "Internal Server Error"}, {501, "Not Implemented"},
        {503, "Service Unavailable"}, {505, "HTTP Version Not Supported"}, {507, "Insufficient Storage"}};
    const auto reason = reasons.find(status);
    return reason == reasons.end() ? std::string_view("Unknown") : reason->second;
}

Response& set_cookie(Response& response, const Request& request, const Cookie& cookie)
{
    ENSURE(std::ranges::all_of(cookie.value, is_cookie_octet));
    return response.adding("Set-Cookie", cookie_line(cookie, request.secure));
}

Response& forget_cookie(Response& response, const Request& request, std::string_view name)
{
    return set_cookie(response, request,
                      {.name = std::string(name), .value = "", .max_age = std::chrono::seconds(0)});
}

std::optional<std::string_view> own_cookie(const Request& request, std::string_view name)
{
    return request.cookie(request.secure ? "__Host-" + std::string(name) : std::string(name));
}

std::string strong_etag(std::string_view content)
{
    const auto digest = sha256(content);
    return '"' + to_hex(std::span(digest).first(16)) + '"';
}

}
