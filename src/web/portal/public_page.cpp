#include "web/portal/public_page.hpp"

#include "render/say.hpp"
#include "web/shared/page_for.hpp"

#include <algorithm>

namespace gongkai::web::portal {

using render::say;

Page public_page(Visit& visit, std::string title, const std::string& path)
{
    auto page = page_for(visit, std::move(title));
    page.canonical = visit.site.base_url + path;
    page.navigation = {{.href = "/catalog/" + visit.site.scope, .words = say("portal.catalog")},
                       {.href = "/verify", .words = say("portal.verify")},
                       {.href = "/search", .words = say("portal.search")}};
    if (visit.session) page.navigation.push_back({.href = "/work", .words = say("portal.my_work")});
    for (auto& link : page.navigation) link.is_here = link.href == path;
    page.foot = {{.href = "/about", .words = say("portal.about")},
                 {.href = "/feed/" + visit.site.scope + ".atom", .words = say("portal.feed")},
                 {.href = "/work", .words = say("portal.staff")}};
    page.government = government_meta(visit.site.government, visit.site.column);
    return page;
}

void add_feeds(Page& page, const domain::Division& division)
{
    const auto address = "/feed/" + division.code;
    page.feeds = {{address + ".atom", division.name, "application/atom+xml"},
                  {address + ".json", division.name, "application/feed+json"}};
    page.foot[1].href = address + ".atom";
}

std::vector<Link> crumbs_to(Visit& visit, const domain::Division& division)
{
    store::Divisions divisions(visit.reading().db);
    std::vector<Link> crumbs;
    for (auto parent = division.parent; parent && domain::is_within(*parent, visit.site.scope);) {
        const auto above = divisions.find(*parent);
        if (!above) break;
        crumbs.push_back({.href = "/" + above->code, .words = above->name});
        parent = above->parent;
    }
    std::ranges::reverse(crumbs);
    return crumbs;
}

// Whoever is signed in gets their own name on the page: never kept.
http::Response shown(const Visit& visit, render::Out& out, Tags tags)
{
    auto page = http::html(200, out.take());
    if (visit.session) return std::move(page).with("Cache-Control", std::string(http::cache_control::never));
    return std::move(page).with("Cache-Control", std::string(http::cache_control::ask_again)).keeping(std::move(tags));
}

http::Response open_file(http::Response response, Tags tags)
{
    return std::move(response)
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .with("Access-Control-Allow-Origin", "*")
        .keeping(std::move(tags));
}

Tags villages_of(Visit& visit, const std::string& scope)
{
    Tags tags;
    for (const auto& village : store::Divisions(visit.reading().db).villages_within(scope)) tags.push_back(village.code);
    return tags;
}

}
