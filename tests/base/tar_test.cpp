#include <gtest/gtest.h>

#include "base/tar.hpp"

namespace gongkai {
namespace {

ByteSource source_of(std::string_view bytes)
{
    return [bytes](char* room, std::size_t size) mutable {
        const auto count = std::min(size, bytes.size());
        std::copy_n(bytes.data(), count, room);
        bytes.remove_prefix(count);
        return count;
    };
}

std::string archived(const std::vector<std::pair<std::string, std::string>>& members)
{
    std::string out;
    TarWriter tar([&](std::string_view bytes) { out += bytes; });
    for (const auto& [name, bytes] : members) {
        tar.begin(name, bytes.size(), 1'700'000'000);
        tar.write(bytes);
    }
    tar.finish();
    return out;
}

TEST(Tar, gives_back_what_was_put_in_in_order)
{
    const std::vector<std::pair<std::string, std::string>> members{
        {"a", "1"}, {"b/c", std::string(100'000, 'x')}, {"empty", ""}};
    const auto whole = archived(members);
    TarReader tar(source_of(whole));
    for (const auto& [name, bytes] : members) {
        const auto member = tar.next();
        ASSERT_TRUE(member);
        EXPECT_EQ(member->name, name);
        std::string room(200'000, '\0');
        std::size_t have = 0;
        while (const auto count = tar.read(room.data() + have, room.size() - have))
            have += count;
        EXPECT_EQ(room.substr(0, have), bytes);
    }
    EXPECT_FALSE(tar.next());
}

TEST(Tar, lets_what_the_sink_throws_through)
{
    TarWriter tar([](std::string_view) { throw std::length_error("full"); });
    EXPECT_THROW(
        {
            tar.begin("a", 1 << 20, 0);
            for (int i = 0; i < 16; ++i)
                tar.write(std::string(1 << 16, 'x'));
            tar.finish();
        },
        std::length_error);
}

TEST(Tar, refuses_what_is_none)
{
    const std::string noise(5000, 'x');
    EXPECT_THROW(
        {
            TarReader tar(source_of(noise));
            tar.next();
        },
        BadTar);
    const auto whole = archived({{"a", std::string(100'000, 'x')}});
    TarReader cut(source_of(std::string_view(whole).substr(0, 50'000)));
    ASSERT_TRUE(cut.next());
    std::string room(200'000, '\0');
    EXPECT_THROW(while (cut.read(room.data(), room.size()) > 0){}, BadTar);
}

}
}
