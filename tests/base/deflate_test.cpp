#include "base/deflate.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include "base/ensure.hpp"

namespace gongkai {
namespace {

constexpr int of_zlib = 15, of_gzip = 15 + 16; // window bits, by zlib's manual

std::string inflated(std::string_view packed, int window, std::size_t size)
{
    z_stream stream{};
    ENSURE(inflateInit2(&stream, window) == Z_OK);
    std::string out(size + 1, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int outcome = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    EXPECT_EQ(outcome, Z_STREAM_END);
    return out;
}

std::string a_page()
{
    std::string page;
    for (int i = 0; i < 2000; ++i)
        page += fmt::format("<td>{}</td><td>六道沟村 {} 元</td>\n", i, i * 7919 % 10007);
    return page;
}

TEST(Deflate, is_read_by_zlib_whatever_the_effort)
{
    for (const auto& text : {std::string(), std::string("公"), std::string(100'000, 'a'), a_page()})
        for (const int level : {1, 6, 9, 12}) {
            const Deflate deflate(level);
            EXPECT_EQ(inflated(deflate.zlib(text), of_zlib, text.size()), text) << level;
            EXPECT_EQ(inflated(deflate.gzip(text), of_gzip, text.size()), text) << level;
        }
}

TEST(Deflate, is_no_larger_than_zlibs_own)
{
    const auto page = a_page();
    uLongf length = compressBound(page.size());
    std::string its(length, '\0');
    ASSERT_EQ(compress2(reinterpret_cast<Bytef*>(its.data()), &length, reinterpret_cast<const Bytef*>(page.data()), page.size(), 5), Z_OK);
    EXPECT_LE(Deflate(6).zlib(page).size(), length);
}

}
}
