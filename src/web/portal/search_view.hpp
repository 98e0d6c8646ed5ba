#pragma once
// Villages by name.

#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct SearchPage {
    Page page;
    Head head;
    Field word;
    std::string found; // 找到 3 个
    std::vector<Row> rows;
    std::optional<Empty> none;
};

SearchPage search_page(Visit& visit, const std::string& word);

}
