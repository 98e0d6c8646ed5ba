#include "web/shared/entitlement.hpp"

#include <algorithm>

#include "http/form.hpp"
#include "http/origin.hpp"
#include "http/url.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/shared/sign_in_page.hpp"

namespace gongkai::web {

namespace {

std::string origin_of(std::string_view address) // https://gk.example.gov.cn/x → https://gk.example.gov.cn
{
    const auto host = address.find("//");
    if (host == std::string_view::npos) return std::string(address);
    return std::string(address.substr(0, address.find('/', host + 2)));
}

// The address in gongkai.toml, or the one this request was sent to: in the office's own network people come
// by another name, and whoever makes a browser send a foreign Host gets none of our cookies with it.
bool is_from_our_pages(const Visit& visit)
{
    if (http::same_origin(visit.request, origin_of(visit.site.base_url))) return true;
    const auto host = visit.request.header("host");
    if (!host) return false;
    return http::same_origin(visit.request,
                             (visit.request.secure ? "https://" : "http://") + std::string(*host));
}

bool equal_in_constant_time(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (std::size_t at = 0; at < a.size(); ++at)
        difference |= static_cast<unsigned>(a[at] ^ b[at]);
    return difference == 0;
}

bool carries_token(const Visit& visit)
{
    if (const auto header = visit.request.header("x-csrf-token"))
        return equal_in_constant_time(*header, visit.session->csrf);
    const auto form = http::read_form(visit.request);
    const auto token = form ? form->value("csrf") : std::nullopt;
    return token && equal_in_constant_time(*token, visit.session->csrf);
}

std::string_view to_do_first(const Visit& visit)
{
    switch (visit.session->first_do) {
    case app::FirstDo::nothing: return {};
    case app::FirstDo::choose_password: return "/work/me/password";
    case app::FirstDo::set_second_factor: return "/work/me/second-factor";
    }
    std::unreachable();
}

bool is_about_oneself(std::string_view path)
{
    return path.starts_with("/work/me") || path.starts_with("/work/sign");
}

}

bool changes_something(const http::Request& request)
{
    using http::Method;
    return request.method != Method::get && request.method != Method::head &&
           request.method != Method::options;
}

bool admits(const Audience& who, const domain::Actor& actor)
{
    if (who.kind != Audience::Kind::roles) return true;
    return std::ranges::any_of(actor.grants, [&](const domain::Grant& grant) {
        return std::ranges::find(who.roles, grant.role) != who.roles.end();
    });
}

std::optional<http::Response> turned_away(const Visit& visit, const Route& route)
{
    const bool changing = changes_something(visit.request);
    if (changing && !is_from_our_pages(visit)) return refusal_page(visit, 403, "not_from_here");
    if (!visit.session) {
        if (route.who.kind == Audience::Kind::anyone) return {};
        return ask_to_sign_in(visit);
    }
    if (changing && !carries_token(visit)) return refusal_page(visit, 403, "no_token");
    if (!admits(route.who, visit.session->actor)) return refusal_page(visit, 403);
    if (const auto first = to_do_first(visit);
        !first.empty() && route.who.kind != Audience::Kind::anyone && !is_about_oneself(route.path))
        return http::see_other(std::string(first));
    return {};
}

}
