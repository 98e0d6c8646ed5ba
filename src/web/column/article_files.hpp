#pragma once
// The page of each edition in a column, and what can be taken away beside it.

#include "web/column/list_pages.hpp"
#include "web/shared/content_view.hpp"

namespace gongkai::web::column {

struct ArticlePage {
    ColumnPage page;
    std::string title;
    std::vector<Fact> facts;     // 发布日期, 信息来源, 审核 …
    std::vector<Banner> banners; // another edition counts; the posting is over; names are hidden
    std::string withdrawn = {};  // why there is nothing to read any more
    std::string note = {};       // why it was corrected
    ContentView content = {};
    std::vector<Person> people = {};
    std::vector<Link> files = {};    // beside the page
    std::vector<Link> editions = {}; // all of this disclosure, this one included
    std::vector<std::string> contacts = {};
    std::string code;
    std::string commitment;
};

std::vector<app::ColumnFile> article_files(const SharedColumn& column);

}
