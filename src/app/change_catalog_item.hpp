#pragma once
// An officer adds an item to the level's catalogue, asks more of one, rewords it, leaves it out, or takes such a change back.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"

namespace gongkai::app {

struct ChangeCatalogItem {
    std::string layer = {};
    std::int64_t version = 0; // of the layer the officer had before them
    law::ChangeKind kind = law::ChangeKind::narrow;
    std::string item = {}; // empty for an addition that is made now: it gets the next code
    std::string name = {};
    std::string contents = {}; // add, reword: one on each line
    std::string more = {};     // narrow: those asked for besides, one on each line
    std::optional<law::ItemClass> class_ = {};
    std::optional<law::Rhythm> rhythm = {};
    std::optional<law::Event> event = {};
    std::optional<int> posting_days = {};
    std::optional<law::AfterDays> after_days = {};
    std::vector<std::string> channels = {};
    std::vector<std::string> basis = {};
    std::string basis_words = {};
    std::string responsible = {};
    std::optional<law::Privacy> privacy = {};
    std::optional<law::Retention> retention = {};
    std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ChangeCatalogItem, (), (layer, version, kind, item, name, contents, more, class_, rhythm, event,
                                              posting_days, after_days, channels, basis, basis_words, responsible,
                                              privacy, retention, reason))

Result<domain::CatalogLayer> change_catalog_item(Office& office, const ChangeCatalogItem& order);

struct UndoCatalogChange {
    std::string layer;
    std::int64_t version = 0;
    std::string item;
    law::ChangeKind kind = law::ChangeKind::narrow;
};
BOOST_DESCRIBE_STRUCT(UndoCatalogChange, (), (layer, version, item, kind))

Result<domain::CatalogLayer> undo_catalog_change(Office& office, const UndoCatalogChange& order);

}
