#include "law/refinement.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace gongkai::law {
namespace {

Refusal no(std::string says, std::string field, std::vector<std::string> with = {})
{
    return {.says = std::move(says), .field = std::move(field), .with = std::move(with)};
}

std::string articles_of(const std::vector<Citation>& citations)
{
    std::vector<std::string> names;
    for (const auto& citation : citations) names.push_back(citation.law + citation.article + citation.paragraph);
    return join(names, " · ");
}

template<class T>
bool has(const std::vector<T>& all, const T& one)
{
    return std::ranges::find(all, one) != all.end();
}

bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted)
{
    return std::ranges::all_of(wanted, [&](const std::string& one) { return has(all, one); });
}

Result<> only_known(const std::vector<std::string>& channels)
{
    for (const auto& channel : channels)
        if (std::ranges::find(known_channels, channel) == known_channels.end())
            return refuse(no("catalog.channel_unknown", "channels", {channel}));
    return {};
}

class Refiner {
public:
    Refiner(const Statutes& statutes, const Catalog& above, const Layer& layer)
        : statutes_(statutes), layer_(layer), level_{layer.division, layer.from, layer.document}, catalog_(above)
    {
    }

    Refinement refine()
    {
        Refinement done;
        auto changes = layer_.changes;
        std::ranges::stable_sort(changes, {}, &ItemChange::kind); // additions first, what is left out last
        for (const auto& change : changes)
            if (auto changed = apply(change); !changed)
                done.refused.push_back({change.item, change.kind, std::move(changed).error()});
        catalog_.levels.push_back(level_);
        done.catalog = std::move(catalog_);
        return done;
    }

private:
    // A "no" that rests on the law names every article that orders the item; otherwise the catalogue above is the reason.
    Refusal no_by_law(const Item& item, std::string says, std::string field, std::vector<std::string> with = {}) const
    {
        const auto orders = orders_of(statutes_, item);
        with.insert(with.begin(), item.name);
        with.push_back(orders.empty() ? catalog_.name : articles_of(orders));
        return {.says = std::move(says),
                .cites = orders.empty() ? std::string() : orders.back().id,
                .field = std::move(field),
                .with = std::move(with)};
    }

    Result<> apply(const ItemChange& change)
    {
        if (change.kind == ChangeKind::add) return add(change);
        const auto found = std::ranges::find(catalog_.items, change.item, &Item::code);
        if (found == catalog_.items.end()) return refuse(no("catalog.item_gone", "item", {change.item}));
        switch (change.kind) {
        case ChangeKind::reword: return reword(*found, change);
        case ChangeKind::narrow: return narrow(*found, change);
        case ChangeKind::leave_out: return leave_out(*found, change);
        case ChangeKind::add: break;
        }
        std::unreachable();
    }

    Result<> has_all_parts(const ItemChange& change) const
    {
        if (change.name.empty()) return refuse(no("catalog.name_needed", "name"));
        if (change.contents.empty()) return refuse(no("catalog.contents_needed", "contents"));
        if (!change.class_) return refuse(no("catalog.class_needed", "class_"));
        if (!change.rhythm) return refuse(no("catalog.rhythm_needed", "rhythm"));
        if ((*change.rhythm == Rhythm::immediate) != change.event.has_value())
            return refuse(no("catalog.event_with_immediate", "event"));
        if (change.channels.empty()) return refuse(no("catalog.channels_needed", "channels"));
        return only_known(change.channels);
    }

    Result<> may_join(const ItemChange& change) const
    {
        if (change.item.empty() || catalog_.find(change.item)) return refuse(no("catalog.code_taken", "item", {change.item}));
        if (has_name(change.name)) return refuse(no("catalog.name_taken", "name", {change.name}));
        for (const auto& id : change.basis)
            if (!statutes_.cite(id)) return refuse(no("catalog.basis_unknown", "basis", {id}));
        const auto least = least_posting_days(statutes_, layer_.division, layer_.from);
        const auto days = change.posting_days.value_or(least);
        if (days < least || days < 1 || days > most_posting_days)
            return refuse(no("catalog.days_out_of_range", "posting_days",
                             {std::to_string(std::max(least, 1)), std::to_string(most_posting_days)}));
        return may_come_down(change.privacy, usual_after_days(change.privacy), change.after_days, change.name);
    }

    // Less of people than before, and only where there are people: an account stays for everybody to read.
    static Result<> may_come_down(Privacy privacy, AfterDays before, std::optional<AfterDays> asked, const std::string& name)
    {
        if (!asked || *asked == before) return {};
        if (*asked < before) return refuse(no("catalog.names_stay_longer", "after_days", {name}));
        if (privacy == Privacy::open) return refuse(no("catalog.names_nobody", "after_days", {name}));
        return {};
    }

    bool has_name(const std::string& name) const
    {
        return std::ranges::any_of(catalog_.items, [&](const Item& item) { return item.name == name; });
    }

    Result<> add(const ItemChange& change)
    {
        TRY(has_all_parts(change));
        TRY(may_join(change));
        const auto least = std::max(1, least_posting_days(statutes_, layer_.division, layer_.from));
        catalog_.items.push_back({.code = change.item,
                                  .name = change.name,
                                  .class_ = *change.class_,
                                  .applies_to = layer_.applies_to,
                                  .rhythm = *change.rhythm,
                                  .event = change.event,
                                  .basis = change.basis,
                                  .unconfirmed = change.basis.empty(),
                                  .contents = change.contents,
                                  .responsible = change.responsible,
                                  .channels = change.channels,
                                  .posting_days = change.posting_days.value_or(least),
                                  .privacy = change.privacy,
                                  .after_days = change.after_days.value_or(usual_after_days(change.privacy)),
                                  .retention = change.retention,
                                  .ledger = false,
                                  .note = change.basis_words,
                                  .line = 0,
                                  .origin = {{level_, ChangeKind::add}}});
        return {};
    }

    Result<> reword(Item& item, const ItemChange& change)
    {
        const bool other_name = !change.name.empty() && change.name != item.name;
        const bool other_contents = !change.contents.empty() && change.contents != item.contents;
        if (!other_name && !other_contents) return refuse(no("catalog.nothing_changes", "name", {item.name}));
        if (other_name && has_name(change.name)) return refuse(no("catalog.name_taken", "name", {change.name}));
        if (other_contents && change.contents.size() < item.contents.size())
            return refuse(no_by_law(item, "catalog.fewer_contents", "contents",
                                    {std::to_string(item.contents.size()), std::to_string(change.contents.size())}));
        if (other_name) item.name = change.name;
        if (other_contents) item.contents = change.contents;
        item.origin.push_back({level_, ChangeKind::reword});
        return {};
    }

    Result<> may_narrow(const Item& item, const ItemChange& change) const
    {
        if (change.rhythm && !is_at_least_as_often(*change.rhythm, item.rhythm))
            return refuse(no_by_law(item, "catalog.less_often", "rhythm"));
        if (change.posting_days && *change.posting_days < item.posting_days)
            return refuse(no_by_law(item, "catalog.fewer_days", "posting_days",
                                    {std::to_string(item.posting_days), std::to_string(*change.posting_days)}));
        if (change.posting_days && *change.posting_days > most_posting_days)
            return refuse(no("catalog.days_out_of_range", "posting_days",
                             {std::to_string(item.posting_days), std::to_string(most_posting_days)}));
        TRY(may_come_down(item.privacy, item.after_days, change.after_days, item.name));
        return only_known(change.channels);
    }

    Result<> narrow(Item& item, const ItemChange& change)
    {
        TRY(may_narrow(item, change));
        auto stricter = item;
        stricter.rhythm = change.rhythm.value_or(item.rhythm);
        stricter.posting_days = change.posting_days.value_or(item.posting_days);
        stricter.after_days = change.after_days.value_or(item.after_days);
        for (const auto& content : change.contents)
            if (!has(stricter.contents, content)) stricter.contents.push_back(content);
        for (const auto& channel : change.channels)
            if (!has(stricter.channels, channel)) stricter.channels.push_back(channel);
        if (is_no_looser(item, stricter)) return refuse(no("catalog.nothing_changes", "rhythm", {item.name}));
        stricter.origin.push_back({level_, ChangeKind::narrow});
        item = std::move(stricter);
        return {};
    }

    Result<> may_go(const Item& item, const ItemChange& change) const
    {
        if (item.ledger || !orders_of(statutes_, item).empty())
            return refuse(no_by_law(item, "catalog.ordered_by_law", "kind"));
        for (const auto& origin : item.origin)
            if (origin.level.division != layer_.division)
                return refuse(no("catalog.ordered_above", "kind", {item.name, origin.level.document}));
        if (change.reason.empty()) return refuse(no("catalog.reason_needed", "reason"));
        return {};
    }

    Result<> leave_out(Item& item, const ItemChange& change)
    {
        TRY(may_go(item, change));
        catalog_.left_out.push_back({item.code, item.name, change.reason, level_});
        std::erase_if(catalog_.items, [&](const Item& one) { return one.code == change.item; });
        return {};
    }

    const Statutes& statutes_;
    const Layer& layer_;
    Level level_;
    Catalog catalog_;
};

}

Refinement refine(const Statutes& statutes, const Catalog& above, const Layer& layer)
{
    return Refiner(statutes, above, layer).refine();
}

std::vector<Citation> orders_of(const Statutes& statutes, const Item& item)
{
    if (item.unconfirmed) return {};
    auto citations = statutes.cite_all(item.basis);
    std::erase_if(citations, [](const Citation& citation) { return citation.unconfirmed; });
    return citations;
}

// Only the quarter and the month can be compared; the other rhythms follow events of their own and stay what they are.
bool is_at_least_as_often(Rhythm asked, Rhythm above)
{
    return asked == above || (asked == Rhythm::monthly && above == Rhythm::quarterly);
}

bool is_no_looser(const Item& below, const Item& above)
{
    return is_at_least_as_often(below.rhythm, above.rhythm) && below.event == above.event &&
           below.posting_days >= above.posting_days && below.contents.size() >= above.contents.size() &&
           has_all(below.channels, above.channels) && has_all(below.basis, above.basis) &&
           below.privacy == above.privacy && below.retention == above.retention &&
           below.after_days >= above.after_days && (above.privacy != Privacy::open || below.after_days == above.after_days);
}

int least_posting_days(const Statutes& statutes, const std::string& division, Date on)
{
    const auto posting = statutes.in_force("disclosure.posting", on, division);
    return posting ? posting->days : 0; // before 2026 the law asked for none
}

std::vector<const Layer*> layers_for(const std::vector<Layer>& layers, std::string_view place, AppliesTo kind, Date on)
{
    std::map<std::string_view, const Layer*> newest; // by division: a shorter code is the wider area
    for (const auto& layer : layers) {
        if (layer.applies_to != kind || layer.from > on || !place.starts_with(layer.division)) continue;
        auto& known = newest[layer.division];
        if (!known || known->from < layer.from) known = &layer;
    }
    std::vector<const Layer*> chosen;
    for (const auto& [division, layer] : newest) chosen.push_back(layer);
    return chosen;
}

}
