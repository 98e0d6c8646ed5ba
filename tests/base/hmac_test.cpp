// The examples of RFC 4231 and RFC 2202.

#include "base/hmac.hpp"

#include <gtest/gtest.h>

#include "base/hash.hpp"

namespace gongkai {
namespace {

template<std::size_t size>
std::string hex(const std::array<std::uint8_t, size>& code)
{
    return to_hex(code);
}

TEST(Hmac, is_what_the_standards_say)
{
    EXPECT_EQ(hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(hex(hmac_sha1("Jefe", "what do ya want for nothing?")), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
}

}
}
