#include "web/shared/page_for.hpp"

#include "render/say.hpp"
#include "web/shared/entitlement.hpp"
#include "web/shared/large_type.hpp"

namespace gongkai::web {

namespace {

bool is_work(const http::Request& request)
{
    return request.path == "/work" || request.path.starts_with("/work/") || request.path.starts_with("/enter/");
}

std::vector<Link> work_navigation(const domain::Actor& actor)
{
    std::vector<Link> links;
    if (admits(maker, actor)) links.push_back({.href = "/work", .words = render::say("navigation.today")});
    if (admits(reminded, actor)) links.push_back({.href = "/work/inbox", .words = render::say("inbox.title")});
    if (admits(administrator, actor))
        links.push_back({.href = "/work/people", .words = render::say("navigation.people")});
    if (admits(overseer, actor)) links.push_back({.href = "/work/audit", .words = render::say("navigation.audit")});
    if (admits(administrator, actor))
        links.push_back({.href = "/work/running", .words = render::say("navigation.running")});
    links.push_back({.href = "/", .words = render::say("navigation.public")});
    return links;
}

std::vector<Link> public_navigation()
{
    return {{.href = "/", .words = render::say("navigation.home")},
            {.href = "/work", .words = render::say("navigation.work")}};
}

void mark_here(std::vector<Link>& links, const std::string& path)
{
    for (auto& link : links) link.is_here = link.href == path;
}

// One guide for each office; whoever holds several reads that of the first.
std::string guide_of(const domain::Actor& actor)
{
    if (admits(clerk, actor)) return "/guide/clerk";
    if (admits(supervisor, actor)) return "/guide/supervisor";
    if (admits(approver, actor)) return "/guide/approver";
    if (admits(monitor, actor)) return "/guide/town";
    if (admits(administrator, actor)) return "/guide/operator";
    return "/guide/villager";
}

}

std::string role_words(domain::Role role)
{
    return render::say(std::string("role.") + boost::describe::enum_to_string(role, ""));
}

Page page_for_anybody(const Site& site, const http::Request& request, std::string title)
{
    Page page{.title = title.empty() ? site.name : title + " - " + site.name,
              .brand = site.name,
              .large_type = large_type(request),
              .large_type_href = large_type_href(request),
              .demonstration = site.demonstration,
              .for_robots = !is_work(request),
              .navigation = public_navigation(),
              .government = government_meta(site.government, site.column),
              .guide_href = "/guide/villager"};
    mark_here(page.navigation, request.path);
    return page;
}

Page page_for(const Visit& visit, std::string title)
{
    auto page = page_for_anybody(visit.site, visit.request, std::move(title));
    if (!visit.session) return page;
    const auto actor = visit.actor();
    page.csrf = visit.session->csrf;
    page.reader = Reader{.name = actor.name, .role = actor.grants.empty() ? "" : role_words(actor.grants.front().role)};
    page.guide_href = guide_of(actor);
    if (is_work(visit.request)) {
        page.brand_href = "/work";
        page.navigation = work_navigation(actor);
        mark_here(page.navigation, visit.request.path);
    }
    return page;
}

}
