#include <gtest/gtest.h>

#include "base/random.hpp"
#include "base/seal_stream.hpp"

namespace gongkai {
namespace {

const SealSecret by_key{.key = std::string(32, 'k'), .passphrase = {}};
const SealSecret by_words{.key = {}, .passphrase = "六道沟镇 备份 2026"};

std::string sealed(const std::string& plain, const SealSecret& secret, std::size_t piece = 10'000)
{
    std::string out;
    SealingSink sealing([&](std::string_view bytes) { out += bytes; }, secret);
    for (std::size_t at = 0; at < plain.size(); at += piece)
        sealing.write(std::string_view(plain).substr(at, piece));
    sealing.finish();
    return out;
}

std::string opened(std::string_view bytes, const SealSecret& secret)
{
    UnsealingSource source(
        [&](char* room, std::size_t size) {
            const auto count = std::min({size, bytes.size(), std::size_t(7001)});
            std::copy_n(bytes.data(), count, room);
            bytes.remove_prefix(count);
            return count;
        },
        secret);
    return read_exactly([&](char* room, std::size_t size) { return source.read(room, size); }, 1 << 22);
}

BadSeal::Kind why_not(std::string_view bytes, const SealSecret& secret)
{
    try {
        opened(bytes, secret);
    } catch (const BadSeal& bad) {
        return bad.kind;
    }
    ADD_FAILURE() << "was opened";
    return {};
}

TEST(SealStream, gives_back_streams_of_any_length)
{
    for (const std::size_t size : {0, 1, 65'535, 65'536, 65'537, 131'072, 300'000}) {
        const auto plain = random_bytes(size);
        EXPECT_EQ(opened(sealed(plain, by_key), by_key), plain) << size;
    }
    EXPECT_EQ(opened(sealed("公开", by_words), by_words), "公开");
}

TEST(SealStream, notices_every_changed_byte_and_every_cut)
{
    const auto whole = sealed(random_bytes(70'000), by_key);
    for (std::size_t at = 0; at < whole.size(); at += 997) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_THROW(opened(changed, by_key), BadSeal) << at;
        EXPECT_THROW(opened(std::string_view(whole).substr(0, at), by_key), BadSeal) << at;
    }
    EXPECT_THROW(opened(whole + "x", by_key), BadSeal);
}

TEST(SealStream, notices_chunks_that_changed_places)
{
    auto whole = sealed(std::string(200'000, 'x'), by_key);
    const auto first = whole.size() - (200'000 + 4 * 17);
    std::swap_ranges(whole.begin() + static_cast<std::ptrdiff_t>(first),
                     whole.begin() + static_cast<std::ptrdiff_t>(first) + 65'553,
                     whole.begin() + static_cast<std::ptrdiff_t>(first) + 65'553);
    EXPECT_THROW(opened(whole, by_key), BadSeal);
}

TEST(SealStream, says_what_is_wrong_with_the_secret)
{
    using Kind = BadSeal::Kind;
    const auto keyed = sealed("x", by_key), worded = sealed("x", by_words);
    EXPECT_EQ(why_not(keyed, {}), Kind::no_secret);
    EXPECT_EQ(why_not(keyed, by_words), Kind::other_kind_of_secret);
    EXPECT_EQ(why_not(worded, by_key), Kind::other_kind_of_secret);
    EXPECT_EQ(why_not(keyed, {.key = std::string(32, 'l'), .passphrase = {}}), Kind::wrong_secret);
    EXPECT_EQ(why_not(worded, {.key = {}, .passphrase = "something else"}), Kind::wrong_secret);
    EXPECT_EQ(why_not("gongkai-sealed/2 key\n" + std::string(100, 'x'), by_key), Kind::newer);
}

TEST(SealStream, asks_for_no_more_memory_than_is_decent)
{
    EXPECT_EQ(why_not("gongkai-sealed/1 argon2id 3 999999999 00000000000000000000000000000000\n" +
                          std::string(100, 'x'),
                      by_words),
              BadSeal::Kind::damaged);
}

}
}
