#include "web/portal/edition_files.hpp"

#include "app/export_edition.hpp"
#include "app/log_evidence.hpp"
#include "app/stage_photo.hpp"
#include "render/say.hpp"
#include "render/table_file.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/edition_picture.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/edition_table.hpp"
#include "web/shared/names_notice.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;
using render::TableFile;

std::string file_name(const Dossier& dossier, const std::string& ending)
{
    const auto& edition = dossier.edition;
    return dossier.village.name + "-" + edition.period + "-" + edition.code + ending;
}

template<class Write>
http::Response download_table(Visit& visit, std::string_view type, const std::string& ending, Write write)
{
    const auto dossier = dossier_of(visit.reading(), std::string(visit.parameter("code")));
    if (!dossier || !dossier->content) return http::not_found();
    auto table = table_file_of(*dossier->content);
    if (!table) return http::not_found();
    if (dossier->hides_names()) table->title = say("names.of_table", table->title, names_hidden_words(*dossier));
    return open_file(http::as_download(http::bytes(type, write(*table)), file_name(*dossier, ending)),
                     {dossier->village.code});
}

render::SheetOptions options_of(Visit& visit, const Dossier& dossier)
{
    using Options = render::SheetOptions;
    const bool portrait = visit.request.query_value("paper") == "a4";
    return {.paper = portrait ? Options::Paper::a4_portrait : Options::Paper::a3_landscape,
            .print = visit.request.query_value("large") == "1" ? Options::Print::large : Options::Print::usual,
            .watermark = watermark_of(visit.site, dossier)};
}

std::optional<int> part_asked(const Visit& visit, int parts)
{
    if (visit.request.query.empty()) return 1;
    const auto asked = visit.request.query_value("part");
    for (int part = 1; part <= parts; ++part)
        if (asked == std::to_string(part)) return part;
    return {};
}

}

http::Response download_sheet(Visit& visit)
{
    const auto dossier = dossier_of(visit.reading(), std::string(visit.parameter("code")));
    if (!dossier) return http::not_found();
    auto pdf = render::sheet_pdf(sheet_of(visit.reading(), visit.site, *dossier), options_of(visit, *dossier));
    return open_file(http::bytes("application/pdf", std::move(pdf)), {dossier->village.code})
        .with("Content-Disposition", "inline; filename=\"" + dossier->edition.code + ".pdf\"");
}

http::Response download_picture(Visit& visit)
{
    const auto dossier = dossier_of(visit.reading(), std::string(visit.parameter("code")));
    if (!dossier) return http::not_found();
    const auto picture = picture_of(visit, *dossier);
    const auto part = part_asked(visit, picture.parts());
    if (!part) return http::not_found();
    const auto name =
        dossier->edition.code + (picture.parts() > 1 ? "-" + std::to_string(*part) : std::string());
    return open_file(http::bytes("image/png", picture.png(*part)), {dossier->village.code})
        .with("Content-Disposition", "inline; filename=\"" + name + ".png\"");
}

// An edition never changes, and neither do its photos; they are gone once it was withdrawn.
http::Response show_stage_photo(Visit& visit)
{
    const auto dossier = dossier_of(visit.reading(), std::string(visit.parameter("code")));
    if (!dossier || !dossier->content) return http::not_found();
    auto jpeg = app::picture_asked(visit.reading(), *dossier->content, visit.parameter("photo"));
    if (!jpeg) return http::not_found();
    return http::bytes("image/jpeg", std::move(*jpeg))
        .with("Cache-Control", std::string(http::cache_control::for_a_day))
        .with("Access-Control-Allow-Origin", "*");
}

http::Response download_xlsx(Visit& visit)
{
    return download_table(visit, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
                          [](const TableFile& table) { return render::xlsx(table); });
}

http::Response download_export(Visit& visit)
{
    const auto dossier = dossier_of(visit.reading(), std::string(visit.parameter("code")));
    if (!dossier) return http::not_found();
    const auto& edition = dossier->edition;
    const bool is_tombstone = edition.kind == domain::EditionKind::withdrawn;
    const auto shown = is_tombstone ? std::optional(content_of(edition)) : dossier->content;
    const auto out = app::exported(edition, visit.site.base_url + "/e/" + edition.code,
                                   shown, app::evidence_of(visit.reading(), edition.code));
    auto file = http::as_download(http::bytes("application/json", app::to_json_text(out)), file_name(*dossier, ".json"));
    return open_file(std::move(file), {dossier->village.code});
}

http::Response download_csv(Visit& visit)
{
    return download_table(visit, "text/csv; charset=utf-8", ".csv", render::csv);
}

}
