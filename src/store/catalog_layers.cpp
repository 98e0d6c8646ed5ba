#include "store/catalog_layers.hpp"

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "sql/catalog_layer.hpp"

#include <map>

namespace gongkai::store {
namespace {

struct ChangeRow {
    std::string layer;
    std::string says;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (layer, says))

law::ItemChange change_of(const std::string& says)
{
    auto written = parse_json(says);
    ENSURE(written && written->is_object());
    written->as_object().emplace("after_days", nullptr); // what was written before this could be said says nothing of it
    auto change = boost::json::try_value_to<law::ItemChange>(*written);
    ENSURE(change.has_value());
    return std::move(*change);
}

}

std::optional<domain::CatalogLayer> CatalogLayers::find(const std::string& id) const
{
    return db_.find<domain::CatalogLayer>(sql::find_catalog_layer, id);
}

std::optional<domain::CatalogLayer> CatalogLayers::open(const std::string& division, law::AppliesTo applies_to) const
{
    return db_.find<domain::CatalogLayer>(sql::open_catalog_layer, division, applies_to);
}

std::vector<domain::CatalogLayer> CatalogLayers::adopted_by(const std::string& division, law::AppliesTo applies_to) const
{
    return db_.list<domain::CatalogLayer>(sql::catalog_layers_of, division, applies_to);
}

std::vector<law::ItemChange> CatalogLayers::changes(const std::string& layer) const
{
    std::vector<law::ItemChange> changes;
    for (const auto& says : db_.list<std::string>(sql::catalog_changes, layer)) changes.push_back(change_of(says));
    return changes;
}

std::vector<std::string> CatalogLayers::codes(const std::string& division) const
{
    return db_.list<std::string>(sql::catalog_codes, division);
}

std::vector<CatalogLineRow> CatalogLayers::lines(const std::string& layer) const
{
    return db_.list<CatalogLineRow>(sql::catalog_lines, layer);
}

std::string CatalogLayers::stamp() const
{
    return db_.one<std::string>(sql::catalog_stamp);
}

std::vector<law::Layer> CatalogLayers::adopted() const
{
    std::map<std::string, std::vector<law::ItemChange>> changes;
    for (const auto& row : db_.list<ChangeRow>(sql::adopted_catalog_changes)) changes[row.layer].push_back(change_of(row.says));
    std::vector<law::Layer> layers;
    for (const auto& layer : db_.list<domain::CatalogLayer>(sql::adopted_catalog_layers))
        layers.push_back(domain::as_law(layer, std::move(changes[layer.id]), layer.valid_from.value()));
    return layers;
}

void CatalogLayers::add(db::Transaction&, const domain::CatalogLayer& l)
{
    db_.run(sql::add_catalog_layer, l.id, l.division, l.applies_to, l.state, l.version, l.document, l.note,
            l.consulted_from, l.consulted_to, l.opinions, l.valid_from, l.drafted_by, l.created_at, l.updated_at,
            l.adopted_by, l.adopted_at);
}

Result<> CatalogLayers::save(db::Transaction&, domain::CatalogLayer& l)
{
    const auto saved = db_.run(sql::save_catalog_layer, l.id, l.version, l.state, l.document, l.note, l.consulted_from,
                               l.consulted_to, l.opinions, l.valid_from, l.updated_at, l.adopted_by, l.adopted_at);
    if (saved == 0) return refuse({.kind = Refusal::Kind::conflict, .says = "catalog.changed_meanwhile"});
    ++l.version;
    return {};
}

void CatalogLayers::put(db::Transaction&, const std::string& layer, const law::ItemChange& change)
{
    db_.run(sql::put_catalog_change, layer, change.item, change.kind, to_json(change));
}

void CatalogLayers::drop(db::Transaction&, const std::string& layer, const std::string& item, law::ChangeKind kind)
{
    db_.run(sql::drop_catalog_change, layer, item, kind);
}

void CatalogLayers::put_line(db::Transaction&, const CatalogLineRow& line)
{
    db_.run(sql::put_catalog_line, line.layer, line.line, line.state, line.says);
}

void CatalogLayers::clear_lines(db::Transaction&, const std::string& layer)
{
    db_.run(sql::clear_catalog_lines, layer);
}

}
