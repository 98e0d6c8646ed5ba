// Long pictures: every line on them, each part complete in itself, as small as chats take, the same bytes for
// the same sheet.

#define ZX_USE_UTF8 1 // texts as std::string
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "decoded_png.hpp"
#include "render/long_picture.hpp"
#include "render/long_picture_bands.hpp"
#include "render/say.hpp"
#include "sample_sheets.hpp"

namespace gongkai::render {
namespace {

const PictureFacts facts{.address = "https://gongkai.example.cn/e/LDG-7K4Q-3M8"};
const PictureFacts in_parts{
    .address = facts.address, .warning = {}, .parts_at = facts.address + "/picture.png"};

std::string words_on(const std::vector<Band>& bands)
{
    std::string words;
    for (const auto& band : bands)
        for (const auto& text : band.texts)
            words += text.lead + text.words + "\n";
    return words;
}

std::string code_on(const tests::DecodedPng& picture)
{
    const int foot = std::min(picture.height, 900);
    const auto above = static_cast<std::ptrdiff_t>(picture.height - foot) * picture.width;
    const ZXing::ImageView view(picture.grey.data() + above, picture.width, foot, ZXing::ImageFormat::Lum);
    return ZXing::ReadBarcode(view).text();
}

std::string dense(std::size_t characters) // as hard to press together as text can be
{
    std::u32string text;
    std::uint32_t seed = 7;
    for (std::size_t i = 0; i < characters; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += static_cast<char32_t>(0x4E00 + (seed >> 16) % 6000);
    }
    return from_code_points(text);
}

struct LongPictures : testing::Test {
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }

    // Each part within the limits, with a code that is read.
    static void expect_sound(const Sheet& sheet, const LongPicture& picture)
    {
        for (int part = 1; part <= picture.parts(); ++part) {
            const auto bytes = picture.png(part);
            EXPECT_LE(bytes.size(), largest_picture) << part;
            const tests::DecodedPng seen(bytes);
            EXPECT_EQ(seen.width, picture_width);
            EXPECT_GT(seen.height, 600);
            EXPECT_LE(seen.height, tallest_picture);
            EXPECT_EQ(code_on(seen), sheet.qr_payload) << part;
        }
    }
};

TEST_F(LongPictures, hold_a_month_of_money_in_one_with_a_code_that_is_read)
{
    const auto sheet = tests::accounts_sheet(40);
    const LongPicture picture(sheet, facts);
    EXPECT_EQ(picture.parts(), 1);
    expect_sound(sheet, picture);
}

TEST_F(LongPictures, show_every_line_of_every_kind_of_table)
{
    for (const auto& sheet : {tests::accounts_sheet(40), tests::list_sheet(60)}) {
        const PictureTable table(sheet);
        const auto words = words_on(table.rows()) + words_on(table.titles());
        for (const auto& column : sheet.columns) {
            if (column.title == "摘要") continue; // it stands for itself
            EXPECT_NE(words.find(column.title), words.npos) << column.title;
        }
        for (const auto& row : sheet.rows) {
            EXPECT_NE(words.find(row.line + "\n"), words.npos);
            for (const auto& cell : row.cells) {
                const auto* amount = std::get_if<Money>(&cell);
                const auto said = amount ? to_text(*amount) : std::get<std::string>(cell);
                EXPECT_NE(words.find(said), words.npos) << said;
            }
        }
    }
    const auto sheet = tests::accounts_sheet(40);
    const auto totals = words_on(PictureTable(sheet).totals());
    for (const std::string said : {"本月合计", "11,161.11", "60,078.69"})
        EXPECT_NE(totals.find(said), totals.npos) << said;
}

TEST_F(LongPictures, say_what_counts_what_was_objected_and_what_is_no_longer_so)
{
    const auto sheet = tests::accounts_sheet(3);
    const auto head =
        words_on(head_bands(sheet, {.address = facts.address, .warning = "这份公开已经撤回"}, {1, 1}));
    for (const std::string said : {"这份公开已经撤回", "六道沟村", "2026年10月 财务收支公开"})
        EXPECT_NE(head.find(said), head.npos) << said;
    EXPECT_EQ(head.find("第 1 张"), head.npos);
    const auto opening = words_on(opening_bands(sheet, facts));
    for (const std::string said :
         {"单位：元", "94,016.81", "＝ 本月结余", "监委会保留意见：第14笔清雪机械费"})
        EXPECT_NE(opening.find(said), opening.npos) << said;
    const auto foot = words_on(foot_bands(sheet, facts, {2, 3}));
    for (const auto& said : std::vector<std::string>{"LDG-7K4Q-3M8", "第 1 版", "第 2 张，共 3 张",
                                                     "内容以网页为准：\n" + facts.address})
        EXPECT_NE(foot.find(said), foot.npos) << said;
    EXPECT_EQ(foot.find("各张都在"), foot.npos);
    const auto of_many = words_on(foot_bands(sheet, in_parts, {2, 3}));
    EXPECT_NE(of_many.find("各张都在：" + facts.address + "/picture.png?part=1 到 3"), of_many.npos);
    const auto of_one = words_on(foot_bands(sheet, in_parts, {1, 1}));
    EXPECT_EQ(of_one.find("各张都在"), of_one.npos);
}

TEST_F(LongPictures, go_on_in_further_ones_when_the_table_is_long)
{
    const auto sheet = tests::accounts_sheet(150);
    const LongPicture picture(sheet, facts);
    EXPECT_EQ(picture.parts(), 3);
    expect_sound(sheet, picture);
    const auto list = tests::list_sheet(200);
    const LongPicture names(list, facts);
    EXPECT_GT(names.parts(), 1);
    expect_sound(list, names);
}

TEST_F(LongPictures, of_the_densest_text_stay_small_enough)
{
    auto sheet = tests::notice_sheet(1);
    sheet.paragraphs = {dense(9000)};
    const LongPicture picture(sheet, facts);
    EXPECT_GT(picture.parts(), 1);
    expect_sound(sheet, picture);
    const LongPicture lower(sheet, facts, 4000); // as public accounts take them
    for (int part = 1; part <= lower.parts(); ++part)
        EXPECT_LT(lower.png(part).size(), 1u << 20) << part;
}

PictureOfStage noise(int side, const std::string& caption) // as hard to press together as a photo can be
{
    PicturePhoto photo{.width = side, .height = side, .rgb = {}};
    std::uint32_t seed = 7;
    for (int i = 0; i < side * side * 3; ++i) {
        seed = seed * 1664525 + 1013904223;
        photo.rgb.push_back(static_cast<std::uint8_t>(seed >> 24));
    }
    return {std::move(photo), caption};
}

TEST_F(LongPictures, show_the_photos_of_a_stage_each_above_its_caption)
{
    auto with_photos = facts;
    with_photos.photos = {noise(400, "开工前的路面"),
                          noise(600, "浇筑到一半，东侧，从三组王家门前往村部方向看过去的样子")};
    const auto sheet = tests::project_sheet();
    const auto bands = opening_bands(sheet, with_photos);
    const auto first = std::ranges::find_if(bands, [](const Band& band) { return !band.photos.empty(); });
    ASSERT_NE(first, bands.end());
    for (const auto& band : {*first, *std::next(first)}) {
        EXPECT_GE(band.texts.at(0).top, band.photos.at(0).top + band.photos.at(0).height);
        EXPECT_LE(band.texts.at(0).top + band.texts.at(0).lines * line_step(band.texts.at(0).style),
                  band.height);
    }
    EXPECT_EQ(std::next(first)->texts.at(0).lines, 2);
    EXPECT_NE(words_on(bands).find("开工前的路面\n浇筑到一半"), std::string::npos);
    const LongPicture picture(sheet, with_photos);
    expect_sound(sheet, picture);
    EXPECT_EQ(picture.png(1), LongPicture(sheet, with_photos).png(1));
    EXPECT_NE(picture.png(1), LongPicture(sheet, facts).png(1));
}

TEST_F(LongPictures, with_the_largest_photos_and_the_densest_text_stay_small_enough)
{
    auto with_photos = facts;
    with_photos.photos.assign(3, noise(longest_photo, "说明"));
    auto sheet = tests::notice_sheet(1);
    sheet.paragraphs = {dense(9000)};
    expect_sound(sheet, LongPicture(sheet, with_photos));
}

TEST_F(LongPictures, let_a_line_go_on_that_is_longer_than_a_picture)
{
    auto sheet = tests::accounts_sheet(3);
    sheet.rows[1].cells[1] = dense(4000);
    const LongPicture picture(sheet, facts);
    EXPECT_GT(picture.parts(), 1);
    expect_sound(sheet, picture);
}

TEST_F(LongPictures, of_equal_sheets_are_the_same_bytes_and_of_others_are_not)
{
    auto sheet = tests::accounts_sheet(12);
    const auto first = LongPicture(sheet, facts).png(1);
    EXPECT_EQ(LongPicture(tests::accounts_sheet(12), facts).png(1), first);
    sheet.rows[4].cells[1] = std::string("别的");
    EXPECT_NE(LongPicture(sheet, facts).png(1), first);
}

TEST_F(LongPictures, keep_strange_characters_and_empty_sheets)
{
    Sheet sheet;
    sheet.code = "LDG-7K4Q-3M8";
    sheet.qr_payload = "https://gongkai.example.cn/e/LDG-7K4Q-3M8";
    expect_sound(sheet, LongPicture(sheet, facts));
    sheet.title = "𠮷\xE2\x80\x8B\xF0\x9F\x98\x80\n<b>&";
    sheet.columns = {{.title = ""}};
    sheet.rows = {{.line = "", .cells = {std::string()}}, {.line = "2", .cells = {}}};
    expect_sound(sheet, LongPicture(sheet, facts));
}

}
}
