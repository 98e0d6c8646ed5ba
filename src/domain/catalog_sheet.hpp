#pragma once
// A catalogue as an office keeps it in a table: line by line what it says, what we make of it, and what must be asked.

#include "base/result.hpp"
#include "base/workbook.hpp"
#include "domain/catalog_words.hpp"
#include "law/refinement.hpp"

namespace gongkai::domain {

struct CatalogLine {
    std::int64_t line = 0; // row of the table
    // As it is written.
    std::string group, name, contents, basis, rhythm, responsible, channels;
    // As it is understood.
    law::ItemClass class_ = law::ItemClass::affairs;
    std::optional<law::Rhythm> reads;
    std::optional<law::Event> event;
    std::vector<std::string> parts;  // of the contents
    std::vector<std::string> places; // channels
    std::vector<std::string> cites;  // citation ids
    std::optional<law::AfterDays> after_days = {}; // what becomes of its names
    std::string item;                // the item of the catalogue above with the same name
    std::vector<std::string> asks;   // keys in locale/: what the officer must say
    std::vector<std::string> remarks; // keys: how it was taken, where it isn't to the letter
};
BOOST_DESCRIBE_STRUCT(CatalogLine, (), (line, group, name, contents, basis, rhythm, responsible, channels, class_, reads,
                                        event, parts, places, cites, after_days, item, asks, remarks))

// The first sheet that has the columns. Refused when none has an item column, or there is nothing below it.
Result<std::vector<CatalogLine>> read_catalog_sheet(const Workbook& book, const law::Statutes& statutes,
                                                    const law::Catalog& above, Date on);

// What the line does to the catalogue above: an addition, more often than above, or nothing.
std::optional<law::ItemChange> change_of(const CatalogLine& line, const law::Catalog& above, const std::string& next_code);

}
