#include <gtest/gtest.h>

#include "domain/edition_code.hpp"
#include "domain/sheet_mark.hpp"

namespace gongkai::domain {
namespace {

const std::string code = edition_code("LDG", "abcdef");
const std::string commitment = "f792f00e6f0179aa788dcc02d2b6882d2eb6db1ef80f4c92946580de044a8163";

TEST(SheetMark, is_written_as_it_is_read)
{
    const auto address = sheet_address("https://gk.example.gov.cn/Gk", code, commitment, "K7P2");
    EXPECT_EQ(address, "HTTPS://GK.EXAMPLE.GOV.CN/Gk/E/" + code + ".FF4NG1PNG2UDA.K7P2");
    const auto mark = read_sheet_mark(address);
    ASSERT_TRUE(mark.has_value());
    EXPECT_EQ(mark->site, "https://gk.example.gov.cn/Gk");
    EXPECT_EQ(mark->code, code);
    EXPECT_EQ(mark->commitment_begins, "f792f00e6f0179aa");
    EXPECT_EQ(mark->day_code, "K7P2");
    EXPECT_EQ(claims_of(*mark), "c=f792f00e6f0179aa&d=K7P2");
}

TEST(SheetMark, keeps_the_zeros_that_a_commitment_begins_with)
{
    const std::string small = "000000000000000a" + std::string(48, 'f');
    EXPECT_EQ(read_sheet_mark(sheet_address("", code, small)).value().commitment_begins, "000000000000000a");
    EXPECT_EQ(read_sheet_mark(sheet_address("", code, std::string(64, 'f'))).value().commitment_begins,
              std::string(16, 'f'));
}

TEST(SheetMark, is_read_as_it_stood_on_sheets_before)
{
    const auto mark =
        read_sheet_mark("https://GK.example.gov.cn/e/" + code + "?c=f792f00e6f0179aa&i=1284&d=K7P2").value();
    EXPECT_EQ(mark.site, "https://gk.example.gov.cn");
    EXPECT_EQ(mark.commitment_begins, "f792f00e6f0179aa");
    EXPECT_EQ(mark.position, 1284);
    EXPECT_EQ(mark.day_code, "K7P2");
    EXPECT_EQ(claims_of(mark), "c=f792f00e6f0179aa&i=1284&d=K7P2");
}

TEST(SheetMark, may_be_a_typed_code_or_an_address_without_more)
{
    for (const auto& typed :
         {code, " " + code + "\n", "https://gk.example.gov.cn/e/" + code, "/e/" + code + "#proof",
          "HTTPS://GK.EXAMPLE.GOV.CN/E/" + code,
          "https://gk.example.gov.cn/e/" + code + "/sheet.pdf?paper=a3"}) {
        const auto mark = read_sheet_mark(typed);
        ASSERT_TRUE(mark.has_value()) << typed;
        EXPECT_EQ(mark->code, code) << typed;
        EXPECT_FALSE(mark->position) << typed;
        EXPECT_EQ(contradiction(*mark, commitment, 7), Contradiction::none) << typed;
    }
}

TEST(SheetMark, is_refused_when_a_part_of_it_cannot_be_meant)
{
    for (const auto* query : {"?c=", "?c=xyz", "?i=", "?i=-1", "?i=1x", "?i=99999999999999999999"})
        EXPECT_EQ(read_sheet_mark("https://gk.example.gov.cn/e/" + code + query).error().says,
                  "sheet_mark.unreadable")
            << query;
    for (const auto* rest : {".", ".FF4NG1PNG2UD", ".FF4NG1PNG2UDAA", ".ZZZZZZZZZZZZZ", ".!F4NG1PNG2UDA",
                             ".FF4NG1PNG2UDA.K7P2.1"})
        EXPECT_EQ(read_sheet_mark("HTTPS://GK.EXAMPLE.GOV.CN/E/" + code + rest).error().says,
                  "sheet_mark.unreadable")
            << rest;
    EXPECT_EQ(read_sheet_mark("https://weixin.example/x").error().says, "edition_code.shape");
    auto mistyped = code;
    mistyped.back() = mistyped.back() == '2' ? '3' : '2';
    EXPECT_EQ(read_sheet_mark(mistyped).error().says, "edition_code.mistyped");
}

TEST(SheetMark, contradicts_an_edition_of_other_content_or_place)
{
    const auto mark = read_sheet_mark("/e/" + code + "?c=f792f00e6f0179aa&i=7").value();
    EXPECT_EQ(contradiction(mark, commitment, 7), Contradiction::none);
    EXPECT_EQ(contradiction(mark, commitment, {}), Contradiction::none);
    EXPECT_EQ(contradiction(mark, commitment, 8), Contradiction::position);
    EXPECT_EQ(contradiction(mark, std::string(64, '0'), 7), Contradiction::commitment);
    const auto brief = read_sheet_mark(sheet_address("", code, commitment)).value();
    EXPECT_EQ(contradiction(brief, commitment, 8), Contradiction::none);
    EXPECT_EQ(contradiction(brief, std::string(64, '0'), 8), Contradiction::commitment);
}

}
}
