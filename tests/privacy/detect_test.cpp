#include <gtest/gtest.h>

#include "privacy/scan.hpp"

namespace gongkai::privacy {
namespace {

std::string kinds_in(std::string_view text)
{
    std::string kinds;
    for (const auto& finding : scan_text(text))
        kinds += (kinds.empty() ? "" : " ") + std::string(boost::describe::enum_to_string(finding.kind, "?"));
    return kinds;
}

struct Case {
    const char* text;
    const char* kinds;
};

TEST(Scan, finds_numbers_in_every_disguise)
{
    const Case cases[] = {
        {"220681196007200988", "identity"},
        {"王凤英220681196007200988，6217009688770330261。", "identity bank_card"},
        {"11010519491231002X", "identity"},
        {"11010519491231002x是号码", "identity"},
        {"２２０６８１１９６００７２００９８８", "identity"},
        {"220681 19600720 0988", "identity"},
        {"2 2 0 6 8 1 1 9 6 0 0 7 2 0 0 9 8 8", "identity"},
        {"220681-1960-0720-0988", "identity"},
        {"22068119600\n7200988", "identity"},
        {"22O68l196OO72OO98B", "identity"},
        {"二二〇六八一一九六〇〇七二〇〇九八八", "identity"},
        {"220681\u200B196007200988", "identity"},
        {"A220681196007200988", "identity"},
        {"220681600720098", "identity"},
        {"身份证号：220681196007200989", "identity"}, // the check digit is wrong, the word is believed
        {"6217 0096 8877 0330 261", "bank_card"},
        {"6217-0096-8877-0330-261", "bank_card"},
        {"卡号4111111111111111", "bank_card"},
        {"18782023471", "phone"},
        {"+86 187 8202 3471", "phone"},
        {"8618782023471", ""},
        {"+8618782023471", "phone"},
        {"008618782023471", "phone"},
        {"手机8618782023471", "phone"},
        {"+86-18782023471", "phone"},
        {"187-8202-3471", "phone"},
        {"187.8202.3471", "phone"},
        {"1 8 7 8 2 0 2 3 4 7 1", "phone"},
        {"一八七八二零二三四七一", "phone"},
        {"１８７８２０２３４７１", "phone"},
        {"l87B2O2347l", "phone"},
        {"1878202\n3471", "phone"},
        {"电话18782023471、18782023472", "phone phone"},
        {"0439-5550123", "landline"},
        {"(0439)5550123", "landline"},
        {"（0439）5550123", "landline"},
        {"0439 5550123", "landline"},
        {"010-55501234", "landline"},
        {"电话：04395550123", "landline"},
        {"联系电话：5550123", "landline"},
        {"社保卡号：A12345678", "social_card"},
        {"一卡通 220612345678", "social_card"},
        {"2206811960****0988", "identity"},
        {"1878****471", "phone"},
        {"6217 0096 **** 0330 261", "bank_card"},
        {"22068119600720XXXX", "identity"},
    };
    for (const auto& [text, kinds] : cases)
        EXPECT_EQ(kinds_in(text), kinds) << text;
}

TEST(Scan, leaves_alone_what_only_looks_like_one)
{
    const char* clean[] = {
        "91220681MA0Y1234X5",
        "54220681MEA1234567",
        "12220681412345678X",
        "吉财农〔2026〕40号",
        "临政发〔2026〕12号",
        "220681101200",
        "220681101200-2026-10-001",
        "2026-10-03",
        "2026.10.03",
        "20261003",
        "12,345,678.90",
        "13812345678.50",
        "0.13812345678",
        "1200.00 1300.00 1400.00 1500.00",
        "记-00012",
        "PZ20261003001",
        "WS·2026-D30-0012",
        "项目编号：220681600720098",
        "24222000000012345678",
        "123456789012345678",
        "220681196007200989",
        "6217009688770330262",
        "4111111111111111",
        "2026年10月3日至2026年10月31日",
        "158 2026-10-03",
        "2206**********88",
        "220681********0988",
        "6217 **** **** **** 261",
        "187******71",
        "一、二、三、四、五、六、七、八、九、十",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "12345",
        "12388",
        "合同期2026.01.01-2028.12.31",
        "长15000×宽30000",
        "15000*30000",
        "合计 13,500.00 5,524.10 16,007.67",
        "电话费 12345678",
        "7626C862-2A13-11E5-B345-FEFF819CDC9F",
    };
    for (const auto* text : clean)
        EXPECT_EQ(kinds_in(text), "") << text;
}

TEST(Scan, says_where_in_the_text_and_shows_no_more_than_needed)
{
    const auto found = scan_text("户主 220681196007200988 代领");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].begin, 7u);
    EXPECT_EQ(found[0].end, 25u);
    EXPECT_EQ(found[0].excerpt, "2206**********88");
    EXPECT_EQ(found[0].where, Where::text);
}

TEST(Mask, hides_so_that_nothing_is_found_again)
{
    for (const auto* text : {"王凤英220681196007200988，6217009688770330261、18782023471",
                             "(0439)5550123 和 1 8 7 8 2 0 2 3 4 7 1", "社保卡号：A12345678",
                             "身份证2206811960****0988", "联系电话：5550123", "电话04395550123",
                             "二二〇六八一一九六〇〇七二〇〇九八八", "身份证号：220681196007200989"}) {
        EXPECT_FALSE(scan_text(text).empty()) << text;
        EXPECT_EQ(kinds_in(masked(text)), "") << masked(text);
    }
    EXPECT_EQ(masked("户主 220681196007200988 代领"), "户主 2206**********88 代领");
    EXPECT_EQ(masked("支出1200.00元"), "支出1200.00元");
}

TEST(Mask, keeps_the_same_few_signs_of_each_kind)
{
    EXPECT_EQ(mask(Kind::identity, "220681196007200988"), "2206**********88");
    EXPECT_EQ(mask(Kind::bank_card, "6217009688770330261"), "6217**********61");
    EXPECT_EQ(mask(Kind::phone, "18782023471"), "187******71");
    EXPECT_EQ(mask(Kind::social_card, "12"), "********");
}

TEST(Scan, survives_text_that_is_not_utf_8)
{
    EXPECT_EQ(kinds_in("\xFF\xC3 18782023471 \xE4\xB8"), "phone");
    EXPECT_EQ(kinds_in(std::string(100'000, '1')), "");
}

}
}
