#include "domain/content.hpp"

#include "domain/notice.hpp"
#include "domain/statement.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

Book small_book()
{
    Book book;
    book.title = "六道沟村2026年10月财务收支公开";
    book.village = "六道沟村";
    book.period = parse_month("2026-10");
    book.unit = Unit::yuan;
    book.opening = {10000};
    for (int line = 1; line <= 3; ++line) {
        Entry entry;
        entry.line = line;
        entry.date = parse_date("2026-10-0" + std::to_string(line));
        entry.voucher = "记00" + std::to_string(line);
        entry.gist = line == 1 ? "林地承包费" : "办公用品";
        entry.category = "办公";
        (line == 1 ? entry.income : entry.expenditure) = {line * 100};
        book.entries.push_back(entry);
    }
    add_up(book);
    return book;
}

TEST(Statement, comes_back_as_the_book_it_was)
{
    const auto book = small_book();
    const auto back = to_book(to_content(book, {{FindingCode::voucher_gap, "记004", "作废"}}));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->closing, book.closing);
    EXPECT_EQ(back->entries.size(), 3u);
    EXPECT_EQ(back->entries[0].income, Money{100});
    EXPECT_EQ(back->entries[2].expenditure, Money{300});
    EXPECT_EQ(back->entries[2].date, parse_date("2026-10-03"));
    EXPECT_EQ(answers_of(to_content(book, {{FindingCode::voucher_gap, "记004", "作废"}}))[0].text, "作废");
    EXPECT_FALSE(to_book(to_content("标题", std::vector<Section>{})));
}

TEST(Content, gives_its_leaves_in_canonical_order)
{
    const auto groups = leaves_of(to_content(small_book(), {}));
    EXPECT_EQ(groups[0][0].path, "title");
    EXPECT_EQ(groups[1][0].path, "field/village");
    EXPECT_EQ(groups[7][0].path, "table/entries/0/1");
    EXPECT_EQ(groups[8][2].path, "table/entries/1/3");
    EXPECT_EQ(groups[8][2].value, "林地承包费");
    EXPECT_EQ(groups.size(), 1u + 6u + 1u + 3u);
}

TEST(Content, shows_one_inserted_line_as_one_change)
{
    auto after = small_book();
    Entry entry = after.entries[1];
    entry.gist = "村部电费";
    after.entries.insert(after.entries.begin() + 1, entry);
    const auto changes = changes_between(to_content(small_book(), {}), to_content(after, {}));
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].kind, Change::Kind::added);
    EXPECT_EQ(changes[0].where, "table/entries/2");
    EXPECT_EQ(changes[0].after[2], "村部电费");
}

TEST(Content, shows_an_altered_amount_and_the_fields_it_moves)
{
    auto after = small_book();
    after.entries[2].expenditure = {350};
    add_up(after);
    const auto changes = changes_between(to_content(small_book(), {}), to_content(after, {}));
    ASSERT_EQ(changes.size(), 3u); // closing, expenditure, the line
    EXPECT_EQ(changes[2].kind, Change::Kind::altered);
    EXPECT_EQ(changes[2].where, "table/entries/3");
    EXPECT_EQ(changes[2].before[5], "300");
    EXPECT_EQ(changes[2].after[5], "350");
}

TEST(Content, shows_removed_lines_and_whole_tables)
{
    auto after = small_book();
    after.entries.pop_back();
    const auto changes = changes_between(to_content(small_book(), {}), to_content(after, {}));
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].kind, Change::Kind::removed);
    EXPECT_EQ(changes_between(to_content(small_book(), {}), Content{}).size(), 3u + 7u);
}

TEST(Notice, names_what_the_catalogue_wants_and_nobody_wrote)
{
    const auto content = to_content("低保", std::vector<Section>{{"对象名单", "王玉兰"}, {"标准", "  "}});
    EXPECT_EQ(missing_sections({"对象名单", "标准", "监督电话"}, content),
              (std::vector<std::string>{"标准", "监督电话"}));
    EXPECT_EQ(sections_of(content).size(), 1u);
}

}
}
