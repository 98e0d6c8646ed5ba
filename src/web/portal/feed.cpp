#include "web/portal/feed.hpp"

#include "views/portal.hpp"
#include "web/portal/calendar_view.hpp"
#include "web/portal/feed_view.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

http::Response show_feed(Visit& visit)
{
    const std::string name(visit.parameter("name"));
    const auto dot = name.find('.');
    const auto kind = dot == name.npos ? std::string() : name.substr(dot + 1);
    const auto division = store::Divisions(visit.reading().db).find(name.substr(0, dot));
    if (division && kind == "ics" && domain::is_village_level(division->kind))
        return open_file(http::bytes("text/calendar; charset=utf-8", render::to_icalendar(calendar_of(visit, *division))),
                         {division->code});
    if (!division || (kind != "atom" && kind != "json")) return http::not_found();
    const auto feed = feed_of(visit, *division);
    const auto tags = villages_of(visit, division->code);
    if (kind == "json")
        return open_file(http::bytes("application/feed+json", to_json_text(json_feed(feed))), tags);
    render::Out out;
    views::feed(out, feed);
    return open_file(http::bytes("application/atom+xml; charset=utf-8", out.take()), tags);
}

http::Response show_sitemap(Visit& visit)
{
    render::Out out;
    views::sitemap(out, sitemap_of(visit));
    return open_file(http::bytes("application/xml; charset=utf-8", out.take()), villages_of(visit, visit.site.scope));
}

http::Response show_robots(Visit& visit)
{
    return open_file(http::text(200, "User-agent: *\nDisallow: /work\nDisallow: /enter/\nDisallow: /type\n\nSitemap: " +
                                         visit.site.base_url + "/sitemap.xml\n"),
                     {"site"});
}

}
