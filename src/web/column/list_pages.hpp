#pragma once
// The lists of a column: everything posted, one class of matters, what is over; of the division and of each
// village; in pages.

#include <memory>

#include "app/write_column.hpp"
#include "web/column/column_page.hpp"

namespace gongkai::web::column {

struct ListRow {
    std::string href;
    std::string title;
    std::string village; // empty where all are of one
    std::string published_on;
    std::optional<Tag> state;
};

struct ListPage {
    ColumnPage page;
    std::string title;
    std::string lead;
    std::vector<ListRow> rows;
    std::optional<Pages> pages;
    std::vector<Link> villages; // where this list can be had of one
};

using SharedColumn = std::shared_ptr<const ColumnOf>;
std::vector<app::ColumnFile> list_files(const SharedColumn& column);

}
