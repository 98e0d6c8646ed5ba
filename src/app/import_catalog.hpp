#pragma once
// A catalogue that somebody keeps in a table becomes changes of a level's draft; what can't be read is asked line by line.

#include "app/office.hpp"
#include "domain/catalog_layer.hpp"
#include "domain/catalog_sheet.hpp"
#include "store/catalog_layers.hpp"

namespace gongkai::app {

struct ImportCatalog {
    std::string layer;
    std::int64_t version = 0;
    std::string file_name;
    std::string bytes;
};

Result<domain::CatalogLayer> import_catalog(Office& office, const ImportCatalog& order);

enum class LineAnswer { take, as_above, leave_aside };
BOOST_DESCRIBE_ENUM(LineAnswer, take, as_above, leave_aside)

// The officer's word on a line: taken with what they say, as it is above, or left aside.
struct AnswerCatalogLine {
    std::string layer;
    std::int64_t version = 0;
    std::int64_t line = 0;
    LineAnswer answer = LineAnswer::take;
    std::string name = {};
    std::string contents = {}; // one on each line
    std::optional<law::ItemClass> class_ = {};
    std::optional<law::Rhythm> rhythm = {};
    std::optional<law::Event> event = {};
};
BOOST_DESCRIBE_STRUCT(AnswerCatalogLine, (), (layer, version, line, answer, name, contents, class_, rhythm, event))

Result<domain::CatalogLayer> answer_catalog_line(Office& office, const AnswerCatalogLine& order);

domain::CatalogLine line_of(const store::CatalogLineRow& row);

}
