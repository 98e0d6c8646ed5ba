#include "web/work/slips.hpp"

#include "app/print_slips.hpp"
#include "domain/ledger_words.hpp"
#include "render/say.hpp"
#include "render/slips.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"

namespace gongkai::web::work {
namespace {

using domain::words::ListWord;
using render::say;

// The columns that the slip's own head says already: whose it is.
bool is_said_above(const std::string& title, const domain::Table& list)
{
    const auto names = domain::name_column(list);
    return (names && list.columns[*names] == title) || domain::words::list_header(title) == ListWord::group;
}

std::vector<std::size_t> columns_kept(const render::Sheet& sheet, const domain::Table& list)
{
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (!is_said_above(sheet.columns[i].title, list)) kept.push_back(i);
    return kept;
}

std::string name_of(const domain::Household& household)
{
    return household.group.empty() ? household.name : say("slip.name", household.name, household.group);
}

render::SlipPack pack_of(render::Sheet sheet, const app::SlipsToPrint& slips)
{
    const auto kept = columns_kept(sheet, *domain::table_of(slips.content, "list"));
    render::SlipPack pack{.sheet = {}, .slips = {}};
    for (const auto& household : slips.households) {
        render::Slip slip{.name = name_of(household), .rows = {}};
        for (const auto line : household.lines) {
            render::SheetRow row{.line = sheet.rows[line].line, .cells = {}};
            for (const auto column : kept)
                row.cells.push_back(sheet.rows[line].cells[column]);
            slip.rows.push_back(std::move(row));
        }
        pack.slips.push_back(std::move(slip));
    }
    std::vector<render::SheetColumn> columns;
    for (const auto column : kept)
        columns.push_back(sheet.columns[column]);
    sheet.columns = std::move(columns);
    sheet.facts = {.published_on = sheet.facts.published_on, .more = sheet.facts.more};
    sheet.rows.clear();
    pack.sheet = std::move(sheet);
    return pack;
}

std::string slips_href(const std::string& code)
{
    return edition_href(code) + "/slips.pdf";
}

}

http::Response print_slips(Visit& visit)
{
    using Print = render::SheetOptions::Print;
    const std::string code(visit.parameter("code"));
    const auto slips = app::print_slips(visit.writing(), {code});
    if (!slips) return refusal_page(visit, slips.error());
    const auto dossier = dossier_of(visit.reading(), code);
    if (!dossier || !dossier->content) return http::not_found(); // withdrawn this very moment
    const bool is_large = visit.request.query_value("large") == "1";
    auto pdf = render::slips_pdf(
        pack_of(sheet_of(visit.reading(), visit.site, with_names(*dossier)), *slips),
        {.print = is_large ? Print::large : Print::usual, .watermark = watermark_of_new(visit.site)});
    return http::bytes("application/pdf", std::move(pdf))
        .with("Content-Disposition", "inline; filename=\"slips-" + code + ".pdf\"")
        .with("Cache-Control", std::string(http::cache_control::never));
}

std::vector<Link> ways_to_slips(app::Office& office, const domain::Edition& edition)
{
    const bool may_print =
        office.actor.holds_any({domain::Role::clerk, domain::Role::town_officer}, edition.village);
    if (!may_print || edition.form != domain::Form::list) return {};
    const auto count = domain::households_of(content_of(edition)).size();
    if (count == 0) return {};
    return {{.href = slips_href(edition.code), .words = say("slip.print", count)},
            {.href = slips_href(edition.code) + "?large=1", .words = say("slip.print_large")}};
}

}
