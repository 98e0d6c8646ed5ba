#include "web/shared/edition_sheet.hpp"

#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "domain/statement.hpp"
#include "law/due.hpp"
#include "render/say.hpp"
#include "web/shared/wording.hpp"
#include "web/shared/content_view.hpp"

namespace gongkai::web {
namespace {

using render::Align;
using render::say;
using render::SheetCell;

SheetCell amount(Money money)
{
    return money == Money{} ? SheetCell(std::string()) : SheetCell(money);
}

void add_entries(render::Sheet& sheet, const domain::Book& book)
{
    sheet.equation = render::Equation{{book.opening, say("portal.equation.opening")},
                                      {book.income, say("portal.equation.income")},
                                      {book.expenditure, say("portal.equation.expenditure")},
                                      {book.closing, say("portal.equation.closing")}};
    sheet.columns = {{.title = say("ledger.date"), .align = Align::center, .width = 0.8},
                     {.title = say("ledger.what"), .width = 4},
                     {.title = say("ledger.income"), .align = Align::right, .carried = true},
                     {.title = say("ledger.expenditure"), .align = Align::right, .carried = true},
                     {.title = say("ledger.voucher"), .align = Align::center, .width = 0.8}};
    for (const auto& entry : book.entries)
        sheet.rows.push_back({.line = std::to_string(entry.line),
                              .cells = {entry.date ? render::short_date(*entry.date) : entry.dated, entry.gist,
                                        amount(entry.income), amount(entry.expenditure), entry.voucher}});
    sheet.totals = {std::string(), say("portal.month_total"), book.income, book.expenditure, std::string()};
    sheet.facts.unit = say("portal.unit_yuan");
    sheet.facts.count = static_cast<int>(book.entries.size());
}

void add_list(render::Sheet& sheet, const PeopleList& list)
{
    sheet.paragraphs.push_back(list.summary);
    for (const auto& column : list.columns) sheet.columns.push_back({.title = column});
    for (const auto& row : list.rows) {
        render::SheetRow line{.line = std::to_string(sheet.rows.size() + 1), .cells = {}};
        for (const auto& cell : row) line.cells.emplace_back(cell);
        sheet.rows.push_back(std::move(line));
    }
}

void add_content(render::Sheet& sheet, const domain::Content& content)
{
    const auto view = content_view(content);
    if (const auto book = domain::to_book(content)) add_entries(sheet, *book);
    if (view.list) add_list(sheet, *view.list);
    for (const auto& passage : view.passages) {
        if (!passage.heading.empty()) sheet.paragraphs.push_back(passage.heading);
        for (const auto& paragraph : passage.paragraphs) sheet.paragraphs.push_back(paragraph);
    }
    if (!view.nothing.empty()) sheet.paragraphs.push_back(say("portal.nothing_because", view.nothing));
    for (const auto& answer : view.answers)
        sheet.voice.push_back({.lead = say("portal.answer_on", answer.term), .text = answer.words});
}

std::vector<std::string> signatories(const domain::Edition& edition)
{
    std::vector<std::string> names;
    if (!edition.drafted_by.empty()) names.push_back(say("portal.sheet_drafted", edition.drafted_by));
    if (!edition.reviewed_by.empty()) names.push_back(say("portal.sheet_reviewed", edition.reviewed_by));
    if (!edition.approved_by.empty()) names.push_back(say("portal.sheet_approved", edition.approved_by));
    return names;
}

std::string ask_words(const std::optional<store::Contact>& contact)
{
    if (!contact) return {};
    return join(contact_lines(contact), say("portal.list_comma"));
}

}

render::Sheet sheet_of(app::Office& office, const Site& site, const Dossier& dossier,
                       const std::string& day_code)
{
    const auto& edition = dossier.edition;
    const auto day = shanghai_date(edition.published_at);
    render::Sheet sheet;
    sheet.village = dossier.village.name;
    sheet.title = period_words(edition.period) + " " +
                  matter(edition.title, dossier.village.name, edition.period, edition.form);
    sheet.facts.published_on = day;
    const auto hung_on = day_code.empty() ? day : office.today(); // what is printed for a board hangs from today
    if (const auto posted = law::posted(office.statutes, hung_on, {.division = edition.village}))
        sheet.facts.posted_until = posted->last_required_day;
    if (dossier.content) add_content(sheet, *dossier.content);
    else sheet.paragraphs = {say("portal.sheet_withdrawn"), dossier.current().note};
    if (edition.kind == domain::EditionKind::corrected && dossier.content)
        sheet.voice.push_back({.lead = say("portal.corrected_because"), .text = edition.note});
    if (!edition.reservation.empty() && dossier.content)
        sheet.voice.push_back({.lead = say("portal.reservation_of", edition.reviewed_by), .text = edition.reservation});
    sheet.signatories = signatories(edition);
    sheet.ask = ask_words(dossier.contact);
    sheet.footer = committee_of(dossier.village);
    sheet.code = edition.code;
    sheet.edition = static_cast<int>(edition.number);
    sheet.day_code = day_code;
    sheet.qr_payload =
        domain::sheet_address(site.base_url, edition.code, edition.commitment, dossier.position, day_code);
    return sheet;
}

std::string watermark_of_new(const Site& site)
{
    return site.demonstration ? say("sheet.demonstration") : std::string();
}

std::string watermark_of(const Site& site, const Dossier& dossier)
{
    std::vector<std::string> marks;
    if (site.demonstration) marks.push_back(watermark_of_new(site));
    if (dossier.is_withdrawn()) marks.push_back(say("portal.withdrawn"));
    else if (!dossier.is_current()) marks.push_back(say("sheet.superseded"));
    return join(marks, " ");
}

}
