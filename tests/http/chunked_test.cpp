#include "http/chunked.hpp"

#include <gtest/gtest.h>
#include <string>

namespace gongkai::http {
namespace {

struct Read {
    std::string body;
    ChunkedReader::State state;
    std::size_t consumed;
};

Read read_in_steps(std::string_view bytes, std::size_t step)
{
    ChunkedReader reader;
    Read read{"", ChunkedReader::State::more, 0};
    for (std::size_t given = std::min(step, bytes.size());;) {
        const auto next = reader.next(bytes.substr(read.consumed, given - read.consumed));
        read.body += next.bytes;
        read.consumed += next.consumed;
        read.state = next.state;
        if (next.state != ChunkedReader::State::more) return read;
        if (next.consumed > 0) continue;
        if (given == bytes.size()) return read;
        given = std::min(given + step, bytes.size());
    }
}

TEST(Chunks, are_joined_however_they_arrive)
{
    const std::string bytes = "4\r\nWiki\r\n5;a=b\r\npedia\r\nE\r\n in\r\n\r\nchunks.\r\n0\r\nX: y\r\n\r\nGET";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        const auto read = read_in_steps(bytes, step);
        EXPECT_EQ(read.state, ChunkedReader::State::done) << step;
        EXPECT_EQ(read.body, "Wikipedia in\r\n\r\nchunks.") << step;
        EXPECT_EQ(read.consumed, bytes.size() - 3) << step;
    }
}

TEST(Chunks, are_refused_when_another_reader_could_see_other_sizes)
{
    for (const char* bad :
         {"4\nWiki\r\n0\r\n\r\n", " 4\r\nWiki\r\n", "4 \r\nWiki\r\n", "+4\r\nWiki\r\n", "-4\r\nWiki\r\n",
          "0x4\r\nWiki\r\n", "\r\n", "g\r\n", "4\r\nWikiX\r\n", "4\r\nWiki\n", "4\r\nWiki0\r\n\r\n", "100000000\r\n",
          "fffffffffffffffff\r\n", "4;a\x01\r\nWiki\r\n", "4;\n\r\nWiki\r\n", "4\rX\nWiki\r\n", "0\r\nBad Name: y\r\n\r\n",
          "0\r\n: y\r\n\r\n", "0\r\nnothing\r\n\r\n", "0\r\nA: b\n\r\n", ";\r\n"})
        for (const std::size_t step : {std::size_t{1}, std::size_t{100}})
            EXPECT_EQ(read_in_steps(bad, step).state, ChunkedReader::State::broken) << bad;
    EXPECT_EQ(read_in_steps("4;" + std::string(400, 'a'), 1).state, ChunkedReader::State::broken);
    EXPECT_EQ(read_in_steps("4\r\nWik", 1).state, ChunkedReader::State::more);
}

TEST(Chunks, with_a_line_at_the_limit_are_answered_the_same_however_they_arrive)
{
    for (const std::size_t length : {255u, 256u, 257u, 258u}) {
        const auto bytes = "1;" + std::string(length - 2, 'a') + "\r\nx\r\n0\r\n\r\n";
        const auto wanted = length <= 256 ? ChunkedReader::State::done : ChunkedReader::State::broken;
        for (const std::size_t step : {1u, 2u, 7u, 1000u}) EXPECT_EQ(read_in_steps(bytes, step).state, wanted) << length;
    }
}

}
}
