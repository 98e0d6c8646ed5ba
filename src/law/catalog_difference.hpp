#pragma once
// Two catalogues side by side: of two levels, or of two days.

#include "law/catalog.hpp"

namespace gongkai::law {

enum class ItemPart { name, class_, rhythm, contents, basis, responsible, channels, posting_days, after_days };
BOOST_DESCRIBE_ENUM(ItemPart, name, class_, rhythm, contents, basis, responsible, channels, posting_days, after_days)

// An item that isn't the same in both; without `before` it is new, without `after` it is gone.
struct ItemDifference {
    const Item* before = nullptr;
    const Item* after = nullptr;
    std::vector<ItemPart> parts; // where it is in both: what differs
};

// Points into the two catalogues; in the order of the later one, what is gone at the end.
std::vector<ItemDifference> differences(const Catalog& before, const Catalog& after);

}
