#include "web/column/column_page.hpp"

#include "render/say.hpp"

namespace gongkai::web::column {
namespace {

using render::say;

bool is_anywhere(const ColumnOf& column, const ListKind& kind)
{
    return kind.name == "index" ||
           std::ranges::any_of(column.listed, [&](const Listed& one) { return belongs(one, kind); });
}

}

std::string from(Depth depth, const std::string& path)
{
    return depth == Depth::top ? path : "../" + path;
}

std::vector<ListKind> list_kinds()
{
    std::vector<ListKind> kinds{{"index", say("column.all")}};
    for (const std::string name : {"system", "affairs", "finance"})
        kinds.push_back({name, say("portal.item_class." + name)});
    kinds.push_back({"over", say("column.over")});
    return kinds;
}

bool belongs(const Listed& listed, const ListKind& kind)
{
    if (kind.name == "over") return listed.is_over;
    return !listed.is_over &&
           (kind.name == "index" || kind.name == boost::describe::enum_to_string(listed.class_, ""));
}

std::vector<Link> links_to_lists(const ColumnOf& column, Depth depth, const std::string& here)
{
    std::vector<Link> links;
    for (const auto& kind : list_kinds())
        if (is_anywhere(column, kind)) {
            const auto path = kind.name + ".html";
            links.push_back({.href = from(depth, path), .words = kind.title, .is_here = path == here});
        }
    return links;
}

ColumnPage column_page(const ColumnOf& column, Depth depth)
{
    return {.title = column.name,
            .description = say("column.description", column.division.name),
            .government = government_meta(column.site.government, column.site.column),
            .style = from(depth, "column.css"),
            .feeds = {{from(depth, "atom.xml"), column.name, "application/atom+xml"},
                      {from(depth, "feed.json"), column.name, "application/feed+json"}},
            .brand = column.name,
            .brand_href = from(depth, "index.html"),
            .navigation = {},
            .original_href = column.site.base_url + "/" + column.division.code,
            .demonstration = column.site.demonstration};
}

}
