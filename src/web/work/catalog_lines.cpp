#include "app/catalog_access.hpp"
#include "app/import_catalog.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/catalog.hpp"
#include "web/work/catalog_view.hpp"

#include <algorithm>
#include <charconv>

namespace gongkai::web::work {
namespace {

Result<domain::CatalogLayer> layer_asked(Visit& visit)
{
    return app::layer_for(visit.reading(), std::string(visit.parameter("layer")));
}

http::Response lines_shown(Visit& visit, const std::optional<Refusal>& refusal = {})
{
    const auto layer = layer_asked(visit);
    if (!layer) return refusal_page(visit, layer.error());
    render::Out out;
    views::catalog_lines(out, lines_page(visit, *layer, refusal));
    return shown(out, refusal ? http::status_of(refusal->kind) : 200);
}

http::Response line_shown(Visit& visit, const std::optional<NotTaken>& again = {})
{
    const auto layer = layer_asked(visit);
    if (!layer) return refusal_page(visit, layer.error());
    const auto rows = store::CatalogLayers(visit.reading().db).lines(layer->id);
    const auto row = std::ranges::find(rows, std::string(visit.parameter("line")),
                                       [](const auto& one) { return std::to_string(one.line); });
    if (row == rows.end()) return refusal_page(visit, 404);
    render::Out out;
    views::catalog_form(out, line_form(visit, *layer, app::line_of(*row), again));
    return shown(out, again ? http::status_of(again->refusal.kind) : 200);
}

bool is_nobodys(const Refusal& refusal)
{
    return refusal.kind == Refusal::Kind::missing || refusal.kind == Refusal::Kind::forbidden;
}

app::ImportCatalog order_of(const Visit& visit, const http::Form& form)
{
    app::ImportCatalog order{.layer = std::string(visit.parameter("layer")), .version = -1, .file_name = {}, .bytes = {}};
    const auto version = form.value("version").value_or("");
    std::from_chars(version.data(), version.data() + version.size(), order.version);
    const auto files = form.files("file");
    if (files.empty()) return order;
    order.file_name = files.front()->file_name;
    order.bytes = files.front()->bytes;
    return order;
}

}

http::Response catalog_lines(Visit& visit)
{
    return lines_shown(visit);
}

http::Response import_catalog(Visit& visit)
{
    const auto form = http::read_form(visit.request);
    if (!form) return lines_shown(visit, form.error());
    const auto layer = app::import_catalog(visit.writing(), order_of(visit, *form));
    if (layer) return http::see_other(with_notice(layer_href(*layer) + "/lines", "catalog-imported"));
    if (is_nobodys(layer.error())) return refusal_page(visit, layer.error());
    return lines_shown(visit, layer.error());
}

http::Response catalog_line(Visit& visit)
{
    return line_shown(visit);
}

http::Response answer_catalog_line(Visit& visit)
{
    const auto form = http::read_form(visit.request);
    const auto order = http::read<app::AnswerCatalogLine>(visit.request);
    const auto layer = order ? app::answer_catalog_line(visit.writing(), *order)
                             : Result<domain::CatalogLayer>(refuse(order.error()));
    if (layer) return http::see_other(with_notice(layer_href(*layer) + "/lines", "saved"));
    if (is_nobodys(layer.error())) return refusal_page(visit, layer.error());
    return line_shown(visit, NotTaken{layer.error(), form ? &*form : nullptr});
}

}
