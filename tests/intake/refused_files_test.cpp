#include <gtest/gtest.h>

#include "base/file.hpp"
#include "intake/read_workbook.hpp"
#include "support/xlsx_samples.hpp"

namespace gongkai::intake {
namespace {

using namespace std::string_literals;
using samples::book_of;
using samples::book_parts;
using samples::replaced;
using samples::with_central_field;
using samples::zipped;

std::string says(const std::string& bytes, const Limits& limits = {})
{
    const auto book = read_workbook(bytes, "账.xlsx", limits);
    return book ? "" : book.error().says;
}

TEST(RefusedFile, is_named_by_its_content_whatever_it_is_called)
{
    const std::pair<std::string, const char*> cases[] = {
        {"", "file.empty"},
        {" \r\n ", "file.empty"},
        {samples::compound_file("EncryptedPackage"), "file.encrypted"},
        {samples::compound_file("Workbook"), "file.old_xls"},
        {"\x09\x08\x10\x00\x00\x06\x05\x00"s, "file.old_xls"},
        {samples::compound_file("WordDocument"), "file.word"},
        {samples::compound_file("PowerPoint Document"), "file.slides"},
        {samples::compound_file("Something"), "file.unknown"},
        {"%PDF-1.7\n", "file.pdf"},
        {"\x89PNG\r\n\x1A\n", "file.image"},
        {"\xFF\xD8\xFF\xE0", "file.image"},
        {"<html><table><tr><td>1</td></tr></table></html>", "file.web_page"},
        {"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
         "file.xml_table"},
        {"Rar!\x1A\x07\x01", "file.archive"},
        {"\x7F"
         "ELF\x02\x01\x01\x00\x00\x00"s,
         "file.unknown"},
        {zipped({{"word/document.xml", "<w/>"}}), "file.word"},
        {zipped({{"ppt/presentation.xml", "<p/>"}}), "file.slides"},
        {zipped({{"content.xml", "<o/>"}, {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
         "file.ods"},
        {zipped({{"OFD.xml", "<o/>"}}), "file.ofd"},
        {zipped({{"xl/workbook.bin", "x"}}), "file.binary_xls"},
        {zipped({{"照片.txt", "x"}}), "file.archive"},
    };
    for (const auto& [bytes, key] : cases)
        EXPECT_EQ(says(bytes), key) << bytes.substr(0, 40);
}

TEST(RefusedFile, has_a_sentence_for_each_reason)
{
    const auto sentences = read_file(std::string(SOURCE_ROOT) + "/locale/zh-CN/intake.toml").value();
    for (const auto* name :
         {"empty",        "too_large", "too_many_cells", "bomb",     "encrypted", "old_xls",
          "binary_xls",   "word",      "slides",         "ods",      "ofd",       "pdf",
          "image",        "web_page",  "xml_table",      "archive",  "unknown",   "damaged",
          "unsafe_names", "nested",    "entities",       "no_sheets"})
        EXPECT_NE(sentences.find("\n"s + name + " = "), sentences.npos) << name;
}

TEST(RefusedFile, tells_the_size_and_the_limit)
{
    const auto book = read_workbook(std::string(3u << 20, 'x'), "大.csv", {.file_bytes = 2u << 20});
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().with, (std::vector<std::string>{"3.0", "2.0"}));
    EXPECT_EQ(code_of(book.error()), "too_large");
}

TEST(RefusedFile, carries_one_of_three_codes)
{
    const auto code = [](const char* key) { return code_of(Refusal{.says = key}); };
    EXPECT_EQ(code("file.encrypted"), "encrypted");
    EXPECT_EQ(code("file.bomb"), "too_large");
    EXPECT_EQ(code("file.too_many_cells"), "too_large");
    EXPECT_EQ(code("file.old_xls"), "unreadable");
    EXPECT_EQ(code("file.damaged"), "unreadable");
}

TEST(ZipGuard, refuses_bombs_before_unpacking_them)
{
    auto parts = book_parts("<sheetData/>");
    parts["xl/media/a.xml"] = std::string(30u << 20, ' ');
    EXPECT_EQ(says(zipped(parts)), "file.bomb");
    EXPECT_EQ(says(book_of("<row><c><v>1</v></c></row>"), {.unpacked_bytes = 500}), "file.bomb");
    EXPECT_EQ(says(book_of("<row><c><v>1</v></c></row>"), {.parts = 3}), "file.bomb");
    // A directory that claims four gigabytes, and one that claims less than there is.
    const auto good = book_of("<row><c><v>1</v></c></row>");
    EXPECT_EQ(says(with_central_field(good, 0, 24, "\xF0\xFF\xFF\xFF")), "file.bomb");
    EXPECT_EQ(says(with_central_field(good, 5, 24, "\x05\0\0\0"s)), "file.damaged");
}

TEST(ZipGuard, refuses_parts_that_overlap_double_or_climb_out)
{
    const auto good = book_of("<row><c><v>1</v></c></row>");
    EXPECT_EQ(says(with_central_field(good, 0, 20, "\xFF\x01\0\0"s)),
              "file.bomb"); // reaches into the next part
    auto parts = book_parts("<sheetData/>");
    parts["xl/aa.xml"] = parts["xl/bb.xml"] = "<a/>";
    EXPECT_EQ(says(replaced(zipped(parts), "xl/bb.xml", "xl/AA.xml")), "file.unsafe_names");
    for (const auto* name :
         {"../evil.xml", "xl/../../evil.xml", "/etc/evil.xml", "c:evil.xml", "xl\\evil.xml"}) {
        auto climbing = book_parts("<sheetData/>");
        climbing[name] = "<a/>";
        EXPECT_EQ(says(zipped(climbing)), "file.unsafe_names") << name;
    }
    parts = book_parts("<sheetData/>");
    parts["xl/link"] = "/etc/passwd";
    EXPECT_EQ(says(zipped(parts, "xl/link")), "file.unsafe_names");
    parts.erase("xl/link");
    parts["xl/embeddings/inner.bin"] = zipped({{"a", "b"}});
    parts["xl/embeddings/inner.xlsx"] = "x";
    EXPECT_EQ(says(zipped(parts)), "file.nested");
}

TEST(ZipGuard, names_a_locked_zip_and_a_torn_one)
{
    const auto good = book_of("<row><c><v>1</v></c></row>");
    EXPECT_EQ(says(good), "");
    EXPECT_EQ(says(with_central_field(good, 2, 8, "\x01"s)), "file.encrypted");
    EXPECT_EQ(says(with_central_field(good, 2, 10, "\x0E"s)), "file.damaged"); // an unknown method
    EXPECT_EQ(says(with_central_field(good, 0, 42, "\x03\0\0\0"s)), "file.damaged");
    for (std::size_t length = 4; length < good.size(); length += 97)
        EXPECT_NE(says(good.substr(0, length)), "") << length;
}

TEST(ZipGuard, survives_any_flipped_byte)
{
    const auto good = book_of("<row><c t='s'><v>0</v></c></row>", "<si><t>六道沟村</t></si>");
    for (std::size_t at = 0; at < good.size(); ++at) {
        auto bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x55);
        (void)says(bad); // any answer but a crash
    }
}

TEST(XlsxGuard, refuses_entities_and_references_out_of_range)
{
    auto parts = book_parts("<sheetData/>");
    parts["xl/sharedStrings.xml"] =
        "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
    EXPECT_EQ(says(zipped(parts)), "file.entities");
    EXPECT_EQ(says(book_of("<row><c t='s'><v>7</v></c></row>", "<si><t>a</t></si>")), "file.damaged");
    EXPECT_EQ(says(book_of("<row><c t='s'><v>-1</v></c></row>", "<si><t>a</t></si>")), "file.damaged");
    EXPECT_EQ(says(book_of("<row><c r='1A'><v>7</v></c></row>")), "file.damaged");
    EXPECT_EQ(says(book_of("<row><c><v>7</v></row>")), "file.damaged");
}

TEST(XlsxGuard, refuses_more_rows_columns_cells_or_text_than_a_table_has)
{
    const auto row = "<row r='9'><c r='A9'><v>1</v></c><c r='C9'><v>1</v></c></row>"s;
    EXPECT_EQ(says(book_of(row)), "");
    EXPECT_EQ(says(book_of(row), {.rows = 8}), "file.too_many_cells");
    EXPECT_EQ(says(book_of(row), {.columns = 2}), "file.too_many_cells");
    EXPECT_EQ(says(book_of(row), {.cells = 1}), "file.too_many_cells");
    EXPECT_EQ(says(book_of("<row r='1048577'><c><v>1</v></c></row>")), "file.too_many_cells");
    EXPECT_EQ(says(book_of("<row><c r='ZZZZ1'><v>1</v></c></row>")), "file.too_many_cells");
    std::string repeated = "<row>"; // one long shared string used again and again
    for (int i = 0; i < 100; ++i)
        repeated += "<c t='s'><v>0</v></c>";
    EXPECT_EQ(says(book_of(repeated + "</row>", "<si><t>" + std::string(5000, 'x') + "</t></si>"),
                   {.text_bytes = 400'000}),
              "file.too_many_cells");
}

TEST(XlsxGuard, wants_at_least_one_sheet)
{
    auto parts = book_parts("<sheetData/>");
    parts["xl/workbook.xml"] = "<workbook><sheets/></workbook>";
    EXPECT_EQ(says(zipped(parts)), "file.no_sheets");
    parts.erase("xl/workbook.xml");
    EXPECT_EQ(says(zipped(parts)), "file.damaged");
}

}
}
