#include "domain/statement.hpp"

#include <charconv>

namespace gongkai::domain {
namespace {

const std::vector<std::string> entry_columns{"date",   "voucher",     "gist",    "category",
                                             "income", "expenditure", "paid_by", "remark"};

std::string fen(Money money)
{
    return std::to_string(money.fen);
}

std::string fen_or_nothing(Money money)
{
    return money.fen == 0 ? std::string() : fen(money);
}

Money money_of(const std::string& text)
{
    Money money;
    std::from_chars(text.data(), text.data() + text.size(), money.fen);
    return money;
}

std::vector<std::string> line_of(const Entry& entry)
{
    return {entry.date ? to_text(*entry.date) : std::string(), entry.voucher, entry.gist, entry.category,
            fen_or_nothing(entry.income), fen_or_nothing(entry.expenditure), entry.paid_by, entry.remark};
}

Entry entry_of(const std::vector<std::string>& line, int number)
{
    Entry entry;
    entry.line = number;
    entry.date = parse_date(line[0]);
    entry.voucher = line[1];
    entry.gist = line[2];
    entry.category = line[3];
    entry.income = money_of(line[4]);
    entry.expenditure = money_of(line[5]);
    entry.paid_by = line[6];
    entry.remark = line[7];
    return entry;
}

}

Content to_content(const Book& book, const std::vector<Answer>& answers)
{
    Content content{Form::finance, book.title, {}, {}};
    content.fields = {{"village", book.village},
                      {"period", book.period ? to_text(*book.period) : std::string()},
                      {"opening", fen(book.opening)},
                      {"income", fen(book.income)},
                      {"expenditure", fen(book.expenditure)},
                      {"closing", fen(book.closing)}};
    Table entries{"entries", entry_columns, {}};
    for (const auto& entry : book.entries) entries.lines.push_back(line_of(entry));
    content.tables.push_back(std::move(entries));
    if (answers.empty()) return content;
    Table said{"answers", {"subject", "text"}, {}};
    for (const auto& answer : answers) said.lines.push_back({answer.subject, answer.text});
    content.tables.push_back(std::move(said));
    return content;
}

std::optional<Book> to_book(const Content& content)
{
    const auto* entries = table_of(content, "entries");
    if (content.form != Form::finance || !entries || entries->columns != entry_columns) return {};
    Book book;
    book.title = content.title;
    book.village = field_of(content, "village");
    book.period = parse_month(field_of(content, "period"));
    book.unit = Unit::yuan;
    book.opening = money_of(field_of(content, "opening"));
    book.income = money_of(field_of(content, "income"));
    book.expenditure = money_of(field_of(content, "expenditure"));
    book.closing = money_of(field_of(content, "closing"));
    for (const auto& line : entries->lines) book.entries.push_back(entry_of(line, int(book.entries.size()) + 1));
    return book;
}

std::vector<PublishedAnswer> answers_of(const Content& content)
{
    std::vector<PublishedAnswer> answers;
    if (const auto* said = table_of(content, "answers"))
        for (const auto& line : said->lines) answers.push_back({line[0], line[1]});
    return answers;
}

}
