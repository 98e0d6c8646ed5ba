#include "render/sample_sheets.hpp"
#include "render/say.hpp"
#include "render/told_pdf.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>
#include <thread>

using namespace gongkai;
using namespace gongkai::render;
using namespace gongkai::tests;

namespace {

using Paper = SheetOptions::Paper;
using Print = SheetOptions::Print;

class SheetPdf : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

}

TEST_F(SheetPdf, says_everything_the_sheet_says)
{
    const std::string text = text_in(sheet_pdf(accounts_sheet(39)));
    for (const char* part :
         {"六道沟村2026年10月财务收支公开", "单位：元", "公布2026年11月23日", "张贴至2026年12月8日",
          "来源：村集体账", "共39笔", "上月结余94,016.81", "＝本月结余", "本月合计",
          "监委会保留意见：第14笔清雪机械费未附台班记录", "审核：村务监督委员会李秀英（签）", "制表：刘春海",
          "有疑问请说行号：监委会0439-5550123", "六道沟村民委员会（章）", "LDG-7K4Q-3M8", "第1版·日码K7P2",
          "1/1"})
        EXPECT_NE(text.find(part), text.npos) << part;
}

TEST_F(SheetPdf, loses_no_row_on_any_paper)
{
    for (const Paper paper : {Paper::a3_landscape, Paper::a4_portrait})
        for (const Print print : {Print::usual, Print::large})
            for (const int rows : {1, 2, 21, 40, 41, 200})
                expect_all_rows(accounts_sheet(rows), {.paper = paper, .print = print});
}

TEST_F(SheetPdf, loses_none_of_five_thousand_rows)
{
    expect_all_rows(accounts_sheet(5000), {});
}

TEST_F(SheetPdf, loses_no_character_of_rows_far_too_long)
{
    Sheet sheet = accounts_sheet(12);
    std::string gist;
    for (int i = 0; i < 400; ++i)
        gist += "修" + std::to_string(i) + "，";
    sheet.rows[5].cells[1] = gist;
    for (const Paper paper : {Paper::a3_landscape, Paper::a4_portrait})
        for (const Print print : {Print::usual, Print::large}) {
            const std::string text = text_in(sheet_pdf(sheet, {.paper = paper, .print = print}));
            for (int i = 0; i < 400; ++i)
                ASSERT_NE(text.find(std::to_string(i)), text.npos);
            EXPECT_GE(count_of(text, "修"), 400U);
        }
}

TEST_F(SheetPdf, keeps_everything_inside_the_page)
{
    Sheet sheet = accounts_sheet(60);
    sheet.rows[0].cells[3] = Money{99999999999999};
    sheet.totals[3] = Money{-99999999999999};
    for (const Paper paper : {Paper::a3_landscape, Paper::a4_portrait})
        for (const Print print : {Print::usual, Print::large})
            EXPECT_GT(expect_all_inside(sheet, {.paper = paper, .print = print}), 100U);
}

TEST_F(SheetPdf, repeats_the_head_and_carries_sums_from_page_to_page)
{
    const Sheet sheet = accounts_sheet(200);
    const std::string pdf = sheet_pdf(sheet);
    const int pages = pages_of(pdf);
    ASSERT_GT(pages, 2);
    const std::string text = text_in(pdf);
    EXPECT_EQ(count_of(text, "承前页"), static_cast<std::size_t>(pages - 1));
    EXPECT_EQ(count_of(text, "过次页"), static_cast<std::size_t>(pages - 1));
    EXPECT_EQ(count_of(text, "本月合计"), 1U);
    EXPECT_EQ(count_of(text, "行日期摘要收入支出"), static_cast<std::size_t>(2 * pages));
    EXPECT_NE(text.find(std::to_string(pages) + "/" + std::to_string(pages)), text.npos);

    const std::size_t first = text.find("过次页"), next = text.find("承前页");
    Money income, expenditure;
    for (const SheetRow& row : sheet.rows) {
        if (text.find(words_of(row)) > first) break;
        if (const Money* amount = std::get_if<Money>(&row.cells[2])) income += *amount;
        if (const Money* amount = std::get_if<Money>(&row.cells[3])) expenditure += *amount;
    }
    const std::string sums = to_text(income) + to_text(expenditure);
    EXPECT_EQ(text.substr(first, std::string("过次页").size() + sums.size()), "过次页" + sums);
    EXPECT_EQ(text.substr(next, std::string("承前页").size() + sums.size()), "承前页" + sums);
}

TEST_F(SheetPdf, is_the_same_bytes_for_the_same_sheet)
{
    EXPECT_EQ(sheet_pdf(accounts_sheet(45)), sheet_pdf(accounts_sheet(45)));
    EXPECT_NE(sheet_pdf(accounts_sheet(45)), sheet_pdf(accounts_sheet(44)));
}

TEST_F(SheetPdf, does_not_depend_on_what_was_printed_before)
{
    const Sheet sheet = accounts_sheet(45);
    const std::string before = sheet_pdf(sheet);
    Sheet other = notice_sheet(2);
    other.paragraphs.push_back("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳");
    EXPECT_NE(sheet_pdf(other, {.watermark = "草稿"}), before);
    EXPECT_EQ(sheet_pdf(sheet), before);
    std::string elsewhere;
    std::thread([&] { elsewhere = sheet_pdf(sheet); }).join();
    EXPECT_EQ(elsewhere, before);
}

TEST_F(SheetPdf, is_small_enough_to_be_sent_by_phone)
{
    EXPECT_LT(sheet_pdf(accounts_sheet(39)).size(), 60'000U);
    const std::vector<Sheet> sheets(20, accounts_sheet(39));
    EXPECT_LT(sheets_pdf(sheets).size(), 20 * 15'000U);
}

TEST_F(SheetPdf, gives_back_the_letters_that_share_a_glyph_or_need_several)
{
    Sheet sheet = notice_sheet(0);
    sheet.paragraphs = {"一⼀二一", "Zoë e\u0301te\u0301", "کتاب", "①㈠ﬁ"};
    const std::string text = text_in(sheet_pdf(sheet));
    for (const char* letters : {"一⼀二一", "Zoë", "①㈠"})
        EXPECT_NE(text.find(letters), text.npos) << letters;
}

TEST_F(SheetPdf, has_a_title_a_language_and_a_structure_to_read_aloud)
{
    const std::string pdf = sheet_pdf(accounts_sheet(39));
    EXPECT_NE(pdf.find("%PDF-1.5"), pdf.npos);
    const std::string told = told_by("pdfinfo", pdf);
    EXPECT_NE(told.find("六道沟村 2026年10月 财务收支公开"), told.npos);
    EXPECT_NE(told.find("Tagged:          yes"), told.npos);
    EXPECT_NE(told.find("Metadata Stream: yes"), told.npos);
    EXPECT_NE(told_by("pdfinfo -meta", pdf).find("<rdf:li>zh-CN</rdf:li>"), told.npos);

    const std::string spoken = told_by("pdfinfo -struct-text", pdf);
    EXPECT_EQ(spoken.find("Warning"), spoken.npos) << spoken.substr(0, 300);
    const std::size_t title = spoken.find("H1"), table = spoken.find("Table"), ask = spoken.find("有疑问");
    EXPECT_TRUE(title < table && table < ask && ask != spoken.npos);
    EXPECT_EQ(count_of(spoken, "TR"), 39U + 2 + 1);
}

TEST_F(SheetPdf, carries_its_fonts_within_it)
{
    const std::string fonts = told_by("pdffonts", sheet_pdf(accounts_sheet(39)));
    EXPECT_NE(fonts.find("NotoSansCJKsc-Regular"), fonts.npos);
    EXPECT_NE(fonts.find("NotoSerifCJKsc-Bold"), fonts.npos);
    EXPECT_EQ(count_of(fonts, "yes yes yes"), 3U) << "embedded, subset, with a map to Unicode";
}

TEST_F(SheetPdf, finds_a_glyph_for_rare_names_and_says_when_there_is_none)
{
    Sheet sheet = accounts_sheet(3);
    sheet.maker = "𬭎㐂䶮";
    const std::string pdf = sheet_pdf(sheet);
    EXPECT_NE(text_in(pdf).find("制表：𬭎㐂䶮"), std::string::npos);
    EXPECT_EQ(without_glyph("李秀英 𬭎㐂䶮 123，（）"), U"");
    EXPECT_EQ(without_glyph("甲\U000F1234乙\U000F1234"), U"\U000F1234");
}

TEST_F(SheetPdf, has_its_code_to_scan_at_the_same_place_always)
{
    for (const Sheet& sheet : {accounts_sheet(39), notice_sheet(3), list_sheet(90)}) {
        const std::string ppm =
            told_by("pdftoppm -r 60 -gray -f 1 -l 1 -x 720 -y 0 -W 272 -H 200", sheet_pdf(sheet));
        const std::size_t header = ppm.find("255\n");
        ASSERT_NE(header, ppm.npos);
        const ZXing::ImageView view(reinterpret_cast<const std::uint8_t*>(ppm.data() + header + 4), 272, 200,
                                    ZXing::ImageFormat::Lum);
        const ZXing::Result read = ZXing::ReadBarcode(view);
        EXPECT_EQ(read.text(), sheet.qr_payload);
        EXPECT_NEAR(read.position().topRight().x, 239, 3);
    }
}

TEST_F(SheetPdf, shows_lists_notices_and_watermarks)
{
    expect_all_rows(list_sheet(60), {});
    expect_all_rows(list_sheet(60), {.paper = Paper::a4_portrait, .print = Print::large});
    for (const int paragraphs : {1, 4, 80}) {
        const Sheet sheet = notice_sheet(paragraphs);
        const std::string text = text_in(sheet_pdf(sheet, {.watermark = "草稿"}));
        EXPECT_EQ(count_of(text, "意见请提前说。"), static_cast<std::size_t>(paragraphs));
        EXPECT_NE(text.find("草稿"), text.npos);
    }
}

TEST_F(SheetPdf, puts_paragraphs_before_a_table)
{
    Sheet sheet = accounts_sheet(70);
    sheet.paragraphs = notice_sheet(3).paragraphs;
    const std::string text = text_in(sheet_pdf(sheet));
    EXPECT_LT(text.find("意见请提前说。"), text.find("行日期摘要"));
    expect_all_rows(sheet, {});
}

TEST_F(SheetPdf, prints_a_long_objection_whole)
{
    Sheet sheet = accounts_sheet(39);
    std::string text;
    for (int i = 1; i <= 120; ++i)
        text += "第" + std::to_string(i) + "笔没有台班记录；";
    sheet.voice = {{"监委会不同意：", text}};
    for (const Paper paper : {Paper::a3_landscape, Paper::a4_portrait}) {
        const std::string said = text_in(sheet_pdf(sheet, {.paper = paper, .print = Print::large}));
        EXPECT_EQ(count_of(said, "班"), 120U);
        EXPECT_NE(said.find("监委会不同意："), said.npos);
    }
}

TEST_F(SheetPdf, prints_several_sheets_each_with_pages_of_its_own)
{
    const std::vector<Sheet> sheets = {accounts_sheet(39), notice_sheet(2), accounts_sheet(50)};
    const std::string pdf = sheets_pdf(sheets);
    EXPECT_EQ(pages_of(pdf), 4);
    EXPECT_EQ(count_of(text_in(pdf), "（章）1/1"), 2U);
}
