#include "web/portal/search.hpp"

#include "base/text.hpp"
#include "views/portal.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/search_view.hpp"

namespace gongkai::web::portal {

http::Response search(Visit& visit)
{
    const auto word = shorten(trim(visit.request.query_value("q").value_or("")), 40);
    auto view = search_page(visit, word);
    if (!word.empty()) view.page.for_robots = false;
    render::Out out;
    views::search(out, view);
    return shown(visit, out, {});
}

}
