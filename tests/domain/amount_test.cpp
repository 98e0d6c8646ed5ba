#include <gtest/gtest.h>

#include "domain/amount.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

struct Written {
    const char* text;
    std::int64_t fen;
    Unit unit = Unit::yuan;
};

std::optional<Money> read(std::string_view text, Unit unit = Unit::yuan, Cell::Kind kind = Cell::Kind::text)
{
    const auto money = read_amount(text, unit, kind);
    EXPECT_TRUE(money) << text << " " << money.error().says;
    return money ? *money : std::nullopt;
}

std::string refusal(std::string_view text, Unit unit = Unit::yuan, Cell::Kind kind = Cell::Kind::text)
{
    const auto money = read_amount(text, unit, kind);
    return money ? "read as " + (*money ? to_text(**money) : "nothing") : money.error().says;
}

}

TEST(Amount, is_read_as_people_write_it)
{
    for (const auto& [text, fen, unit] :
         std::initializer_list<Written>{{"1,234.50", 123450},
                                        {"１，５００．００", 150000},
                                        {"24元6角", 2460},
                                        {"24元6角5分", 2465},
                                        {"叁仟元整", 300000},
                                        {"叁仟元(¥3000元)", 300000},
                                        {"¥3000（叁仟元整）", 300000},
                                        {"11.1万", 11100000},
                                        {"11.1万元", 11100000},
                                        {"2400.5", 240050},
                                        {"330.3", 33030},
                                        {"343.06", 34306},
                                        {"￥1，200", 120000},
                                        {"人民币壹万贰仟叁佰肆拾伍元陆角柒分", 1234567},
                                        {"壹拾壹万捌仟捌佰柒拾陆元叁角玖分", 11887639},
                                        {"壹仟零伍元零叁分", 100503},
                                        {"十元", 1000},
                                        {"二十三元五角", 2350},
                                        {"一百零三", 10300},
                                        {"两百元", 20000},
                                        {"五角", 50},
                                        {"3角2分", 32},
                                        {"8分", 8},
                                        {"  99 元 ", 9900},
                                        {"99元整", 9900},
                                        {"¥ 12.00元", 1200},
                                        {".5", 50},
                                        {"1,234,567.89", 123456789},
                                        {"0.00", 0},
                                        {"0", 0},
                                        {"100.000", 10000},
                                        {"1200块", 120000},
                                        {"叁拾万元", 30000000},
                                        {"3千元", 300000},
                                        {"一亿二千万元", 12000000000},
                                        {"12元零5分", 1205}})
        EXPECT_EQ(read(text, unit), Money{fen}) << text;
}

TEST(Amount, is_negative_in_every_way_ledgers_show_it)
{
    for (const auto* text : {"-1,200.00", "－1200", "(1,200.00)", "（1,200.00）", "−1200", "负1200元",
                             "红字1200", "(红字)1200", "¥-1200", "-¥1,200", "△1200"})
        EXPECT_EQ(read(text), Money{-120000}) << text;
}

TEST(Amount, of_an_empty_cell_or_a_dash_is_none)
{
    for (const auto* text : {"", " ", "—", "-", "——", "/", "无", "－", "　"})
        EXPECT_EQ(read(text), std::nullopt) << text;
}

TEST(Amount, counts_in_the_unit_of_the_sheet_unless_it_names_its_own)
{
    EXPECT_EQ(read("3.2541", Unit::ten_thousand_yuan), Money{3254100});
    EXPECT_EQ(read("2.280155", Unit::ten_thousand_yuan), Money{2280155});
    EXPECT_EQ(read("1200元", Unit::ten_thousand_yuan), Money{120000});
    EXPECT_EQ(read("2.28万", Unit::ten_thousand_yuan), Money{2280000});
    EXPECT_EQ(read("2.28万元", Unit::ten_thousand_yuan), Money{2280000});
    EXPECT_EQ(read("1.5", Unit::thousand_yuan), Money{150000});
    EXPECT_EQ(read("24元6角", Unit::ten_thousand_yuan), Money{2460});
    EXPECT_EQ(read("5角", Unit::ten_thousand_yuan), Money{50});
    EXPECT_EQ(read("12", Unit::unstated), Money{1200});
}

TEST(Amount, of_a_number_cell_forgives_only_the_noise_of_spreadsheets)
{
    const auto number = Cell::Kind::number;
    EXPECT_EQ(read("9.300000000000001", Unit::yuan, number), Money{930});
    EXPECT_EQ(read("25492.509999999998", Unit::yuan, number), Money{2549251});
    EXPECT_EQ(read("589.5599999999999", Unit::yuan, number), Money{58956});
    EXPECT_EQ(read("3.637978807091713E-12", Unit::yuan, number), Money{0});
    EXPECT_EQ(read("-7045.7", Unit::yuan, number), Money{-704570});
    EXPECT_EQ(read("1.2E+05", Unit::yuan, number), Money{12000000});
    EXPECT_EQ(read("4.1162", Unit::ten_thousand_yuan, number), Money{4116200});
    EXPECT_EQ(read("4.1162000000000001", Unit::ten_thousand_yuan, number), Money{4116200});
    EXPECT_EQ(read("0.033", Unit::ten_thousand_yuan, number), Money{33000});
    EXPECT_EQ(read("123456789012.34", Unit::yuan, number), Money{12345678901234});
    EXPECT_EQ(refusal("79.333", Unit::yuan, number), "finding.amount_too_precise");
    EXPECT_EQ(refusal("532.6499", Unit::yuan, number), "finding.amount_too_precise");
    EXPECT_EQ(refusal("1E+300", Unit::yuan, number), "finding.amount_too_large");
}

TEST(Amount, in_text_must_be_exact)
{
    EXPECT_EQ(refusal("12.345"), "finding.amount_too_precise");
    EXPECT_EQ(refusal("9.300000000000001"), "finding.amount_too_precise");
    EXPECT_EQ(refusal("3.25411234", Unit::ten_thousand_yuan), "finding.amount_too_precise");
}

TEST(Amount, that_disagrees_with_itself_is_refused)
{
    EXPECT_EQ(refusal("叁仟元(¥3500元)"), "finding.amount_disagrees");
    EXPECT_EQ(refusal("3000（叁万元整）"), "finding.amount_disagrees");
}

TEST(Amount, is_never_guessed)
{
    for (const auto* text :
         {"三千五",     "12,34",   "1,2345", "1.2.3", "约300", "3000左右", "12.",        "#REF!",
          "3000(含税)", "1 2a",    "--5",    "元",    "￥",    "五元三",   "1,234,5.00", "(-5)",
          "叁仟贰仟元", "300+200", "10角",   "1.5角", ")",     "见附件"})
        EXPECT_EQ(refusal(text), "finding.amount_unclear") << text;
    EXPECT_EQ(refusal("99999999999999999"), "finding.amount_too_large");
    EXPECT_EQ(refusal(std::string(500, '9')), "finding.amount_unclear");
    EXPECT_EQ(refusal("", Unit::yuan, Cell::Kind::formula_without_value), "finding.formula_without_value");
}

TEST(Amount, names_its_unit_as_the_sheet_does)
{
    EXPECT_EQ(unit_name(Unit::yuan), "元");
    EXPECT_EQ(unit_name(Unit::ten_thousand_yuan), "万元");
    EXPECT_EQ(unit_name(Unit::thousand_yuan), "千元");
    EXPECT_EQ(unit_name(Unit::unstated), "");
}
