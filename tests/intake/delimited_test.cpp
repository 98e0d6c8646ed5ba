#include <gtest/gtest.h>

#include "intake/delimited.hpp"

namespace gongkai::intake {
namespace {

using namespace std::string_literals;

std::string told(const std::string& bytes)
{
    const auto book = read_workbook(bytes, "/tmp/六道沟村.2026-10.csv");
    if (!book) return book.error().says;
    std::string all;
    for (const auto& cell : book->sheets.at(0).cells)
        all += (all.empty() ? "" : " ") + cell_name(cell.row, cell.column) + "=" + cell.text;
    return all;
}

TEST(Delimited, reads_every_encoding_an_office_uses)
{
    const auto wanted = "A1=日期 B1=收入 A2=10月3日 B2=5.5";
    EXPECT_EQ(told("日期,收入\r\n10月3日,5.5\r\n"), wanted);
    EXPECT_EQ(told("\xEF\xBB\xBF日期,收入\n10月3日,5.5"), wanted);
    EXPECT_EQ(told("\xC8\xD5\xC6\xDA,\xCA\xD5\xC8\xEB\r\n10\xD4\xC2"
                   "3\xC8\xD5,5.5"),
              wanted); // GBK
    EXPECT_EQ(told("\xFF\xFE\xE5\x65\x1F\x67,\0\x36\x65\x65\x51\n\0"
                   "1\0"
                   "0\0\x08\x67"
                   "3\0\xE5\x65,\0"
                   "5\0.\0"
                   "5\0"s),
              wanted);
    EXPECT_EQ(told("1\0,\0"
                   "2\0\n\0"s),
              "A1=1 B1=2");                              // UTF-16 without a mark
    EXPECT_EQ(told("\x95\x32\x82\x36,1"), "A1=𠀀 B1=1"); // a four-byte GB18030 character
}

TEST(Delimited, follows_quotes_over_separators_and_lines)
{
    EXPECT_EQ(told("a,\"b,c\",\"d\"\"e\"\n\"f\ng\",,h"), "A1=a B1=b,c C1=d\"e A2=f\ng C2=h");
    EXPECT_EQ(told("\"never closed,1\n2"), "A1=never closed,1\n2");
}

TEST(Delimited, guesses_the_separator)
{
    EXPECT_EQ(guess_separator("a\tb\n1,234\t5\n"), '\t');
    EXPECT_EQ(guess_separator("a;b\n1;2\n"), ';');
    EXPECT_EQ(guess_separator("a,b\n"), ',');
    EXPECT_EQ(guess_separator(""), ',');
    EXPECT_EQ(told("日期\t金额\n10.3\t\"1,234.50\""), "A1=日期 B1=金额 A2=10.3 B2=1,234.50");
}

TEST(Delimited, names_its_sheet_after_the_file_and_knows_numbers)
{
    const auto book = read_workbook("编号,00012\n-3.50,1e5", "C:\\账\\六道沟村.csv");
    ASSERT_TRUE(book);
    EXPECT_EQ(book->sheets[0].name, "六道沟村");
    EXPECT_EQ(book->sheets[0].cells[1].text, "00012");
    EXPECT_EQ(book->sheets[0].cells[2].kind, Cell::Kind::number);
    EXPECT_EQ(book->sheets[0].cells[3].kind, Cell::Kind::text);
}

TEST(Delimited, refuses_what_is_no_text)
{
    EXPECT_EQ(told("a,b\n\xFF\xFF\xFF\xFF"), "file.unknown");
    EXPECT_EQ(told(",,,\n,,\n"), "file.empty");
}

}
}
