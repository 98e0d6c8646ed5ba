#include <gtest/gtest.h>

#include "privacy/scan.hpp"

namespace gongkai::privacy {
namespace {

Workbook book_of(const std::vector<std::vector<std::string>>& rows)
{
    Workbook book;
    auto& sheet = book.sheets.emplace_back();
    sheet.name = "明细";
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                sheet.cells.push_back(
                    {static_cast<int>(row + 1), static_cast<int>(column + 1), rows[row][column]});
    return book;
}

std::string found_in(const Workbook& book)
{
    std::string all;
    for (const auto& finding : scan(book))
        all += (all.empty() ? "" : " ") + finding.cell + ":" +
               boost::describe::enum_to_string(finding.kind, "?");
    return all;
}

TEST(SheetScan, believes_the_head_of_a_column)
{
    EXPECT_EQ(found_in(book_of({{"姓名", "身份证号码", "社保卡号", "联系电话"},
                                {"张三", "220681196007200989", "A12345678", "5550123"},
                                {"李四", "2206**********88", "", "0439 5550124"}})),
              "B2:identity C2:social_card D2:landline D3:landline");
}

TEST(SheetScan, forgets_a_head_when_another_table_begins_below)
{
    EXPECT_EQ(found_in(book_of({{"一卡通账号"}, {"220612345678"}, {"金额(元)"}, {"220612345679"}})),
              "A2:social_card");
}

TEST(SheetScan, keeps_a_head_whatever_the_entries_below_it_say)
{
    auto book = book_of(
        {{"摘要", "支出"}, {"银行账户管理费", "20.00"}, {"修水泵（发票24222000000012345678）", "300.00"}});
    for (auto& cell : book.sheets[0].cells)
        if (cell.column == 2 && cell.row > 1) cell.kind = Cell::Kind::number;
    EXPECT_EQ(found_in(book), "");
}

TEST(SheetScan, reads_a_label_beside_the_number)
{
    EXPECT_EQ(found_in(book_of({{"身份证", "220681196007200989"}, {"值班电话", "5550123"}})),
              "B1:identity B2:landline");
}

TEST(SheetScan, does_not_take_an_expense_for_a_telephone)
{
    auto book = book_of({{"安装电话", "1234567"}, {"电话费", "12345678"}});
    for (auto& cell : book.sheets[0].cells)
        if (cell.column == 2) cell.kind = Cell::Kind::number;
    EXPECT_EQ(found_in(book), "");
}

TEST(SheetScan, finds_numbers_split_over_neighbouring_cells)
{
    EXPECT_EQ(found_in(book_of({{"220681", "19600720", "0988"}})), "A1:identity B1:identity C1:identity");
    EXPECT_EQ(found_in(book_of({{"2206811960"}, {"07200988"}})), "A1:identity A2:identity");
    EXPECT_EQ(found_in(book_of({{"187", "8202", "3471"}})), "A1:phone B1:phone C1:phone");
    EXPECT_EQ(found_in(book_of({{"6217", "0096", "8877", "0330", "261"}})),
              "A1:bank_card B1:bank_card C1:bank_card D1:bank_card E1:bank_card");
}

TEST(SheetScan, leaves_amounts_in_a_row_alone)
{
    auto book = book_of({{"13", "5000", "12345"}, {"138", "1234", "5678"}, {"6200", "1234", "5678", "9012"}});
    for (auto& cell : book.sheets[0].cells)
        cell.kind = Cell::Kind::number;
    EXPECT_EQ(found_in(book), "");
}

TEST(SheetScan, looks_where_nobody_looks)
{
    auto book = book_of({{"一", "二"}, {"三", "四"}});
    auto& sheet = book.sheets[0];
    sheet.cells[0].comment = "打18782023471";
    sheet.cells[3].formula = "\"18782023472\"&A1";
    sheet.cells[1].text = "18782023473";
    sheet.hidden_columns = {2};
    book.sheets.push_back({"18782023474", Sheet::Visibility::hidden, {}, {}, {}});
    book.properties = {{"creator", "18782023475"}};
    const auto found = scan(book);
    ASSERT_EQ(found.size(), 5u);
    EXPECT_EQ(found[0].where, Where::comment);
    EXPECT_FALSE(found[0].hidden);
    EXPECT_EQ(found[1].where, Where::cell);
    EXPECT_TRUE(found[1].hidden);
    EXPECT_EQ(found[2].where, Where::formula);
    EXPECT_EQ(found[2].cell, "B2");
    EXPECT_EQ(found[3].where, Where::sheet_name);
    EXPECT_EQ(found[3].sheet, "187******74"); // even the name of a place must not leak
    EXPECT_EQ(found[4].where, Where::property);
    EXPECT_EQ(found[4].cell, "creator");
}

TEST(SheetScan, is_clean_after_masking)
{
    auto book = book_of({{"姓名", "身份证号码", "社保卡号", "联系电话"},
                         {"张三", "220681196007200989", "A12345678", "5550123"},
                         {"220681", "19600720", "0988", "187-8202-3471"}});
    book.sheets[0].cells[0].comment = "18782023471和220681196007200988";
    book.properties = {{"手机", "18782023475"}};
    EXPECT_FALSE(scan(book).empty());
    const auto clean = masked(book);
    EXPECT_EQ(found_in(clean), "");
    EXPECT_EQ(clean.sheets[0].cells[0].text, "姓名");
    EXPECT_EQ(clean.sheets[0].cells[5].text, "2206**********89");
}

TEST(ScanAnswer, has_the_promised_shape)
{
    const auto book = book_of({{"", "220681196007200988"}});
    EXPECT_EQ(
        boost::json::serialize(answer(scan(book))),
        R"({"findings":[{"kind":"identity","sheet":"明细","cell":"B1","excerpt":"2206**********88"}]})");
    EXPECT_EQ(boost::json::serialize(answer({})), R"({"findings":[]})");
}

}
}
