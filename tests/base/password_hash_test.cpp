#include "base/hash.hpp"
#include "base/hmac.hpp"
#include "base/password_hash.hpp"

#include <gtest/gtest.h>
#include <thread>

using namespace gongkai;

namespace {

constexpr HashCost cheap{.memory_kib = 64, .passes = 3};

TEST(PasswordHash, is_phc_text_with_its_cost_inside)
{
    const auto hash = hash_password("六道沟的路灯亮了", cheap);
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=64,t=3,p=1$")) << *hash;
    EXPECT_EQ(match_password("六道沟的路灯亮了", *hash), PasswordMatch::yes);
    EXPECT_EQ(match_password("六道沟的路灯亮", *hash), PasswordMatch::no);
}

TEST(PasswordHash, of_the_same_password_is_never_the_same)
{
    EXPECT_NE(hash_password("same", cheap), hash_password("same", cheap));
}

TEST(PasswordHash, in_earnest_costs_64_mib_and_three_passes)
{
    const auto hash = hash_password("Lu-deng.2026");
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << *hash;
    EXPECT_FALSE(costs_less(*hash, {}));
}

TEST(PasswordHash, that_was_made_cheaper_is_worth_making_again)
{
    EXPECT_TRUE(costs_less(*hash_password("x", cheap), {}));
}

TEST(PasswordHash, that_is_empty_or_no_hash_matches_nothing)
{
    EXPECT_EQ(match_password("", "", cheap), PasswordMatch::no);
    EXPECT_EQ(match_password("anything", "", cheap), PasswordMatch::no);
    EXPECT_EQ(match_password("anything", "plain text", cheap), PasswordMatch::no);
}

TEST(PasswordHash, keeps_the_queue_short_when_everybody_comes_at_once)
{
    std::atomic<int> busy = 0, done = 0;
    {
        std::vector<std::jthread> people;
        for (int i = 0; i < 24; ++i)
            people.emplace_back([&] { (hash_password("x", {.memory_kib = 16384, .passes = 3}) ? done : busy)++; });
    }
    EXPECT_EQ(done + busy, 24);
    EXPECT_GE(done, 4);
    EXPECT_TRUE(hash_password("afterwards everyone is served", cheap));
}

TEST(Secret, is_overwritten_before_it_is_let_go)
{
    std::string secret = "a long enough secret to live on the heap";
    const char* where = secret.data();
    wipe(secret);
    EXPECT_TRUE(secret.empty());
    EXPECT_EQ(std::string(where, 1), std::string(1, '\0'));
}

TEST(HmacSha1, agrees_with_rfc_2202)
{
    EXPECT_EQ(to_hex(hmac_sha1(std::string(20, '\x0b'), "Hi There")), "b617318655057264e28bc0b6fb378c8ef146be00");
    EXPECT_EQ(to_hex(hmac_sha1("Jefe", "what do ya want for nothing?")), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    EXPECT_EQ(to_hex(hmac_sha1(std::string(80, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
              "aa4ae5e15272d00e95705637ce8a3b55ed402112");
}

}
