#pragma once
// Catalogues of counties, towns and villages, with their changes and the lines of the tables they were read from.

#include "base/result.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::store {

enum class LineState { asked, taken, known, left_aside };
BOOST_DESCRIBE_ENUM(LineState, asked, taken, known, left_aside)

struct CatalogLineRow {
    std::string layer;
    std::int64_t line = 0;
    LineState state = LineState::asked;
    std::string says; // JSON
};
BOOST_DESCRIBE_STRUCT(CatalogLineRow, (), (layer, line, state, says))

class CatalogLayers {
public:
    explicit CatalogLayers(db::Connection& db) : db_(db) {}

    std::optional<domain::CatalogLayer> find(const std::string& id) const;
    std::optional<domain::CatalogLayer> open(const std::string& division, law::AppliesTo applies_to) const;
    std::vector<domain::CatalogLayer> adopted_by(const std::string& division, law::AppliesTo applies_to) const; // newest first
    std::vector<law::ItemChange> changes(const std::string& layer) const;
    std::vector<std::string> codes(const std::string& division) const; // that it ever gave to an item of its own
    std::vector<CatalogLineRow> lines(const std::string& layer) const;
    std::string stamp() const;               // another one as soon as another layer has been adopted
    std::vector<law::Layer> adopted() const; // all of them, with their changes

    void add(db::Transaction&, const domain::CatalogLayer& layer); // db::UniqueViolation when one is open already
    // Refuses when somebody saved since the version that this one was read with; counts the version up.
    Result<> save(db::Transaction&, domain::CatalogLayer& layer);
    void put(db::Transaction&, const std::string& layer, const law::ItemChange& change);
    void drop(db::Transaction&, const std::string& layer, const std::string& item, law::ChangeKind kind);
    void put_line(db::Transaction&, const CatalogLineRow& line);
    void clear_lines(db::Transaction&, const std::string& layer);

private:
    db::Connection& db_;
};

}
