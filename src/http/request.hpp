#pragma once
// One request as the rest of the program sees it: already parsed, checked and complete.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongkai::http {

class Spool;

enum class Method { get, head, post, put, patch, delete_, options };

std::optional<Method> parse_method(std::string_view text); // GET; methods are case-sensitive
std::string_view name_of(Method method);

struct Header {
    std::string name;
    std::string value;
};

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string target = "/";             // as it was sent, with the query
    std::string path = "/";               // percent-decoded, UTF-8, no NUL, no "." or ".." segments
    std::string query = {};               // still encoded, without the question mark
    std::vector<Header> headers = {};     // in the order sent
    std::string body = {};                // empty when the body was spooled: read content()
    std::shared_ptr<const Spool> spool = {}; // a body above 1 MiB, kept on disk
    std::string id = {};                  // printed in the log, and on the page when it is our fault
    std::string remote = {};              // the address of the person, as far as trusted proxies tell
    bool secure = false;                  // TLS up to the proxy we trust
    std::string route = {};               // the pattern that matched; the log shows it, never the path
    Parameters parameters = {};           // what {name} in the pattern stood for, decoded

    std::string_view content() const;                             // the body, wherever it is; lives as long as this
    std::optional<std::string_view> header(std::string_view name) const; // the first, in any case
    std::optional<std::string_view> cookie(std::string_view name) const;
    std::optional<std::string> query_value(std::string_view name) const; // the first, decoded
    std::vector<std::string> query_values(std::string_view name) const;
    std::string_view parameter(std::string_view name) const;     // empty when the route has none of that name
    std::string_view media_type() const;                         // of the body, without its parameters
    bool wants_json() const;                                     // Accept names JSON and not HTML
};

// A request as the server would build it, or nothing when the target is refused. Tests start here.
std::optional<Request> make_request(Method method, std::string_view target, std::string body = {},
                                    std::vector<Header> headers = {});

// The first of `known` (zh-CN, ko, en …) that Accept-Language prefers; the first of all when none is.
std::string_view language(const Request& request, const std::vector<std::string_view>& known);

bool equal_ignoring_case(std::string_view a, std::string_view b); // ASCII only, as header names are

}
