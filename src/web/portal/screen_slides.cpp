#include "web/portal/screen_slides.hpp"

#include "base/text.hpp"
#include "render/qr.hpp"
#include "render/say.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/stage_photos.hpp"

namespace gongkai::web::portal {
namespace {

using boost::json::array;
using boost::json::object;
using render::say;

// Our choice: twenty minutes of one list hold up everything else; the code at the corner leads to all of it.
constexpr std::size_t most_rows = 200;

std::string words_of_cell(const render::SheetCell& cell)
{
    if (const auto* money = std::get_if<Money>(&cell)) return render::money(*money);
    return std::get<std::string>(cell);
}

object amount(const render::Term& term)
{
    return {{"label", term.label}, {"amount", render::money(term.amount)}};
}

array equation_of(const render::Equation& equation)
{
    return {amount(equation.opening), amount(equation.income), amount(equation.expenditure),
            amount(equation.closing)};
}

const char* kind_of(render::Align align) // as the stylesheet calls it
{
    if (align == render::Align::right) return "amount";
    return align == render::Align::center ? "short" : "";
}

array columns_of(const render::Sheet& sheet)
{
    array columns;
    if (!sheet.columns.empty()) columns.push_back({{"title", say("screen.line")}, {"kind", "amount"}});
    for (const auto& column : sheet.columns)
        columns.push_back({{"title", column.title}, {"kind", kind_of(column.align)}});
    return columns;
}

array line_of(const std::string& first, const std::vector<render::SheetCell>& cells)
{
    array line{boost::json::value(first)};
    for (const auto& cell : cells)
        line.push_back(boost::json::value(words_of_cell(cell)));
    return line;
}

array rows_of(const render::Sheet& sheet)
{
    array rows;
    for (const auto& row : sheet.rows) {
        if (rows.size() == most_rows) break;
        rows.push_back(line_of(row.line, row.cells));
    }
    return rows;
}

array voice_of(const render::Sheet& sheet)
{
    array voice;
    for (const auto& one : sheet.voice)
        voice.push_back(boost::json::value(say("screen.voice", one.lead, one.text)));
    return voice;
}

array photos_of(const Dossier& dossier)
{
    array photos;
    if (!dossier.content) return photos;
    for (const auto& photo : stage_photos(*dossier.content, photos_href(dossier.edition.code)))
        photos.push_back({{"src", photo.src},
                          {"width", photo.width},
                          {"height", photo.height},
                          {"caption", photo.caption}});
    return photos;
}

std::string left_out_words(const render::Sheet& sheet)
{
    if (sheet.rows.size() <= most_rows) return {};
    return say("screen.more_rows", sheet.rows.size() - most_rows);
}

}

object qr_of(const std::string& address)
{
    const render::QrCode code(address);
    return {{"side", code.size() + 2 * render::quiet_zone}, {"path", render::qr_path(code)}};
}

object slides_of(app::Office& office, const Site& site, const Dossier& dossier)
{
    const auto sheet = sheet_in_words(office, site, dossier);
    return {{"code", sheet.code},
            {"digest", dossier.edition.commitment},
            {"title", sheet.title},
            {"lead", join(render::words_of(sheet.facts), say("screen.between"))},
            {"equation", sheet.equation ? equation_of(*sheet.equation) : array()},
            {"photos", photos_of(dossier)},
            {"paragraphs", boost::json::value_from(render::paragraphs_of(sheet))},
            {"columns", columns_of(sheet)},
            {"rows", rows_of(sheet)},
            {"totals", sheet.totals.empty() ? array() : line_of("", sheet.totals)},
            {"left_out", left_out_words(sheet)},
            {"voice", voice_of(sheet)},
            {"signed", join(sheet.signatories, say("screen.between"))},
            {"address", sheet.qr_payload},
            {"qr", qr_of(sheet.qr_payload)}};
}

}
