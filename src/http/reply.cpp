#include "http/reply.hpp"

#include "http/gzip.hpp"
#include "http/url.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace gongkai::http {

namespace {

constexpr std::size_t most_in_memory = 1 << 20;
constexpr std::uint64_t usual_body_limit = 64 * 1024;

bool trusts(const ServerOptions& options, std::string_view address)
{
    return std::ranges::find(options.trusted_proxies, address) != options.trusted_proxies.end();
}

std::string_view without_spaces_around(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Proxies append on the right: the first from there that isn't ours is the person.
std::string remote_of(const Head& head, const std::string& peer, const ServerOptions& options)
{
    auto chain = trusts(options, peer) ? head.field("x-forwarded-for") : std::string_view();
    std::string remote = peer;
    while (!chain.empty() && trusts(options, remote)) {
        const auto comma = chain.rfind(',');
        const auto last = comma == std::string_view::npos ? chain : chain.substr(comma + 1);
        chain = comma == std::string_view::npos ? std::string_view() : chain.substr(0, comma);
        remote = without_spaces_around(last);
    }
    return remote;
}

// On an io thread nothing may be thrown past us: that would end everybody's connections.
Response rejection_page(const Request& request, const Rejection& rejection, const Rejected& rejected)
{
    try {
        if (rejected) return rejected(request, rejection);
    } catch (const std::exception& fault) {
        spdlog::error("{}", json_member("rejection", fault.what()));
    }
    return text(rejection.status, std::string(reason_of(rejection.status)) + "\n");
}

bool may_be_kept(const Request& request, const Response& response)
{
    return request.method == Method::get && response.status == 200 && !response.kept_until.empty() &&
           !response.file && !response.header("set-cookie");
}

}

bool is_secure(const Head& head, const std::string& peer, const ServerOptions& options)
{
    return !options.trusted_proxies.empty() && trusts(options, peer) && head.field("x-forwarded-proto") == "https";
}

std::expected<Request, Rejection> build_request(const Head& head, const std::string& peer,
                                                const ServerOptions& options)
{
    const auto method = parse_method(head.method);
    if (!method) return std::unexpected(Rejection{501});
    std::vector<Header> headers;
    headers.reserve(head.fields.size());
    for (const auto& [name, value] : head.fields) headers.push_back({std::string(name), std::string(value)});
    auto request = head.target == "*" ? make_request(*method, "/", {}, std::move(headers))
                                      : make_request(*method, head.target, {}, std::move(headers));
    if (!request) return std::unexpected(Rejection{400});
    request->id = make_request_id();
    request->remote = remote_of(head, peer, options);
    request->secure = is_secure(head, peer, options);
    return std::move(*request);
}

std::uint64_t body_limit(const Request& request, const ServerOptions& options)
{
    return options.body_limit ? options.body_limit(request.method, request.path) : usual_body_limit;
}

void BodyCollector::add(std::string_view bytes)
{
    size_ += bytes.size();
    if (!spool_ && size_ > most_in_memory) {
        spool_ = std::make_shared<Spool>(folder_);
        spool_->add(text_);
        text_ = {};
    }
    if (spool_)
        spool_->add(bytes);
    else
        text_ += bytes;
}

void BodyCollector::hand_to(Request& request)
{
    if (spool_) spool_->finish();
    request.spool = spool_;
    request.body = std::move(text_);
}

Reply reply_to(Request& request, BodyCollector& body, const Serving& serving, std::optional<std::string> page_key)
{
    PageCache* const pages = serving.options.pages;
    const auto seen = pages ? pages->version() : 0;
    const Answer with_body = [&](Request& whole) {
        body.hand_to(whole);
        return serving.answer(whole);
    };
    const auto since = std::chrono::steady_clock::now();
    Response response = respond(with_body, serving.options.our_fault, request);
    if (serving.options.noted)
        serving.options.noted(request, response.status, std::chrono::steady_clock::now() - since);
    if (!pages || !page_key || !may_be_kept(request, response)) return {prepare(request, std::move(response)), {}};
    auto page = make_page(std::move(response));
    if (serving.keeps_pages) pages->put(std::move(*page_key), page, seen);
    return {{}, std::move(page)};
}

PageView view_of(const CachedPage& page, std::string_view accept_encoding, std::string_view if_none_match)
{
    const bool packed = page.gzip.body && accepts_gzip(accept_encoding);
    const auto& variant = packed ? page.gzip : page.plain;
    const bool known = !if_none_match.empty() && names_etag(if_none_match, page.plain.etag);
    return {variant, known ? 304 : 200};
}

Outgoing rejection_reply(const Request& request, const Rejection& rejection, const ServerOptions& options)
{
    auto response = rejection_page(request, rejection, options.rejected);
    response.status = rejection.status;
    response.with("Cache-Control", std::string(cache_control::never));
    if (rejection.status == 503) response.with("Retry-After", "2");
    return prepare(request, std::move(response));
}

}
