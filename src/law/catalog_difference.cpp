#include "law/catalog_difference.hpp"

namespace gongkai::law {
namespace {

std::vector<ItemPart> parts_of(const Item& a, const Item& b)
{
    std::vector<ItemPart> parts;
    const auto note = [&](bool same, ItemPart part) {
        if (!same) parts.push_back(part);
    };
    note(a.name == b.name, ItemPart::name);
    note(a.class_ == b.class_, ItemPart::class_);
    note(a.rhythm == b.rhythm && a.event == b.event, ItemPart::rhythm);
    note(a.contents == b.contents, ItemPart::contents);
    note(a.basis == b.basis, ItemPart::basis);
    note(a.responsible == b.responsible, ItemPart::responsible);
    note(a.channels == b.channels, ItemPart::channels);
    note(a.posting_days == b.posting_days, ItemPart::posting_days);
    note(a.after_days == b.after_days, ItemPart::after_days);
    return parts;
}

}

std::vector<ItemDifference> differences(const Catalog& before, const Catalog& after)
{
    std::vector<ItemDifference> found;
    for (const auto& item : after.items) {
        const auto* was = before.find(item.code);
        auto parts = was ? parts_of(*was, item) : std::vector<ItemPart>();
        if (!was || !parts.empty()) found.push_back({was, &item, std::move(parts)});
    }
    for (const auto& item : before.items)
        if (!after.find(item.code)) found.push_back({&item, nullptr, {}});
    return found;
}

}
