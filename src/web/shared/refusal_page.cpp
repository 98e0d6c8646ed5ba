#include "web/shared/refusal_page.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "views/account.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/rejection_page.hpp"

namespace gongkai::web {

namespace {

std::string_view key_of(int status)
{
    switch (status) {
    case 403: return "forbidden";
    case 404: return "not_found";
    case 405: return "wrong_method";
    case 409: return "changed";
    case 410: return "gone";
    case 429: return "too_many";
    case 503: return "busy";
    case 507: return "storage";
    default: return status >= 500 ? "our_fault" : "unreadable";
    }
}

std::string_view key_of(const http::Rejection& rejection)
{
    switch (rejection.status) {
    case 408: return "too_slow";
    case 413: return "too_large";
    case 414: return "long_address";
    case 431: return "heavy_luggage";
    case 503: return "crowded";
    default: return "not_understood";
    }
}

std::string size_words(std::uint64_t bytes)
{
    constexpr std::uint64_t kilo = 1024;
    if (bytes >= kilo * kilo) return render::say("refusal.megabytes", bytes / kilo / kilo);
    return render::say("refusal.kilobytes", bytes / kilo);
}

http::Response problem(int status, const std::string& title, const std::string& words,
                       const std::string& number)
{
    boost::json::object problem{
        {"type", "about:blank"}, {"title", title}, {"status", status}, {"detail", words}};
    if (!number.empty()) problem["instance"] = number;
    return http::json(status, boost::json::value(std::move(problem)))
        .with("Content-Type", "application/problem+json");
}

RefusalPage drawn_up(Page page, std::string_view key, const std::string& number)
{
    const auto say = [&](const char* part) {
        return render::say("refusal." + std::string(key) + part, number);
    };
    return {.page = std::move(page),
            .title = say("_title"),
            .words = {say("_means"), say("_do")},
            .number = number,
            .actions = {{.href = "/", .words = render::say("refusal.home"), .is_plain = false}}};
}

http::Response sent(RefusalPage page, int status)
{
    page.page.title = page.title + " - " + page.page.brand;
    page.page.for_robots = false;
    page.page.width = Width::narrow;
    render::Out out;
    views::refusal(out, page);
    return http::html(status, out.take()).with("Cache-Control", std::string(http::cache_control::never));
}

// A form with a secret in it is better filled in again, and one with a file has to be: the file isn't kept.
void keep_what_was_typed(RefusalPage& drawn, const http::Request& request)
{
    const auto form = http::read_form(request);
    if (!form) return;
    if (!form->uploads.empty()) return drawn.words.push_back(render::say("refusal.storage_file"));
    const auto token = form->value("csrf");
    const auto is_secret = [](const http::Field& field) {
        return field.name.find("password") != std::string::npos;
    };
    if (!token || std::ranges::any_of(form->fields, is_secret)) return;
    const auto kept = keep_form(request);
    drawn.typed = fields_of(kept);
    if (drawn.typed.empty()) return;
    drawn.typed.push_back({"csrf", std::string(*token)});
    drawn.again = kept.again;
    drawn.words.push_back(render::say("refusal.storage_kept"));
}

http::Response answered(Page page, const http::Request& request, int status, std::string_view key,
                        const std::string& number)
{
    auto drawn = drawn_up(std::move(page), key, number);
    if (wants_problem(request)) return problem(status, drawn.title, drawn.words.front(), number);
    if (status == 507 && request.method == http::Method::post) keep_what_was_typed(drawn, request);
    return sent(std::move(drawn), status);
}

std::string way_home(const Visit& visit)
{
    return visit.session ? "/work" : "/";
}

int status_of(app::Fault fault)
{
    switch (fault) {
    case app::Fault::storage: return 507;
    case app::Fault::away: return 503;
    case app::Fault::ours: return 500;
    }
    std::unreachable();
}

}

bool wants_problem(const http::Request& request)
{
    return request.path.starts_with("/api/") || request.wants_json();
}

http::Response refusal_page(const Visit& visit, int status, std::string_view key)
{
    return answered(page_for(visit, ""), visit.request, status, key, status >= 500 ? visit.request.id : "");
}

http::Response refusal_page(const Visit& visit, int status)
{
    return refusal_page(visit, status, key_of(status));
}

http::Response refusal_page(const Visit& visit, const Refusal& refusal)
{
    const int status = http::status_of(refusal.kind);
    if (refusal.kind == Refusal::Kind::missing) return refusal_page(visit, status);
    auto drawn = drawn_up(page_for(visit, ""), key_of(status), "");
    drawn.words = {render::say(refusal)};
    drawn.actions.front().href = way_home(visit);
    if (wants_problem(visit.request)) return problem(status, drawn.title, drawn.words.front(), "");
    return sent(std::move(drawn), status);
}

http::Response read_only_page(const Visit& visit)
{
    return refusal_page(visit, 507).with("Retry-After", "5");
}

http::Response fault_page(const Site& site, const http::Request& request, const std::exception& fault)
{
    const int status = status_of(app::fault_of(fault));
    auto response =
        answered(page_for_anybody(site, request, ""), request, status, key_of(status), request.id);
    if (status == 503 || status == 507) response.with("Retry-After", "5");
    return response;
}

http::Response rejection_page(const Site& site, const http::Request& request,
                              const http::Rejection& rejection)
{
    auto drawn =
        drawn_up(page_for_anybody(site, request, ""), key_of(rejection), size_words(rejection.most_bytes));
    drawn.number.clear();
    if (wants_problem(request)) return problem(rejection.status, drawn.title, drawn.words.front(), "");
    return sent(std::move(drawn), rejection.status);
}

http::Response with_page(const Visit& visit, http::Response response)
{
    if (response.status < 400 || response.file || !response.content().empty()) return response;
    auto page = refusal_page(visit, response.status);
    for (const auto& header : response.headers)
        if (!http::equal_ignoring_case(header.name, "content-type")) page.with(header.name, header.value);
    return page;
}

}
