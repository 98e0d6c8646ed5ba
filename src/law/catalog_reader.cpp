#include "law/reader.hpp"

#include "law/choice.hpp"

#include <algorithm>

namespace gongkai::law {

namespace {

int read_posting_days(const Toml& table)
{
    const auto days = table.integer("posting_days");
    if (days >= 1 && days <= most_posting_days) return static_cast<int>(days);
    table.at("posting_days").problem("\"posting_days\" is out of range");
    return 0;
}

std::string_view after_days_problem(Privacy privacy, AfterDays after)
{
    if (privacy == Privacy::open && after != AfterDays::names_stay)
        return "\"after_days\" hides what an open item has to show for good";
    if (after < usual_after_days(privacy)) return "\"after_days\" is looser than the item's privacy asks";
    return {};
}

void check_item(const Toml& table, const Item& item)
{
    if (item.basis.empty() && !item.unconfirmed)
        table.problem("an item needs \"basis\", or \"unconfirmed = true\" when no source confirms it");
    if (item.contents.empty()) table.problem("\"contents\" is missing: what must the sheet hold?");
    if (item.channels.empty()) table.problem("\"channels\" is missing");
    for (const auto& channel : item.channels)
        if (std::ranges::find(known_channels, channel) == known_channels.end())
            table.at("channels").problem(fmt::format("unknown channel \"{}\"", channel));
    if ((item.rhythm == Rhythm::immediate) != item.event.has_value())
        table.problem("\"event\" goes with the immediate rhythm, and only with it");
    if (const auto why = after_days_problem(item.privacy, item.after_days); !why.empty())
        table.at("after_days").problem(std::string(why));
    if (item.ledger && item.rhythm != Rhythm::monthly) table.problem("the ledger item must be monthly");
}

Item read_item(const Toml& table, const Toml& shared)
{
    const auto inherited = [&](std::string_view key) { return table.has(key) ? table : shared; };
    Item item{.code = table.text("code"),
              .name = table.text("name"),
              .class_ = required_choice<ItemClass>(table, "class"),
              .applies_to = required_choice<AppliesTo>(shared, "applies_to"),
              .rhythm = required_choice<Rhythm>(table, "rhythm"),
              .event = maybe_choice<Event>(table, "event"),
              .basis = table.texts("basis"),
              .unconfirmed = table.flag("unconfirmed"),
              .contents = table.texts("contents"),
              .responsible = inherited("responsible").text("responsible"),
              .channels = inherited("channels").texts("channels"),
              .posting_days = read_posting_days(inherited("posting_days")),
              .privacy = required_choice<Privacy>(table, "privacy"),
              .retention = required_choice<Retention>(table, "retention"),
              .ledger = table.flag("ledger"),
              .note = table.maybe_text("note").value_or(""),
              .line = table.line()};
    item.after_days = maybe_choice<AfterDays>(table, "after_days").value_or(usual_after_days(item.privacy));
    if (const auto own = maybe_choice<AppliesTo>(table, "applies_to")) item.applies_to = *own;
    check_item(table, item);
    table.refuse_unknown_keys();
    return item;
}

}

Catalog read_catalog(const Toml& root)
{
    Catalog catalog{.code = root.text("code"),
                    .name = root.text("name"),
                    .division = root.text("division"),
                    .applies_to = required_choice<AppliesTo>(root, "applies_to"),
                    .from = root.date("from"),
                    .source = root.text("source"),
                    .items = {}};
    for (const auto& table : root.tables("item")) {
        auto item = read_item(table, root);
        if (catalog.find(item.code)) table.problem(fmt::format("the code \"{}\" is used twice", item.code));
        catalog.items.push_back(std::move(item));
    }
    if (std::ranges::count(catalog.items, true, &Item::ledger) != 1)
        root.problem("exactly one item must have \"ledger = true\"");
    for (const auto* key : {"responsible", "channels", "posting_days"}) root.has(key);
    root.refuse_unknown_keys();
    return catalog;
}

}
