#include "web/work/grid.hpp"

#include "render/say.hpp"
#include "views/work.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/grid_files.hpp"

namespace gongkai::web::work {

namespace {

template<class Write>
http::Response download(Visit& visit, std::string_view type, const std::string& ending, Write write)
{
    const auto asked = grid_asked(visit);
    if (!asked) return refusal_page(visit, asked.error());
    const auto place = division_name(visit.reading(), asked->scope);
    const auto name = place + "-" + render::say("grid.title") + "-" + what_asked(*asked) + "-" + to_text(asked->at.day) + ending;
    return http::as_download(http::bytes(type, write(grid_page(visit, *asked), *asked, place)), name)
        .with("Cache-Control", std::string(http::cache_control::never));
}

}

http::Response duty_grid(Visit& visit)
{
    const auto asked = grid_asked(visit);
    if (!asked) return refusal_page(visit, asked.error());
    render::Out out;
    views::duty_grid(out, grid_page(visit, *asked));
    return shown(out);
}

http::Response download_grid_table(Visit& visit)
{
    return download(visit, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", grid_xlsx);
}

http::Response download_grid_chart(Visit& visit)
{
    return download(visit, "application/pdf", ".pdf", grid_pdf);
}

}
