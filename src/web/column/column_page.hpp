#pragma once
// The frame of a column's page. It stands alone: every address in it is relative, but for those that lead to
// this site's own pages.

#include "web/column/column_state.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web::column {

struct ColumnPage {
    std::string title;
    std::string description;
    std::vector<Meta> government;
    std::string style; // column.css, from here
    std::vector<Feed> feeds;
    std::string brand;      // 六道沟镇村（居）务公开
    std::string brand_href; // the first list, from here
    std::vector<Link> navigation;
    std::string original_href; // the same on this site
    bool demonstration = false;
};

enum class Depth { top, folder };                       // where in the bundle a page lies
std::string from(Depth depth, const std::string& path); // a path of the bundle as it is linked
ColumnPage column_page(const ColumnOf& column, Depth depth);

// A list: what it shows and where it begins.
struct ListKind {
    std::string name; // index, system, affairs, finance, over: of the file
    std::string title;
};
std::vector<ListKind> list_kinds();
bool belongs(const Listed& listed, const ListKind& kind);
std::vector<Link> links_to_lists(const ColumnOf& column, Depth depth,
                                 const std::string& here); // those with something in them

}
