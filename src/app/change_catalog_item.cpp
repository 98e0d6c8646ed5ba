#include "app/change_catalog_item.hpp"

#include "app/catalog_access.hpp"
#include "base/text.hpp"
#include "privacy/scan.hpp"
#include "store/catalog_layers.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

std::vector<std::string> lines_of(const std::string& typed)
{
    std::vector<std::string> lines;
    for (const auto& line : split(typed, '\n'))
        if (auto words = trim(line); !words.empty()) lines.push_back(std::move(words));
    return lines;
}

law::ItemChange change_of(const ChangeCatalogItem& order)
{
    return {.item = order.item,
            .kind = order.kind,
            .name = trim(order.name),
            .contents = lines_of(order.kind == law::ChangeKind::narrow ? order.more : order.contents),
            .class_ = order.class_,
            .rhythm = order.rhythm,
            .event = order.event,
            .posting_days = order.posting_days,
            .after_days = order.after_days,
            .channels = order.channels,
            .basis = order.basis,
            .basis_words = trim(order.basis_words),
            .responsible = trim(order.responsible),
            .privacy = order.privacy.value_or(law::Privacy::open),
            .retention = order.retention.value_or(law::Retention::years_10),
            .reason = trim(order.reason)};
}

bool is_same(const law::ItemChange& a, const law::ItemChange& b)
{
    return a.item == b.item && a.kind == b.kind;
}

// The new change stands in for an earlier one of its kind; what is left out isn't also reworded.
void put_into(std::vector<law::ItemChange>& changes, const law::ItemChange& change)
{
    std::erase_if(changes, [&](const law::ItemChange& one) {
        return is_same(one, change) || (one.item == change.item && change.kind == law::ChangeKind::leave_out &&
                                        one.kind != law::ChangeKind::add);
    });
    changes.push_back(change);
}

Result<> tells_no_number(const law::ItemChange& change)
{
    for (const auto* text : {&change.name, &change.reason, &change.basis_words})
        if (!privacy::scan_text(*text).empty()) return refuse({.says = "catalog.number_elsewhere", .field = "name"});
    for (const auto& content : change.contents)
        if (!privacy::scan_text(content).empty())
            return refuse({.says = "catalog.number_elsewhere",
                           .field = change.kind == law::ChangeKind::narrow ? "more" : "contents"});
    return {};
}

Result<> fits(Office& office, const domain::CatalogLayer& layer, const std::vector<law::ItemChange>& changes,
              const law::ItemChange& change)
{
    for (const auto& refused : preview(office, layer, changes).refused)
        if (refused.item == change.item && refused.kind == change.kind) return refuse(refused.refusal);
    return {};
}

void keep(store::CatalogLayers& layers, db::Transaction& transaction, const std::string& layer,
          const std::vector<law::ItemChange>& before, const std::vector<law::ItemChange>& after)
{
    for (const auto& change : before)
        if (std::ranges::none_of(after, [&](const auto& one) { return is_same(one, change); }))
            layers.drop(transaction, layer, change.item, change.kind);
    for (const auto& change : after) layers.put(transaction, layer, change);
}

}

Result<domain::CatalogLayer> change_catalog_item(Office& office, const ChangeCatalogItem& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::change));
    auto change = change_of(order);
    TRY(tells_no_number(change));
    store::CatalogLayers layers(office.db);
    if (change.kind == law::ChangeKind::add && change.item.empty())
        change.item = domain::next_code(layer.division, layers.codes(layer.division));
    const auto before = layers.changes(layer.id);
    auto after = before;
    put_into(after, change);
    TRY(fits(office, layer, after, change));
    db::Transaction transaction(office.db);
    keep(layers, transaction, layer.id, before, after);
    TRY(layers.save(transaction, layer));
    record(office, transaction, "change_catalog_item", layer.division, layer.id);
    transaction.commit();
    return layer;
}

Result<domain::CatalogLayer> undo_catalog_change(Office& office, const UndoCatalogChange& order)
{
    auto layer = TRY(layer_to_change(office, order.layer, order.version, domain::LayerEvent::change));
    db::Transaction transaction(office.db);
    store::CatalogLayers layers(office.db);
    layers.drop(transaction, layer.id, order.item, order.kind);
    TRY(layers.save(transaction, layer));
    record(office, transaction, "undo_catalog_change", layer.division, layer.id);
    transaction.commit();
    return layer;
}

}
