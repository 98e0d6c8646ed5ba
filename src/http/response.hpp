#pragma once
// What goes back: status, headers and a body held in memory, shared with a cache, or streamed from a file.

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "http/request.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::http {

class OpenFile;
using SharedBytes = std::shared_ptr<const std::string>;

struct Response {
    int status = 200;
    std::vector<Header> headers = {};
    std::string body = {};
    SharedBytes shared_body = {};  // sent instead of `body`, without a copy
    SharedBytes gzip_body = {};    // the same bytes compressed, for those who accept it
    std::optional<std::filesystem::path> file = {}; // sent instead of either, in pieces
    std::shared_ptr<const OpenFile> opened = {};    // `file`, once the guard has opened it
    // Set for a public page that looks the same to everybody: the server keeps it until one of these tags is
    // invalidated in its PageCache. Only answers with status 200 to a GET without query are kept.
    std::vector<std::string> kept_until = {};
    std::optional<Instant> kept_before = {}; // and never after this moment, when what it says is of a day

    Response& with(std::string name, std::string value) &; // replaces a header of that name
    Response with(std::string name, std::string value) &&;
    Response& adding(std::string name, std::string value) &; // Set-Cookie, Link: may stand several times
    Response adding(std::string name, std::string value) &&;
    Response keeping(std::vector<std::string> tags) &&;
    std::optional<std::string_view> header(std::string_view name) const;
    std::string_view content() const; // body or shared_body
};

Response html(int status, std::string page);
Response text(int status, std::string words);
Response json(int status, const boost::json::value& value);
template<class T>
Response json(int status, const T& object)
{
    return json(status, boost::json::value_from(object));
}
Response bytes(std::string_view media_type, std::string content);
Response bytes(std::string_view media_type, SharedBytes content, SharedBytes gzip = {});
Response file(std::string_view media_type, std::filesystem::path path);
Response see_other(std::string url);        // 303: after a form was accepted
Response moved_permanently(std::string url); // 308
Response not_found();                       // 404 without a page; web puts one around it

// Content-Disposition with the name in UTF-8 (RFC 6266, 8187) and an ASCII stand-in.
Response as_download(Response response, std::string_view file_name);

int status_of(Refusal::Kind kind);           // invalid 422, missing 404, forbidden 403, conflict 409
std::string_view reason_of(int status);      // 404 → Not Found

enum class SameSite { strict, lax };
struct Cookie {
    std::string name;  // without __Host-: that is added when the request came over TLS
    std::string value; // cookie-octets only: tokens, never text
    std::optional<std::chrono::seconds> max_age = {};
    SameSite same_site = SameSite::lax;
    enum class Reach { server_only, scripts_too } reach = Reach::server_only;
};
Response& set_cookie(Response& response, const Request& request, const Cookie& cookie);
Response& forget_cookie(Response& response, const Request& request, std::string_view name);
// The value under either name a cookie of ours can have; over TLS only the __Host- one counts.
std::optional<std::string_view> own_cookie(const Request& request, std::string_view name);

std::string strong_etag(std::string_view content); // quoted, from SHA-256

namespace cache_control {
inline constexpr std::string_view never = "no-store";                       // personal pages
inline constexpr std::string_view ask_again = "public, no-cache";           // public pages: 304 when unchanged
inline constexpr std::string_view for_a_day =
    "public, max-age=86400, immutable"; // never changes, but may be taken back
inline constexpr std::string_view forever = "public, max-age=31536000, immutable"; // fingerprinted files
}

}
