#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "render/table_file.hpp"

using namespace gongkai;
using namespace gongkai::render;
using namespace std::chrono_literals;

namespace {

TableFile accounts()
{
    return {.sheet_name = "财务收支[10月]",
            .columns = {"行", "日期", "摘要", "支出"},
            .rows = {{std::int64_t{1}, Date(2026y / 10 / 1), "桥涵修补, \"水泥\"砂石", Money{-120000}},
                     {std::int64_t{2}, {}, "=HYPERLINK(\"http://x\")", Money{5}},
                     {std::int64_t{3}, Date(2026y / 10 / 3), "+1", {}},
                     {std::int64_t{4}}},
            .title = "六道沟村 2026年10月"};
}

std::string part_of(const std::string& bytes, const std::string& name)
{
    const auto file =
        std::filesystem::temp_directory_path() / ("table-" + std::to_string(getpid()) + ".xlsx");
    write_file(file, bytes);
    FILE* const pipe = popen(("unzip -p '" + file.string() + "' " + name).c_str(), "r");
    std::string content;
    for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe))
        content += static_cast<char>(c);
    pclose(pipe);
    std::filesystem::remove(file);
    return content;
}

TableFile one_cell(std::string text)
{
    return {.sheet_name = "表", .columns = {"摘要"}, .rows = {{std::move(text)}}};
}

}

TEST(Csv, has_a_bom_a_head_and_typed_cells)
{
    EXPECT_EQ(csv(accounts()), "\xEF\xBB\xBF行,日期,摘要,支出\r\n"
                               "1,2026-10-01,\"桥涵修补, \"\"水泥\"\"砂石\",-1200.00\r\n"
                               "2,,\"'=HYPERLINK(\"\"http://x\"\")\",0.05\r\n"
                               "3,2026-10-03,'+1,\r\n"
                               "4,,,\r\n");
}

TEST(Csv, marks_as_text_whatever_could_run_as_a_formula)
{
    for (const std::string opening : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "  =", "\n="})
        EXPECT_NE(csv(one_cell(opening + "cmd")).find("'" + opening + "cmd"), std::string::npos) << opening;
    for (const std::string harmless : {"a=1", "2026-10-01", "六道沟", "1+1", "'", "—"})
        EXPECT_EQ(csv(one_cell(harmless)), "\xEF\xBB\xBF摘要\r\n" + harmless + "\r\n");
}

TEST(Xlsx, holds_numbers_as_numbers_and_text_as_text)
{
    const std::string sheet = part_of(xlsx(accounts()), "xl/worksheets/sheet1.xml");
    EXPECT_NE(sheet.find("<v>-1200</v>"), sheet.npos);
    EXPECT_NE(sheet.find("t=\"inlineStr\"><is><t>=HYPERLINK("), sheet.npos);
    EXPECT_NE(sheet.find("<is><t>+1</t></is>"), sheet.npos);
    EXPECT_EQ(sheet.find("<f>"), sheet.npos);
    EXPECT_EQ(sheet.find("hyperlink "), sheet.npos);
    EXPECT_NE(sheet.find("<v>46296</v>"), sheet.npos) << "2026-10-01 as a spreadsheet counts days";
}

TEST(Xlsx, never_rounds_a_number_a_double_cannot_hold)
{
    const TableFile table{.sheet_name = "", .columns = {"号"}, .rows = {{std::int64_t{2206812020109123457}}}};
    const std::string sheet = part_of(xlsx(table), "xl/worksheets/sheet1.xml");
    EXPECT_NE(sheet.find("<is><t>2206812020109123457</t></is>"), sheet.npos);
}

TEST(Xlsx, drops_from_the_sheet_name_what_no_sheet_may_be_called)
{
    EXPECT_NE(part_of(xlsx(accounts()), "xl/workbook.xml").find("name=\"财务收支10月\""), std::string::npos);
    TableFile table = one_cell("x");
    table.sheet_name = "六道沟镇六道沟村二〇二六年第四季度村级财务收支逐笔明细公开表（更正后）";
    EXPECT_FALSE(part_of(xlsx(table), "xl/workbook.xml").empty());
}

TEST(Xlsx, is_the_same_bytes_for_the_same_table)
{
    EXPECT_EQ(xlsx(accounts()), xlsx(accounts()));
}

TEST(Xlsx, takes_a_row_longer_than_the_head_for_a_bug)
{
    TableFile table = one_cell("x");
    table.rows[0].push_back("y");
    EXPECT_THROW(xlsx(table), Bug);
}

TEST(Xlsx, says_so_when_a_text_is_too_long_for_a_cell)
{
    EXPECT_THROW(xlsx(one_cell(std::string(40000, 'x'))), std::runtime_error);
}
