#include "law/catalog.hpp"

#include "base/ensure.hpp"

#include <algorithm>

namespace gongkai::law {

namespace {

boost::json::array origin_of(const Item& item)
{
    boost::json::array levels;
    for (const auto& origin : item.origin)
        levels.push_back({{"division", origin.level.division},
                          {"since", to_text(origin.level.since)},
                          {"document", origin.level.document},
                          {"how", boost::json::value_from(origin.how)}});
    return levels;
}

}

boost::json::object to_object(const Item& item)
{
    boost::json::object object{
        {"code", item.code},
        {"name", item.name},
        {"class", boost::json::value_from(item.class_)},
        {"applies_to", boost::json::value_from(item.applies_to)},
        {"rhythm", boost::json::value_from(item.rhythm)},
        {"event", boost::json::value_from(item.event)},
        {"basis", boost::json::value_from(item.basis)},
        {"unconfirmed", item.unconfirmed},
        {"contents", boost::json::value_from(item.contents)},
        {"responsible", item.responsible},
        {"channels", boost::json::value_from(item.channels)},
        {"posting_days", item.posting_days},
        {"privacy", boost::json::value_from(item.privacy)},
        {"after_days", boost::json::value_from(item.after_days)},
        {"retention", boost::json::value_from(item.retention)},
    };
    if (!item.note.empty()) object["note"] = item.note;
    if (!item.origin.empty()) object["origin"] = origin_of(item);
    return object;
}

AfterDays usual_after_days(Privacy privacy)
{
    switch (privacy) {
    case Privacy::open: return AfterDays::names_stay;
    case Privacy::names: return AfterDays::names_masked;
    case Privacy::masked_names:
    case Privacy::counts_only: return AfterDays::lines_gone;
    }
    std::unreachable();
}

const Item* Catalog::find(std::string_view item_code) const
{
    const auto found = std::ranges::find(items, item_code, &Item::code);
    return found == items.end() ? nullptr : &*found;
}

const Item& Catalog::monthly_finance() const
{
    const auto found = std::ranges::find(items, true, &Item::ledger);
    ENSURE(found != items.end());
    return *found;
}

std::vector<const Item*> Catalog::with(Rhythm rhythm) const
{
    std::vector<const Item*> chosen;
    for (const auto& item : items)
        if (item.rhythm == rhythm) chosen.push_back(&item);
    return chosen;
}

}
