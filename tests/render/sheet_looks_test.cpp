// Posters, forms, projects and lists of people: what hangs beside the accounts.

#include "render/sample_sheets.hpp"
#include "render/say.hpp"
#include "render/told_pdf.hpp"

using namespace gongkai;
using namespace gongkai::render;
using namespace gongkai::tests;

namespace {

using Paper = SheetOptions::Paper;
using Print = SheetOptions::Print;

constexpr SheetOptions a4 = {.paper = Paper::a4_portrait};

const std::vector<SheetOptions>& all_prints()
{
    static const std::vector<SheetOptions> all = {
        {}, a4, {.print = Print::large}, {.paper = Paper::a4_portrait, .print = Print::large}};
    return all;
}

struct Word {
    double left = 0, top = 0, right = 0, bottom = 0;
};

Word word_in(const std::string& pdf, const std::string& text)
{
    const std::string boxes = told_by("pdftotext -bbox", pdf, "-");
    const std::size_t at = boxes.rfind("<word ", boxes.find(">" + text));
    Word word;
    EXPECT_EQ(std::sscanf(boxes.c_str() + at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                          &word.left, &word.top, &word.right, &word.bottom),
              4)
        << text;
    return word;
}

// In points, of the line in which the text stands.
double size_of(const std::string& pdf, const std::string& text)
{
    const std::string told = told_by("pdftohtml -xml -stdout -i -zoom 1", pdf);
    const std::size_t line = told.rfind("<text ", told.find(text));
    int font = -1;
    EXPECT_EQ(std::sscanf(told.c_str() + told.find("font=", line), "font=\"%d\"", &font), 1) << text;
    const std::size_t spec = told.find("<fontspec id=\"" + std::to_string(font) + "\"");
    double size = 0;
    std::sscanf(told.c_str() + told.find("size=", spec), "size=\"%lf\"", &size);
    return size;
}

class SheetLooks : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

}

TEST_F(SheetLooks, poster_is_read_from_two_metres)
{
    for (const int more : {0, 1, 2}) {
        const std::string pdf = sheet_pdf(poster_sheet(more));
        EXPECT_EQ(pages_of(pdf), 1);
        EXPECT_GE(size_of(pdf, "应到31人"), 24) << more << " paragraphs more";
    }
    EXPECT_GE(size_of(sheet_pdf(poster_sheet()), "应到31人"), 32) << "few words are large ones";
    EXPECT_GE(size_of(sheet_pdf(poster_sheet()), "村民代表会议的决议"), 56);
}

TEST_F(SheetLooks, poster_ends_with_who_says_so_and_when)
{
    for (const SheetOptions& options : all_prints()) {
        const std::string pdf = sheet_pdf(poster_sheet(), options);
        const std::string text = text_in(pdf);
        EXPECT_LT(text.find("弃权1人"), text.find("六道沟村村民委员会2026年11月17日"));
        EXPECT_GT(word_in(pdf, "六道沟村村民委员会").left, word_in(pdf, "决定的事").right);
        EXPECT_EQ(pages_of(pdf), 1);
    }
}

TEST_F(SheetLooks, poster_of_many_words_takes_pages_and_loses_none)
{
    for (const SheetOptions& options : all_prints()) {
        const Sheet sheet = poster_sheet(80);
        const std::string text = text_in(sheet_pdf(sheet, options));
        EXPECT_EQ(count_of(text, "材"), 80U);
        EXPECT_EQ(count_of(text, "表决结果"), 1U);
        expect_all_inside(sheet, options);
    }
}

TEST_F(SheetLooks, words_are_as_large_as_the_same_pages_allow)
{
    const Sheet sheet = poster_sheet(10);
    const std::string pdf = sheet_pdf(sheet);
    ASSERT_EQ(pages_of(pdf), 2);
    EXPECT_GT(size_of(pdf, "应到31人"), 18) << "two pages at the smallest hold larger words too";
}

TEST_F(SheetLooks, heading_never_ends_a_page)
{
    Sheet sheet = poster_sheet();
    sheet.passages.clear();
    for (int i = 1; i <= 60; ++i)
        sheet.passages.push_back({"第" + std::to_string(i) + "章", {"这一章写一件事。", "再写一件。"}});
    for (const SheetOptions& options : all_prints()) {
        const std::string spoken = text_in(sheet_pdf(sheet, options));
        EXPECT_EQ(count_of(spoken, "章这一章"), 60U);
    }
}

TEST_F(SheetLooks, contract_has_its_labels_beside_what_they_say)
{
    for (const SheetOptions& options : all_prints()) {
        const Sheet sheet = contract_sheet();
        const std::string pdf = sheet_pdf(sheet, options);
        for (const Passage& row : sheet.passages) {
            const Word label = word_in(pdf, row.heading);
            const Word value = word_in(pdf, row.paragraphs.front().substr(0, 6));
            EXPECT_NEAR(label.top, value.top, 2) << row.heading;
            EXPECT_LT(label.right, value.left) << row.heading;
        }
        EXPECT_EQ(pages_of(pdf), 1);
        expect_all_inside(sheet, options);
    }
    EXPECT_GE(size_of(sheet_pdf(contract_sheet()), "二组东沟林地"), 24);
    const std::string spoken = told_by("pdfinfo -struct-text", sheet_pdf(contract_sheet()));
    EXPECT_EQ(count_of(spoken, "TR"), 6U) << "a table to whoever listens";
}

TEST_F(SheetLooks, form_with_a_row_longer_than_a_page_loses_nothing)
{
    Sheet sheet = contract_sheet();
    std::string long_words;
    for (int i = 0; i < 900; ++i)
        long_words += "第" + std::to_string(i) + "条；";
    sheet.passages[2].paragraphs = {long_words};
    for (const SheetOptions& options : all_prints()) {
        const std::string text = text_in(sheet_pdf(sheet, options));
        EXPECT_EQ(count_of(text, "条；"), 900U);
        EXPECT_NE(text.find("2031年12月31日"), text.npos);
    }
}

TEST_F(SheetLooks, project_shows_where_it_stands)
{
    for (const SheetOptions& options : all_prints()) {
        const std::string pdf = sheet_pdf(project_sheet(), options);
        const Word before = word_in(pdf, "事前"), during = word_in(pdf, "事中"), after = word_in(pdf, "事后");
        EXPECT_NEAR(before.top, after.top, 1);
        EXPECT_LT(before.right, during.left);
        EXPECT_LT(during.right, after.left);
        EXPECT_LT(after.bottom, word_in(pdf, "资金来源").top);
        expect_all_inside(project_sheet(), options);
    }
}

TEST_F(SheetLooks, list_of_many_names_uses_the_width)
{
    const auto panels = [&](int rows, const SheetOptions& options) {
        const std::string pdf = sheet_pdf(benefit_sheet(rows), options);
        const auto found = count_of(text_in(pdf), "行组别户主");
        return static_cast<double>(found) / pages_of(pdf);
    };
    EXPECT_EQ(panels(6, {}), 1);
    EXPECT_EQ(panels(30, a4), 2);
    EXPECT_EQ(panels(60, {}), 3);
    EXPECT_EQ(panels(390, {}), 3) << "with its head on every page";
    EXPECT_EQ(pages_of(sheet_pdf(benefit_sheet(45))), 1);
    EXPECT_NE(text_in(sheet_pdf(benefit_sheet(45))).find("共45户，7,047.00元"), std::string::npos);
}

TEST_F(SheetLooks, list_on_several_pages_has_letters_as_large_as_they_allow)
{
    const std::string pdf = sheet_pdf(benefit_sheet(90));
    EXPECT_EQ(pages_of(pdf), 2);
    EXPECT_GT(size_of(pdf, "欧阳德福"), 16);
    Sheet wide = benefit_sheet(15);
    wide.columns[1].title = "户主和全家的人，一个一个写出来，写得很长很长，比一张纸还要宽";
    for (SheetRow& row : wide.rows)
        row.cells[1] = std::string(200, 'x');
    for (const SheetOptions& options : all_prints())
        EXPECT_EQ(count_of(text_in(sheet_pdf(wide, options)), "156.60"), 15U);
}

TEST_F(SheetLooks, list_without_sums_keeps_no_room_for_them)
{
    int most = 40;
    while (pages_of(sheet_pdf(benefit_sheet(most + 1))) == 1)
        ++most;
    EXPECT_EQ(most % 3, 0) << "three full columns";
}

TEST_F(SheetLooks, list_loses_no_name_on_any_paper)
{
    for (const SheetOptions& options : all_prints())
        for (const int rows : {1, 2, 9, 10, 11, 61, 400}) {
            expect_all_rows(benefit_sheet(rows), options);
            if (rows < 100) expect_all_inside(benefit_sheet(rows), options);
        }
}

TEST_F(SheetLooks, are_large_for_those_who_see_poorly)
{
    for (const SheetOptions& options : {all_prints()[2], all_prints()[3]}) {
        const double least = options.paper == Paper::a3_landscape ? 24 : 18;
        EXPECT_GE(size_of(sheet_pdf(poster_sheet(9), options), "应到31人"), least);
        EXPECT_GE(size_of(sheet_pdf(contract_sheet(), options), "二组东沟"), least);
        EXPECT_GE(size_of(sheet_pdf(benefit_sheet(300), options), "欧阳德福"), least);
        EXPECT_GE(size_of(sheet_pdf(accounts_sheet(90), options), "秸秆禁烧"), least);
        EXPECT_GE(size_of(sheet_pdf(benefit_sheet(300), options), "公布"), least);
    }
}

TEST_F(SheetLooks, long_objection_is_the_first_thing_a_poster_says)
{
    Sheet sheet = poster_sheet();
    std::string text;
    for (int i = 1; i <= 120; ++i)
        text += "第" + std::to_string(i) + "处没有写清；";
    sheet.voice = {{"监委会保留意见：", text}};
    for (const SheetOptions& options : all_prints()) {
        const std::string said = text_in(sheet_pdf(sheet, options));
        EXPECT_EQ(count_of(said, "处"), 120U);
        EXPECT_LT(said.find("监委会保留意见"), said.find("决定的事"));
    }
}

TEST_F(SheetLooks, are_the_same_bytes_for_the_same_sheet)
{
    EXPECT_EQ(sheet_pdf(poster_sheet(4)), sheet_pdf(poster_sheet(4)));
    EXPECT_EQ(sheet_pdf(project_sheet(), a4), sheet_pdf(project_sheet(), a4));
    EXPECT_NE(sheet_pdf(benefit_sheet(40)), sheet_pdf(benefit_sheet(41)));
}
