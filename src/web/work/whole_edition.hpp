#pragma once
// A list as it was published, for people in office, after its days are over.

#include "http/response.hpp"
#include "web/shared/content_view.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct WholeEditionPage {
    Page page;
    Head head;
    ContentView content;
};

http::Response whole_edition(Visit& visit); // by a form, since reading it is an act that is recorded

}
