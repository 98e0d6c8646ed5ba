#include <algorithm>
#include <gtest/gtest.h>

#include "base/ed25519.hpp"
#include "base/hash.hpp"

using namespace gongkai;

namespace {

// RFC 8032 section 7.1, test 2.
TEST(Ed25519, signs_as_rfc_8032_shows)
{
    const Ed25519Key key(*from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    EXPECT_EQ(to_hex(key.public_key()), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    EXPECT_EQ(to_hex(key.sign("\x72")), "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(Ed25519, comes_back_from_its_seed)
{
    const auto key = Ed25519Key::create();
    EXPECT_EQ(Ed25519Key(key.seed()).public_key(), key.public_key());
    EXPECT_NE(Ed25519Key::create().public_key(), key.public_key());
}

TEST(Ed25519, refuses_every_flipped_bit)
{
    const auto key = Ed25519Key::create();
    const auto signature = key.sign("六道沟");
    EXPECT_TRUE(verify_ed25519(key.public_key(), "六道沟", signature));
    EXPECT_FALSE(verify_ed25519(key.public_key(), "六道溝", signature));
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto damaged = signature;
        damaged[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        EXPECT_FALSE(verify_ed25519(key.public_key(), "六道沟", damaged)) << bit;
    }
}

// The point of order one "signs" everything when it is let in as a key.
TEST(Ed25519, refuses_keys_of_small_order)
{
    Ed25519Public identity{1};
    Ed25519Signature signature{1};
    EXPECT_FALSE(verify_ed25519(identity, "anything", signature));
}

// S + L is the same number to a careless reader.
TEST(Ed25519, refuses_a_second_spelling_of_a_signature)
{
    const auto key = Ed25519Key::create();
    auto signature = key.sign("once");
    const auto order =
        *from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"); // little-endian
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += signature[32 + i] + static_cast<unsigned char>(order[i]);
        signature[32 + i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    EXPECT_FALSE(verify_ed25519(key.public_key(), "once", signature));
}

}
