#include "web/work/recall.hpp"

#include "views/work.hpp"
#include "web/work/recall_view.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

http::Response recall(Visit& visit)
{
    render::Out out;
    views::recall(out, recall_page(visit));
    return shown(out);
}

http::Response recall_list(Visit& visit)
{
    return http::bytes("application/pdf", recall_pdf(visit))
        .with("Content-Disposition", "inline; filename=\"recall.pdf\"")
        .with("Cache-Control", std::string(http::cache_control::never));
}

}
