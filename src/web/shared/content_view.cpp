#include "web/shared/content_view.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "domain/notice.hpp"
#include "domain/statement.hpp"
#include "render/say.hpp"

namespace gongkai::web {

namespace {

using domain::Change;
using render::say;

std::string month_word(Month month)
{
    return std::to_string(static_cast<unsigned>(month.month()));
}

std::string opening_name(const domain::Book& book, const std::optional<domain::Closing>& last)
{
    if (!last) return say("content.opening");
    return say(last->money == book.opening ? "content.opening_published" : "content.opening_differs",
               month_word(last->period));
}

Equation equation_of(const domain::Book& book, const std::optional<domain::Closing>& last)
{
    const auto incomes =
        std::ranges::count_if(book.entries, [](const auto& entry) { return entry.income != Money{}; });
    const auto spent =
        std::ranges::count_if(book.entries, [](const auto& entry) { return entry.expenditure != Money{}; });
    return {.opening = {opening_name(book, last), book.opening},
            .income = {say("content.income", incomes), book.income},
            .expenditure = {say("content.expenditure", spent), book.expenditure},
            .closing = {say("content.closing"), book.closing},
            .adds_up = book.opening + book.income - book.expenditure == book.closing,
            .note = say("content.in_capitals", in_capitals(book.closing))};
}

std::string amount(Money money)
{
    return money == Money{} ? std::string() : render::money(money);
}

LedgerLine line_of(const domain::Entry& entry)
{
    return {.number = entry.line,
            .date = entry.date ? render::short_date(*entry.date) : entry.dated,
            .what = entry.gist,
            .income = amount(entry.income),
            .expenditure = amount(entry.expenditure),
            .voucher = entry.voucher};
}

Ledger ledger_of(const domain::Book& book, bool may_ask)
{
    Ledger ledger{.caption = book.period ? say("content.entries_of", *book.period, book.entries.size())
                                         : say("content.entries", book.entries.size()),
                  .lines = {},
                  .total_name = say("content.total"),
                  .income = render::money(book.income),
                  .expenditure = render::money(book.expenditure),
                  .may_ask = may_ask};
    for (const auto& entry : book.entries)
        ledger.lines.push_back(line_of(entry));
    return ledger;
}

Money fen(const std::string& text)
{
    Money money;
    std::from_chars(text.data(), text.data() + text.size(), money.fen);
    return money;
}

PeopleList list_of(const domain::Content& content)
{
    const auto& table = content.tables.front();
    return {.caption = content.title,
            .summary = say("content.list_summary", domain::field_of(content, "people"),
                           fen(domain::field_of(content, "sum"))),
            .columns = table.columns,
            .rows = table.lines};
}

std::vector<std::string> paragraphs_of(const std::string& text)
{
    std::vector<std::string> paragraphs;
    for (const auto& line : split(text, '\n'))
        if (auto paragraph = trim(line); !paragraph.empty()) paragraphs.push_back(std::move(paragraph));
    return paragraphs;
}

constexpr std::string_view photo_lines = "table/photos/";
constexpr std::size_t shown_of_digest = 8; // hex digits: enough to see that the picture is another one

// field/opening, table/entries/12: the line as the reader counts it.
std::string place(const std::string& path)
{
    const auto parts = split(path, '/');
    if (parts.front() == "title") return say("content.title");
    if (parts.front() == "field" && parts.size() > 1) {
        const auto key = "content.field." + parts[1];
        return render::spoken().has(key) ? say(key) : parts[1];
    }
    if (path.starts_with(photo_lines) && parts.size() > 2) return say("content.photo", parts[2]);
    if (parts.size() > 2) return say("content.line", parts[2]);
    return say("content.head_line");
}

bool holds_fen(const std::string& path)
{
    static const std::vector<std::string> keys{"field/opening", "field/income", "field/expenditure",
                                               "field/closing", "field/sum"};
    return std::ranges::find(keys, path) != keys.end();
}

std::string told(const Change& change, const std::vector<std::string>& values)
{
    if (change.where.starts_with(photo_lines) && values.size() > 1)
        return say("content.photo_told", values[1], values[0].substr(0, shown_of_digest));
    auto shown = values;
    if (holds_fen(change.where))
        for (auto& value : shown)
            value = render::money(fen(value));
    if (change.where.starts_with("table/entries/") && shown.size() == 8)
        for (const std::size_t column : {4u, 5u})
            if (!shown[column].empty())
                shown[column] =
                    say(column == 4 ? "content.line_income" : "content.line_expenditure", fen(shown[column]));
    std::erase(shown, "");
    return join(shown, say("content.comma"));
}

DiffRow row_of(const Change& change)
{
    switch (change.kind) {
    case Change::Kind::added:
        return {tag(Tone::ok, say("content.added")), place(change.where), "", told(change, change.after)};
    case Change::Kind::removed:
        return {tag(Tone::bad, say("content.removed")), place(change.where), told(change, change.before), ""};
    case Change::Kind::altered: break;
    }
    return {tag(Tone::warn, say("content.altered")), place(change.where), told(change, change.before),
            told(change, change.after)};
}

}

ContentView content_view(const domain::Content& content, const ContentSetting& setting)
{
    ContentView view;
    if (content.form == domain::Form::nothing) view.nothing = domain::field_of(content, "reason");
    if (content.form == domain::Form::list && !content.tables.empty()) view.list = list_of(content);
    if (!setting.photos_at.empty()) view.photos = stage_photos(content, setting.photos_at);
    for (const auto& section : domain::sections_of(content))
        view.passages.push_back({section.heading, paragraphs_of(section.text)});
    const auto book = domain::to_book(content);
    if (!book) return view;
    view.equation = equation_of(*book, setting.last_month);
    view.ledger = ledger_of(*book, setting.may_ask);
    for (const auto& answer : domain::answers_of(content))
        view.answers.push_back({answer.subject, answer.text});
    return view;
}

Diff diff_of(const domain::Content& before, const domain::Content& after)
{
    Diff diff{.caption = say("content.what_changed"), .rows = {}};
    for (const auto& change : domain::changes_between(before, after))
        diff.rows.push_back(row_of(change));
    return diff;
}

}
