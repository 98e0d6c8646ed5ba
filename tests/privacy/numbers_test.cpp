#include <gtest/gtest.h>

#include "privacy/numbers.hpp"

namespace gongkai::privacy {
namespace {

TEST(IdentityNumber, agrees_with_the_vectors_of_the_standard)
{
    EXPECT_TRUE(is_identity_18("11010519491231002X"));
    EXPECT_TRUE(is_identity_18("440524188001010014"));
}

TEST(IdentityNumber, is_refused_with_any_single_digit_wrong)
{
    const std::string good = "11010519491231002X";
    for (std::size_t at = 0; at < 17; ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = good;
            wrong[at] = digit;
            EXPECT_EQ(is_identity_18(wrong), wrong == good) << wrong;
        }
}

TEST(IdentityNumber, needs_a_province_a_day_that_exists_and_eighteen_signs)
{
    EXPECT_FALSE(has_birth_and_region("990105194912310021"));
    EXPECT_FALSE(has_birth_and_region("110105194902300021"));
    EXPECT_FALSE(has_birth_and_region("11010519491331002"));
    EXPECT_FALSE(is_identity_18("1101051949123100X2"));
    EXPECT_TRUE(has_birth_and_region("220681200002290012"));
    EXPECT_FALSE(has_birth_and_region("220681190002290012")); // 1900 had no 29 February
}

TEST(IdentityNumber, of_fifteen_digits_is_told_by_region_and_birthday)
{
    EXPECT_TRUE(is_identity_15("220681600720098"));
    EXPECT_FALSE(is_identity_15("220681601320098"));
    EXPECT_FALSE(is_identity_15("220681600720000"));
    EXPECT_FALSE(is_identity_15("990681600720098"));
}

TEST(BankCard, needs_an_issuer_s_opening_and_luhn)
{
    EXPECT_TRUE(passes_luhn("79927398713"));
    EXPECT_FALSE(passes_luhn("79927398710"));
    EXPECT_TRUE(is_bank_card("6217009688770330261"));
    EXPECT_FALSE(is_bank_card("6217009688770330262"));
    EXPECT_FALSE(is_bank_card("4111111111111111")); // believed only beside a word
    EXPECT_FALSE(is_bank_card("620681101200"));
}

TEST(Mobile, is_in_an_allotted_range)
{
    for (const auto* good : {"13012345678", "14512345678", "15512345678", "16612345678", "17812345678",
                             "18712345678", "19912345678", "19212345678"})
        EXPECT_TRUE(is_mobile(good)) << good;
    for (const auto* wrong : {"12012345678", "15412345678", "16112345678", "10012345678", "1381234567",
                              "23812345678", "11012345678"})
        EXPECT_FALSE(is_mobile(wrong)) << wrong;
}

TEST(Landline, has_a_known_area_code_and_seven_or_eight_digits)
{
    EXPECT_EQ(area_code_length("04395550123"), 4u);
    EXPECT_EQ(area_code_length("01055501234"), 3u);
    EXPECT_EQ(area_code_length("13955501234"), 0u);
    EXPECT_TRUE(is_landline("0439", "5550123"));
    EXPECT_FALSE(is_landline("0439", "0550123"));
    EXPECT_FALSE(is_landline("0439", "555012"));
    EXPECT_FALSE(is_landline("043", "55501234"));
}

}
}
