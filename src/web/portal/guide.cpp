#include "web/portal/guide.hpp"

#include "base/text.hpp"
#include "embedded.hpp"
#include "render/markdown.hpp"
#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/portal/guide_view.hpp"
#include "web/portal/public_page.hpp"

#include <array>

namespace gongkai::web::portal {
namespace {

using render::say;

constexpr std::array guides{"villager", "clerk", "supervisor", "approver", "town", "operator"};
constexpr std::string_view folder = "docs/guide/";

// `page` ends with a dot; sections are keys about.proof.title, about.proof.text; a line break in the text begins a paragraph.
std::vector<Topic> topics(const std::string& page, std::initializer_list<const char*> names)
{
    std::vector<Topic> all;
    for (const std::string name : names) {
        const auto key = page + name;
        all.push_back({name, say(key + ".title"), split(say(key + ".text"), '\n')});
    }
    return all;
}

http::Response show_topics(Visit& visit, const TopicsPage& view)
{
    render::Out out;
    views::topics(out, view);
    return shown(visit, out, {"words"});
}

std::vector<Link> guide_links(std::string_view here)
{
    std::vector<Link> links;
    for (const std::string name : guides)
        if (embedded::find(std::string(folder) + name + ".md"))
            links.push_back({.href = "/guide/" + name, .words = say("guide." + name), .is_here = name == here});
    return links;
}

}

http::Response show_about(Visit& visit)
{
    TopicsPage view;
    view.page = public_page(visit, say("about.title"), "/about");
    view.page.width = Width::narrow;
    view.page.reads_aloud = true;
    view.head = {.title = say("about.title"), .lead = say("about.lead")};
    view.topics = topics("about.", {"how", "time", "proof", "privacy", "open_data"});
    view.links = {{.href = "https://creativecommons.org/licenses/by/4.0/deed.zh", .words = say("about.licence")},
                  {.href = "/api/v1/openapi.json", .words = say("about.api")},
                  {.href = "/catalog/" + visit.site.scope, .words = say("portal.catalog")}};
    return show_topics(visit, view);
}

http::Response show_accessibility(Visit& visit)
{
    TopicsPage view;
    view.page = public_page(visit, say("access.title"), "/accessibility");
    view.page.width = Width::narrow;
    view.page.reads_aloud = true;
    view.head = {.title = say("access.title"), .lead = say("access.lead")};
    view.topics = topics("access.", {"done", "help", "known"});
    return show_topics(visit, view);
}

http::Response show_guide(Visit& visit)
{
    const std::string name(visit.parameter("name"));
    const auto* file = embedded::find(std::string(folder) + name + ".md");
    if (!file) return http::not_found();
    auto guide = render::markdown(file->bytes, "/guide/pictures/");
    GuidePage view;
    view.page = public_page(visit, guide.title, "/guide/" + name);
    view.page.width = Width::narrow;
    view.page.reads_aloud = true;
    view.others = guide_links(name);
    view.text = std::move(guide.html);
    render::Out out;
    views::guide(out, view);
    return shown(visit, out, {"words"});
}

http::Response show_guide_picture(Visit& visit)
{
    const std::string name(visit.parameter("name"));
    const auto* file = embedded::find(std::string(folder) + "pictures/" + name);
    if (!file) return http::not_found();
    const auto type = name.ends_with(".svg") ? "image/svg+xml" : name.ends_with(".png") ? "image/png" : "image/jpeg";
    return http::bytes(type, std::string(file->bytes))
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .keeping({"words"});
}

}
