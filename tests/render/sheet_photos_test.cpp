// Photos on the sheet of a project's stage: side by side below the strip, read aloud by their captions, and
// never the reason for a page more than they need.

#include "base/file.hpp"
#include "render/sample_sheets.hpp"
#include "render/say.hpp"
#include "render/told_pdf.hpp"

using namespace gongkai;
using namespace gongkai::render;
using namespace gongkai::tests;

namespace {

using Paper = SheetOptions::Paper;

const std::vector<SheetOptions> all_prints{
    {},
    {.paper = Paper::a4_portrait},
    {.print = SheetOptions::Print::large},
    {.paper = Paper::a4_portrait, .print = SheetOptions::Print::large}};

SheetPhoto photo(const std::string& stage, const std::string& caption)
{
    return {{read_file(SOURCE_ROOT "/demo/photos/well-" + stage + ".jpg").value(), 960, 720}, caption};
}

class SheetPhotos : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }

    Sheet with_photos(std::size_t count)
    {
        Sheet sheet = project_sheet();
        const std::vector<SheetPhoto> all{photo("before", "开工前屋顶漏雨"),
                                          photo("during", "搭架子补砌东墙"),
                                          photo("after", "新屋顶新墙新水管")};
        sheet.photos.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
        return sheet;
    }
};

double number_after(const std::string& text, const std::string& name, std::size_t from)
{
    return std::stod(text.substr(text.find(name, from) + name.size()));
}

double edge_of(const std::string& pdf, const std::string& word, const std::string& edge)
{
    const std::string boxes = told_by("pdftotext -bbox", pdf, "-");
    return number_after(boxes, edge + "=\"", boxes.rfind("<word ", boxes.find(">" + word)));
}

double top_of(const std::string& pdf, const std::string& word)
{
    return edge_of(pdf, word, "yMin");
}

}

TEST_F(SheetPhotos, stand_below_the_strip_beside_or_above_the_words)
{
    for (const auto& options : all_prints)
        for (const std::size_t count : {1u, 2u, 3u}) {
            const std::string pdf = sheet_pdf(with_photos(count), options);
            EXPECT_LT(top_of(pdf, "事中"), top_of(pdf, "开工前屋顶漏雨"));
            if (options.paper == Paper::a3_landscape)
                EXPECT_LT(edge_of(pdf, "村部门前道路硬化320米", "xMax"),
                          edge_of(pdf, "开工前屋顶漏雨", "xMin"));
            else
                EXPECT_LT(top_of(pdf, "开工前屋顶漏雨"), top_of(pdf, "村部门前道路硬化320米"));
            expect_all_inside(with_photos(count), options);
            const std::string images = told_by("pdfimages -list", pdf);
            EXPECT_EQ(count_of(images, " jpeg "), count) << images;
        }
}

TEST_F(SheetPhotos, take_no_page_more_than_the_words_but_for_large_print_on_small_paper)
{
    for (const auto& options : all_prints) {
        const bool is_tight =
            options.paper == Paper::a4_portrait && options.print == SheetOptions::Print::large;
        EXPECT_EQ(pages_of(sheet_pdf(with_photos(3), options)),
                  pages_of(sheet_pdf(project_sheet(), options)) + (is_tight ? 1 : 0));
    }
}

TEST_F(SheetPhotos, are_figures_that_are_read_aloud_by_their_captions)
{
    const std::string told = told_by("pdfinfo -struct-text", sheet_pdf(with_photos(2)));
    EXPECT_EQ(count_of(told, "Figure"), 2U) << told;
    EXPECT_EQ(count_of(told, "Caption"), 2U);
    EXPECT_NE(told.find("开工前屋顶漏雨"), told.npos);
    const std::string attributes = told_by("pdfinfo -struct", sheet_pdf(with_photos(2)));
    EXPECT_EQ(count_of(attributes, "/BBox"), 2U) << attributes;
}

TEST_F(SheetPhotos, change_nothing_on_sheets_that_have_none)
{
    const std::string pdf = sheet_pdf(project_sheet());
    EXPECT_EQ(pdf.find("/XObject"), pdf.npos);
    EXPECT_EQ(pdf, sheet_pdf(with_photos(0)));
    EXPECT_NE(pdf, sheet_pdf(with_photos(1)));
    EXPECT_EQ(sheet_pdf(with_photos(3)), sheet_pdf(with_photos(3)));
}
