#include "base/money.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace gongkai {
namespace {

TEST(Money, is_written_with_groups_and_two_decimals)
{
    EXPECT_EQ(to_text(Money{9401681}), "94,016.81");
    EXPECT_EQ(to_text(Money{5}), "0.05");
    EXPECT_EQ(to_text(Money{-123456700}), "-1,234,567.00");
    EXPECT_EQ(in_plain_yuan(Money{-120000}), "-1200.00");
    EXPECT_EQ(to_text(Money{std::numeric_limits<std::int64_t>::min()}), "-92,233,720,368,547,758.08");
}

TEST(Money, is_written_in_capitals_as_vouchers_want_it)
{
    EXPECT_EQ(in_capitals(Money{11887639}), "壹拾壹万捌仟捌佰柒拾陆元叁角玖分");
    EXPECT_EQ(in_capitals(Money{300000}), "叁仟元整");
    EXPECT_EQ(in_capitals(Money{10050000}), "壹拾万零伍佰元整");
    EXPECT_EQ(in_capitals(Money{100000500}), "壹佰万零伍元整");
    EXPECT_EQ(in_capitals(Money{2460}), "贰拾肆元陆角整");
    EXPECT_EQ(in_capitals(Money{10005}), "壹佰元零伍分");
    EXPECT_EQ(in_capitals(Money{7}), "柒分");
    EXPECT_EQ(in_capitals(Money{0}), "零元整");
    EXPECT_EQ(in_capitals(Money{-150}), "负壹元伍角整");
    EXPECT_EQ(in_capitals(Money{1000000000000}), "壹佰亿元整");
    EXPECT_EQ(in_capitals(Money{1000010000000}), "壹佰亿零壹拾万元整");
}

}
}
