#include <gtest/gtest.h>

#include "base/random.hpp"
#include "base/sealed_text.hpp"

namespace gongkai {
namespace {

TEST(SealedText, opens_with_its_key_under_its_name)
{
    const TextSeal seal(random_bytes(32));
    for (const auto* plain : {"the-secret", "", "密码\n二"}) {
        const auto sealed = seal.seal(plain, "mail.password");
        EXPECT_TRUE(is_sealed_text(sealed));
        EXPECT_EQ(
            sealed.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 7),
            sealed.npos)
            << sealed;
        EXPECT_EQ(seal.open(sealed, "mail.password"), plain);
        EXPECT_NE(seal.seal(plain, "mail.password"), sealed) << "a nonce is used once";
    }
}

TEST(SealedText, opens_nowhere_else)
{
    const TextSeal seal(random_bytes(32));
    const auto sealed = seal.seal("the-secret", "mail.password");
    EXPECT_EQ(seal.open(sealed, "column.password"), std::nullopt);
    EXPECT_EQ(seal.open(sealed, ""), std::nullopt);
    EXPECT_EQ(TextSeal(random_bytes(32)).open(sealed, "mail.password"), std::nullopt);
}

TEST(SealedText, with_a_character_changed_left_out_or_added_does_not_open)
{
    const TextSeal seal(random_bytes(32));
    const auto sealed = seal.seal("the-secret", "mail.password");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed, shorter = sealed;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        shorter.erase(at, 1);
        EXPECT_EQ(seal.open(changed, "mail.password"), std::nullopt) << changed;
        EXPECT_EQ(seal.open(shorter, "mail.password"), std::nullopt) << shorter;
    }
    for (const auto& other : {sealed + "A", sealed + "=", sealed + "\n", std::string("sealed:"),
                              std::string("sealed:AAAA"), std::string("the-secret"), std::string()})
        EXPECT_EQ(seal.open(other, "mail.password"), std::nullopt) << other;
}

// Made without libsodium: HChaCha20 by hand, ChaCha20-Poly1305 by OpenSSL. Nonce 0 to 23, key of thirty-two
// bytes 7.
TEST(SealedText, is_what_the_algorithm_says)
{
    const auto sealed = "sealed:AAECAwQFBgcICQoLDA0ODxAREhMUFRYX3H_OqIl5ONdAsxIxmo0SuIP5CikLd5bd524";
    EXPECT_EQ(TextSeal(std::string(32, '\7')).open(sealed, "mail.password"), "the-secret");
}

}
}
