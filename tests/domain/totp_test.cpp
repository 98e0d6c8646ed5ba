#include "domain/totp.hpp"

#include <gtest/gtest.h>

using namespace gongkai;
using namespace gongkai::domain;

namespace {

const std::string secret = "12345678901234567890"; // RFC 6238, appendix B

Instant second(std::int64_t since_1970)
{
    return Instant(std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::seconds(since_1970)));
}

struct Vector {
    std::int64_t at;
    const char* code;
};

TEST(Totp, agrees_with_the_vectors_of_rfc_6238)
{
    for (const auto& [at, code] : {Vector{59, "94287082"}, Vector{1111111109, "07081804"}, Vector{1111111111, "14050471"},
                                   Vector{1234567890, "89005924"}, Vector{2000000000, "69279037"},
                                   Vector{20000000000, "65353130"}})
        EXPECT_EQ(totp_code(secret, totp_step(second(at)), 8), code) << at;
}

TEST(Totp, shows_the_last_six_digits)
{
    EXPECT_EQ(totp_code(secret, totp_step(second(59))), "287082");
    EXPECT_EQ(totp_code(secret, totp_step(second(1111111109))), "081804");
}

TEST(Totp, forgives_clocks_that_differ_by_half_a_minute)
{
    const auto step = totp_step(second(1234567890));
    for (const auto near : {step - 1, step, step + 1})
        EXPECT_EQ(totp_accepts(secret, totp_code(secret, near), second(1234567890), 0), near);
    EXPECT_FALSE(totp_accepts(secret, totp_code(secret, step - 2), second(1234567890), 0));
    EXPECT_FALSE(totp_accepts(secret, totp_code(secret, step + 2), second(1234567890), 0));
}

TEST(Totp, takes_a_code_once)
{
    const auto at = second(1234567890);
    const auto step = totp_accepts(secret, "005924", at, 0);
    ASSERT_TRUE(step);
    EXPECT_FALSE(totp_accepts(secret, "005924", at, *step));
}

TEST(Totp, reads_digits_as_people_type_them)
{
    EXPECT_TRUE(totp_accepts(secret, " 005 924 ", second(1234567890), 0));
    EXPECT_TRUE(totp_accepts(secret, "００５９２４", second(1234567890), 0));
    EXPECT_FALSE(totp_accepts(secret, "", second(1234567890), 0));
    EXPECT_FALSE(totp_accepts(secret, "5924", second(1234567890), 0));
}

TEST(Base32, agrees_with_rfc_4648_without_its_padding)
{
    EXPECT_EQ(to_base32(""), "");
    EXPECT_EQ(to_base32("f"), "MY");
    EXPECT_EQ(to_base32("foob"), "MZXW6YQ");
    EXPECT_EQ(to_base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(in_groups("MZXW6YTBOI"), "MZXW 6YTB OI");
}

TEST(TotpAddress, names_the_site_and_the_person)
{
    EXPECT_EQ(totp_address("公开", "liu", "foobar"),
              "otpauth://totp/%E5%85%AC%E5%BC%80:liu?secret=MZXW6YTBOI&issuer=%E5%85%AC%E5%BC%80");
}

}
