#pragma once
// A page of prose: a guide, or one of the site's own texts made of keys in locale/.

#include "render/out.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web::portal {

struct GuidePage {
    Page page;
    std::vector<Link> others;
    render::Html text;
};

struct Topic { // one question and its answer
    std::string id;
    std::string title;
    std::vector<std::string> paragraphs;
};

struct TopicsPage {
    Page page;
    Head head;
    std::vector<Topic> topics;
    std::vector<Link> links;
};

}
