#include "web/portal/catalog_view.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

std::string channel_words(const law::Item& item)
{
    std::vector<std::string> names;
    for (const auto& channel : item.channels) names.push_back(say("portal.channel." + channel));
    return name_list(names);
}

CatalogLine line_of(const law::Statutes& statutes, const law::Item& item, int number)
{
    return {.number = number,
            .id = item.code,
            .name = item.name,
            .contents = name_list(item.contents),
            .basis = articles(statutes, item.basis),
            .rhythm = rhythm_words(item),
            .responsible = item.responsible,
            .channels = channel_words(item),
            .privacy = say(std::string("portal.privacy.") + boost::describe::enum_to_string(item.privacy, "open")),
            .note = item.note,
            .is_convention = item.unconfirmed};
}

std::vector<CatalogGroup> groups_of(const law::Statutes& statutes, const law::Catalog& catalog)
{
    std::vector<CatalogGroup> groups;
    int number = 0;
    for (const auto wanted : {law::ItemClass::system, law::ItemClass::affairs, law::ItemClass::finance}) {
        CatalogGroup group;
        for (const auto& item : catalog.items)
            if (item.class_ == wanted) group.lines.push_back(line_of(statutes, item, ++number));
        const auto name = std::string("portal.item_class.") + boost::describe::enum_to_string(wanted, "");
        group.title = say("portal.group_title", say(name), group.lines.size());
        if (!group.lines.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

}

CatalogPage catalog_page(Visit& visit, const domain::Division& division, const std::string& at)
{
    auto& office = visit.reading();
    const auto& catalog = office.catalog(at);
    CatalogPage view;
    view.page = public_page(visit, say("portal.catalog_title", division.name), "/catalog/" + division.code);
    view.page.width = Width::wide;
    view.page.description = say("portal.catalog_description", division.name);
    view.head = {.crumbs = crumbs_to(visit, division), .title = catalog.name,
                 .lead = say("portal.catalog_lead", catalog.items.size(), catalog.from)};
    view.head.crumbs.push_back({.href = "/" + division.code, .words = division.name});
    view.source = say("portal.catalog_source", catalog.source);
    view.groups = groups_of(office.statutes, catalog);
    return view;
}

}
