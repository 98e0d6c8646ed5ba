#include <gtest/gtest.h>

#include "base/text.hpp"
#include "intake/read_workbook.hpp"
#include "support/xlsx_samples.hpp"

namespace gongkai::intake {
namespace {

using samples::book_of;
using samples::book_parts;
using samples::zipped;

Workbook read(const std::string& bytes)
{
    auto book = read_workbook(bytes, "账.xlsx");
    EXPECT_TRUE(book) << (book ? "" : book.error().says);
    return book ? std::move(*book) : Workbook{.sheets = {Sheet{}}, .properties = {}};
}

std::string told(const Sheet& sheet)
{
    std::string all;
    for (const auto& cell : sheet.cells)
        all += (all.empty() ? "" : " ") + cell_name(cell.row, cell.column) + "=" + cell.text;
    return all;
}

std::string told(const std::string& rows, const std::string& strings = {})
{
    return told(read(book_of(rows, strings)).sheets.at(0));
}

TEST(Xlsx, reads_every_kind_of_text)
{
    EXPECT_EQ(
        told("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c>"
             "<c r='C2' t='inlineStr'><is><r><t>收</t></r><r><t xml:space='preserve'> 入</t></r></is></c>"
             "<c r='D2' t='str'><v>a&amp;b</v></c><c r='E2' t='b'><v>1</v></c><c r='F2' "
             "t='e'><v>#DIV/0!</v></c></row>",
             "<si><t>六道沟村</t></si><si><r><t>财务</t></r><r><rPr><b/></rPr><t>公开</t></r>"
             "<rPh sb='0' eb='1'><t>caiwu</t></rPh></si>"),
        "A2=六道沟村 B2=财务公开 C2=收 入 D2=a&b E2=TRUE F2=#DIV/0!");
}

TEST(Xlsx, reads_numbers_and_dates_as_they_are_shown)
{
    const auto sheet =
        read(book_of("<row><c><v>1234.5600000000002</v></c><c s='1'><v>46296</v></c><c s='2'><v>46297</v></c>"
                     "<c s='3'><v>46298</v></c><c s='1'><v>60</v></c><c "
                     "t='d'><v>2026-10-05T00:00:00</v></c></row>"))
            .sheets.at(0);
    EXPECT_EQ(told(sheet), "A1=1234.56 B1=2026-10-01 C1=2026-10-02 D1=46298 E1=60 F1=2026-10-05");
    EXPECT_EQ(sheet.cells[0].kind, Cell::Kind::number);
    EXPECT_EQ(sheet.cells[1].kind, Cell::Kind::date);
    EXPECT_EQ(sheet.cells[2].kind, Cell::Kind::date);
    EXPECT_EQ(sheet.cells[3].kind, Cell::Kind::number);
    EXPECT_EQ(sheet.cells[4].kind, Cell::Kind::number);
}

TEST(Xlsx, counts_from_1904_when_the_book_says_so)
{
    auto parts = book_parts("<sheetData><row><c s='1'><v>44834</v></c></row></sheetData>");
    parts["xl/workbook.xml"] =
        samples::replaced(parts["xl/workbook.xml"], "<sheets>", "<workbookPr date1904='1'/><sheets>");
    EXPECT_EQ(told(read(zipped(parts)).sheets[0]), "A1=2026-10-01");
}

TEST(Xlsx, keeps_formulas_and_notices_a_missing_result)
{
    const auto sheet =
        read(book_of("<row><c><f>SUM(B1:B9)</f><v>12.5</v></c><c><f t='shared' si='0'>C1*2</f><v>4</v></c>"
                     "<c><f t='shared' si='0'/><v>6</v></c><c><f>A1+1</f></c></row>"))
            .sheets.at(0);
    ASSERT_EQ(sheet.cells.size(), 4u);
    EXPECT_EQ(sheet.cells[0].formula, "SUM(B1:B9)");
    EXPECT_EQ(sheet.cells[0].text, "12.5");
    EXPECT_EQ(sheet.cells[2].formula, "C1*2");
    EXPECT_EQ(sheet.cells[3].kind, Cell::Kind::formula_without_value);
    EXPECT_EQ(sheet.cells[3].text, "");
}

TEST(Xlsx, shows_merged_areas_once_and_sorts_what_is_out_of_order)
{
    auto parts =
        book_parts("<sheetData><row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='B1'><v>2</v></c>"
                   "<c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>9</v></c><c "
                   "r='C2'><v>8</v></c></row></sheetData>"
                   "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>");
    EXPECT_EQ(told(read(zipped(parts)).sheets[0]), "A1=1 C2=8 A3=3");
}

TEST(Xlsx, with_two_values_for_one_cell_is_not_read_in_doubt)
{
    const auto says = [](const std::string& rows) {
        const auto book = read_workbook(samples::book_of(rows), "账.xlsx");
        return book ? std::string("read") : book.error().says + " " + join(book.error().with, " ");
    };
    EXPECT_EQ(says("<row r='1'><c r='A1'><v>100</v></c><c r='A1'><v>900</v></c></row>"), "file.cell_twice 收支 A1");
    EXPECT_EQ(says("<row r='1'><c r='B1'><v>1</v></c></row><row r='2'><c r='C2'><v>3</v></c></row>"
                   "<row r='1'><c r='B1'><v>2</v></c></row>"),
              "file.cell_twice 收支 B1");
    EXPECT_EQ(says("<row r='1'><c r='A1'><v>100</v><v>900</v></c></row>"), "file.damaged ");
    EXPECT_EQ(says("<row r='1'><c r='A1'/><c r='A1'><v>100</v></c></row>"), "read");
}

TEST(Xlsx, takes_a_date_only_for_what_is_one)
{
    const auto sheet = read(samples::book_of("<row r='1'><c r='A1' t='d'><v>2026-10-01T00:00:00</v></c>"
                                             "<c r='B1' t='d'><v>二〇二六年十月一日</v></c></row>"))
                           .sheets.at(0);
    EXPECT_EQ(sheet.cells.at(0).kind, Cell::Kind::date);
    EXPECT_EQ(sheet.cells.at(0).text, "2026-10-01");
    EXPECT_EQ(sheet.cells.at(1).kind, Cell::Kind::text);
    EXPECT_EQ(sheet.cells.at(1).text, "二〇二六年十月一日");
}

TEST(Xlsx, with_notes_by_the_hundred_thousand_is_read_as_quickly_as_any)
{
    std::string notes;
    for (int row = 100'000; row > 0; --row) notes += "<comment ref='A" + std::to_string(row) + "'><t>n</t></comment>";
    auto parts = book_parts("<sheetData><row r='7'><c r='A7'><v>1</v></c></row></sheetData>");
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships>" + samples::relationship("r", "comments", "../comments1.xml") + "</Relationships>";
    parts["xl/comments1.xml"] = "<comments>" + notes + "</comments>";
    const Limits limits{.ratio = 1'000};
    const auto book = read_workbook(zipped(parts), "账.xlsx", limits);
    ASSERT_TRUE(book);
    EXPECT_EQ(book->sheets[0].cells.size(), 100'000u);
    EXPECT_EQ(book->sheets[0].cells[6].text + book->sheets[0].cells[6].comment, "1n");
}

TEST(Xlsx, takes_no_note_from_outside_the_sheet)
{
    auto parts = book_parts("<sheetData><row r='7'><c r='A7'><v>1</v></c></row></sheetData>");
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships>" + samples::relationship("r", "comments", "../comments1.xml") + "</Relationships>";
    parts["xl/comments1.xml"] = "<comments><comment ref='A2000000000'><t>n</t></comment></comments>";
    const auto book = read_workbook(zipped(parts), "账.xlsx");
    EXPECT_EQ(book ? "read" : book.error().says, "file.too_many_cells");
}

TEST(Xlsx, knows_what_is_hidden)
{
    auto parts =
        book_parts("<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' hidden='true'/></cols>"
                   "<sheetData><row r='4' hidden='true'><c r='A4'><v>1</v></c></row></sheetData>");
    parts["xl/workbook.xml"] =
        samples::replaced(parts["xl/workbook.xml"], "sheetId=", "state=\"veryHidden\" sheetId=");
    const auto sheet = read(zipped(parts)).sheets.at(0);
    EXPECT_EQ(sheet.visibility, Sheet::Visibility::hidden);
    EXPECT_EQ(sheet.hidden_columns, (std::vector{2, 3, 5}));
    EXPECT_EQ(sheet.hidden_rows, std::vector{4});
}

TEST(Xlsx, brings_along_every_word_outside_the_cells)
{
    auto parts = book_parts(
        "<sheetData><row><c><v>1</v></c></row></sheetData><dataValidations><dataValidation prompt='问会计'>"
        "<formula1>\"是,否\"</formula1></dataValidation></dataValidations>"
        "<headerFooter><oddHeader>&amp;C内部</oddHeader></headerFooter>");
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships>" + samples::relationship("r1", "comments", "../comments1.xml") +
        samples::relationship("r2", "threadedComment", "../threadedComments/t.xml") +
        "<Relationship Id='r3' Type='x/hyperlink' Target='tel:123' TargetMode='External'/></Relationships>";
    parts["xl/comments1.xml"] =
        "<comments><commentList><comment ref='A1'><text><r><t>原件</t></r><r><t>在此</t></r></text>"
        "</comment><comment ref='C5'><text><t>空格的批注</t></text></comment></commentList></comments>";
    parts["xl/threadedComments/t.xml"] =
        "<ThreadedComments><threadedComment ref='A1'><text>答复</text></threadedComment></ThreadedComments>";
    parts["_rels/.rels"] =
        samples::replaced(parts["_rels/.rels"], "</R",
                          "<Relationship Id='c' Type='x/core-properties' "
                          "Target='docProps/core.xml'/><Relationship Id='u' Type='x/custom-properties' "
                          "Target='docProps/custom.xml'/></R");
    parts["docProps/core.xml"] = "<cp:p><dc:creator>刘会计</dc:creator><dc:title></dc:title></cp:p>";
    parts["docProps/custom.xml"] =
        "<Properties><property name='经办'><vt:lpwstr>王</vt:lpwstr></property></Properties>";
    parts["xl/drawings/drawing1.xml"] = "<xdr:wsDr><a:t>文本框</a:t></xdr:wsDr>";
    parts["xl/workbook.xml"] = samples::replaced(
        parts["xl/workbook.xml"], "</workbook>",
        "<definedNames><definedName name='户'>收支!$A$1</definedName></definedNames></workbook>");
    const auto book = read(zipped(parts));
    std::string words;
    for (const auto& property : book.properties)
        words += property.name + "=" + property.value + ";";
    EXPECT_EQ(words, "户=收支!$A$1;收支!prompt=问会计;收支!formula1=\"是,否\";收支!oddHeader=&C内部;收支!"
                     "hyperlink=tel:123;"
                     "creator=刘会计;经办=王;xl/drawings/drawing1.xml=文本框;");
    EXPECT_EQ(book.sheets[0].cells[0].comment, "原件在此\n答复");
    EXPECT_EQ(told(book.sheets[0]), "A1=1 C5=");
    EXPECT_EQ(book.sheets[0].cells[1].comment, "空格的批注");
}

}
}
