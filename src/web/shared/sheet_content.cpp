#include "web/shared/sheet_content.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "domain/duty_key.hpp"
#include "domain/household.hpp"
#include "domain/ledger_words.hpp"
#include "domain/statement.hpp"
#include "render/say.hpp"
#include "web/shared/content_view.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {
namespace {

using domain::words::ListWord;
using render::Align;
using render::say;
using render::SheetCell;
using render::SheetLook;

constexpr std::size_t most_beside_a_label = 48; // letters; more is read better as a paragraph

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
        sheet.rows.push_back(
            {.line = std::to_string(entry.line),
             .cells = {entry.date ? render::short_date(*entry.date) : entry.dated, entry.gist,
                       amount(entry.income), amount(entry.expenditure), entry.voucher}});
    sheet.totals = {std::string(), say("portal.month_total"), book.income, book.expenditure, std::string()};
    sheet.facts.unit = say("portal.unit_yuan");
    sheet.facts.count = static_cast<int>(book.entries.size());
}

Align align_of(ListWord word)
{
    if (word == ListWord::amount || word == ListWord::area || word == ListWord::rate ||
        word == ListWord::heads)
        return Align::right;
    return word == ListWord::group ? Align::center : Align::left;
}

// The list's own numbers say nothing new where they are those of the sheet's lines.
bool repeats_line_numbers(const domain::Table& list, std::size_t column)
{
    if (domain::words::list_header(list.columns[column]) != ListWord::line) return false;
    for (std::size_t i = 0; i < list.lines.size(); ++i)
        if (column >= list.lines[i].size() || trim(list.lines[i][column]) != std::to_string(i + 1))
            return false;
    return true;
}

std::string count_of(const domain::Content& content, const domain::Table& list)
{
    const auto people = domain::field_of(content, "people");
    if (people.empty()) return {};
    const auto written = domain::field_of(content, "sum");
    Money sum;
    std::from_chars(written.data(), written.data() + written.size(), sum.fen);
    const bool by_head = domain::lists_households(list);
    if (sum == Money{}) return say(by_head ? "sheet.households" : "sheet.people", people);
    return say(by_head ? "sheet.households_sum" : "sheet.people_sum", people, sum);
}

void add_list(render::Sheet& sheet, const domain::Content& content)
{
    const auto& list = content.tables.front();
    sheet.look = SheetLook::list;
    if (auto count = count_of(content, list); !count.empty()) sheet.facts.more.push_back(std::move(count));
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (repeats_line_numbers(list, i)) continue;
        const auto word = domain::words::list_header(list.columns[i]);
        shown.push_back(i);
        sheet.columns.push_back({.title = list.columns[i],
                                 .align = align_of(word),
                                 .width = word == ListWord::remark ? 2.0 : 1.0});
    }
    for (const auto& line : list.lines) {
        render::SheetRow row{.line = std::to_string(sheet.rows.size() + 1), .cells = {}};
        for (const auto i : shown)
            row.cells.emplace_back(i < line.size() ? line[i] : std::string());
        sheet.rows.push_back(std::move(row));
    }
}

bool reads_as_form(const std::vector<Passage>& passages)
{
    return passages.size() > 1 && std::ranges::all_of(passages, [](const Passage& one) {
               return !one.heading.empty() && one.paragraphs.size() == 1 &&
                      length_of(one.paragraphs.front()) <= most_beside_a_label;
           });
}

// A notice or a resolution is read aloud from the wall; what has its labels is looked up in them.
SheetLook look_of(const std::vector<Passage>& passages, const Dossier& dossier, bool is_project)
{
    const bool is_labelled = passages.size() > 1 && std::ranges::none_of(passages, [](const Passage& one) {
                                 return one.heading.empty();
                             });
    if (is_project && is_labelled) return SheetLook::form;
    if (dossier.item && dossier.item->event) return SheetLook::poster;
    return reads_as_form(passages) ? SheetLook::form : SheetLook::poster;
}

void add_stages(render::Sheet& sheet, law::Stage now)
{
    for (const auto stage : {law::Stage::before, law::Stage::during, law::Stage::after})
        sheet.stages.push_back(
            {say(std::string("sheet.stage.") + boost::describe::enum_to_string(stage, "")), stage == now});
}

void add_words(render::Sheet& sheet, const std::vector<Passage>& passages, const Dossier& dossier)
{
    const auto key = domain::parse_duty_key(dossier.edition.period);
    const auto stage = key ? key->stage : std::nullopt;
    if (stage) add_stages(sheet, *stage);
    sheet.look = look_of(passages, dossier, stage.has_value());
    for (const auto& passage : passages)
        sheet.passages.push_back({passage.heading, passage.paragraphs});
}

void close(render::Sheet& sheet, const Dossier& dossier, const domain::Edition& said)
{
    sheet.closing = {committee_of(dossier.village), render::date(shanghai_date(said.published_at))};
}

}

void add_content(render::Sheet& sheet, const Dossier& dossier)
{
    if (!dossier.content) {
        sheet.look = SheetLook::poster;
        sheet.passages = {{say("portal.sheet_withdrawn"), {dossier.current().note}}};
        close(sheet, dossier, dossier.current());
        return;
    }
    const auto view = content_view(*dossier.content);
    if (const auto book = domain::to_book(*dossier.content)) add_entries(sheet, *book);
    if (view.list) add_list(sheet, *dossier.content);
    if (!view.passages.empty()) add_words(sheet, view.passages, dossier);
    if (!view.nothing.empty()) add_words(sheet, {{say("content.nothing"), {view.nothing}}}, dossier);
    if (!sheet.passages.empty()) close(sheet, dossier, dossier.edition);
    for (const auto& answer : view.answers)
        sheet.voice.push_back({.lead = say("portal.answer_on", answer.term), .text = answer.words});
}

}
