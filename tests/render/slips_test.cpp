#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include "render/sample_sheets.hpp"
#include "render/say.hpp"
#include "render/slips.hpp"
#include "render/told_pdf.hpp"

using namespace gongkai;
using namespace gongkai::render;
using namespace gongkai::tests;

namespace {

constexpr SheetOptions usual = {}, large = {.print = SheetOptions::Print::large};

SlipPack pack_of(int households, int lines_each = 1)
{
    SlipPack pack{.sheet = benefit_sheet(0), .slips = {}};
    pack.sheet.columns = {{.title = "面积（亩）", .align = Align::right},
                          {.title = "备注"},
                          {.title = "金额（元）", .align = Align::right}};
    for (int i = 1; i <= households; ++i) {
        Slip slip{.name = "王玉兰" + std::to_string(i) + "（2组）", .rows = {}};
        for (int line = 0; line < lines_each; ++line)
            slip.rows.push_back({.line = std::to_string(i * 10 + line), .cells = {"3.5", "自种", "156.60"}});
        pack.slips.push_back(std::move(slip));
    }
    return pack;
}

class SlipsPdf : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

}

TEST_F(SlipsPdf, say_of_each_household_what_it_is_and_where_to_check)
{
    const std::string text = text_in(slips_pdf(pack_of(1)));
    for (const char* part : {"六道沟村2026年第4季度耕地地力保护补贴", "王玉兰1（2组）", "面积", "3.5", "自种",
                             "156.60", "10", "LDG-7K4Q-3M8", "第1版", "这张只写这一户", "监委会0439-5550123"})
        EXPECT_NE(text.find(part), text.npos) << part;
}

TEST_F(SlipsPdf, stand_several_on_a_page_and_lose_nobody)
{
    for (const int households : {1, 5, 6, 40, 121}) {
        const std::string pdf = slips_pdf(pack_of(households));
        EXPECT_LE(pages_of(pdf), (households + 3) / 4) << "at least four on a page";
        const std::string text = text_in(pdf);
        for (int i = 1; i <= households; ++i)
            EXPECT_EQ(count_of(text, "王玉兰" + std::to_string(i) + "（2组）"), 1U);
        EXPECT_EQ(count_of(text, "LDG-7K4Q-3M8"), static_cast<std::size_t>(households));
    }
    EXPECT_LE(pages_of(slips_pdf(pack_of(30), large)), 15);
}

TEST_F(SlipsPdf, arent_cut_by_the_end_of_a_page)
{
    for (const SheetOptions& options : {usual, large})
        for (const int lines : {1, 3, 7}) {
            const std::string pdf = slips_pdf(pack_of(20, lines), options);
            for (int page = 1; page <= pages_of(pdf); ++page) {
                const std::string only =
                    " -f " + std::to_string(page) + " -l " + std::to_string(page) + " -raw";
                const std::string text = without_spaces(told_by("pdftotext" + only, pdf, "-"));
                EXPECT_EQ(count_of(text, "156.60"),
                          static_cast<std::size_t>(lines) * count_of(text, "（2组）"));
            }
        }
}

TEST_F(SlipsPdf, go_on_in_another_one_where_a_page_is_too_short)
{
    for (const SheetOptions& options : {usual, large}) {
        const std::string text = text_in(slips_pdf(pack_of(1, 90), options));
        EXPECT_EQ(count_of(text, "156.60"), 90U);
        EXPECT_GE(count_of(text, "（2组）（续）"), 1U);
    }
    SlipPack pack = pack_of(2);
    std::string remark;
    for (int i = 0; i < 500; ++i)
        remark += "第" + std::to_string(i) + "块地；";
    pack.slips[0].rows[0].cells[1] = remark;
    for (const SheetOptions& options : {usual, large}) {
        const std::string text = text_in(slips_pdf(pack, options));
        EXPECT_EQ(count_of(text, "块"), 500U);
        EXPECT_EQ(count_of(text, "王玉兰2（2组）"), 1U);
    }
}

TEST_F(SlipsPdf, have_a_code_to_scan_on_each)
{
    const std::string pdf = slips_pdf(pack_of(4));
    ASSERT_EQ(pages_of(pdf), 1);
    const std::string ppm = told_by("pdftoppm -r 100 -gray", pdf);
    int wide = 0, high = 0;
    ASSERT_EQ(std::sscanf(ppm.c_str(), "P5\n%d %d", &wide, &high), 2);
    const ZXing::ImageView view(reinterpret_cast<const std::uint8_t*>(ppm.data() + ppm.find("255\n") + 4),
                                wide, high, ZXing::ImageFormat::Lum);
    std::size_t read = 0;
    for (const auto& code : ZXing::ReadBarcodes(view))
        if (code.text() == pack_of(1).sheet.qr_payload) ++read;
    EXPECT_EQ(read, 4U);
    EXPECT_EQ(slips_pdf(pack_of(4)), pdf);
    EXPECT_NE(text_in(slips_pdf(pack_of(4), {.watermark = "演示"})).find("演示"), std::string::npos);
}
