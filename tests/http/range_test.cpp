#include "http/range.hpp"

#include <gtest/gtest.h>
#include <string>

namespace gongkai::http {
namespace {

using Outcome = Ranges::Outcome;
using Parts = std::vector<ByteRange>;

TEST(Ranges, are_read_as_asked)
{
    EXPECT_EQ(parse_ranges("bytes=0-9", 100).parts, (Parts{{0, 10}}));
    EXPECT_EQ(parse_ranges("bytes=90-", 100).parts, (Parts{{90, 10}}));
    EXPECT_EQ(parse_ranges("bytes=-10", 100).parts, (Parts{{90, 10}}));
    EXPECT_EQ(parse_ranges("bytes=-1000", 100).parts, (Parts{{0, 100}}));
    EXPECT_EQ(parse_ranges("bytes=95-1000", 100).parts, (Parts{{95, 5}}));
    EXPECT_EQ(parse_ranges("bytes= 50-59 ,, 0-9", 100).parts, (Parts{{50, 10}, {0, 10}}));
}

TEST(Ranges, that_overlap_are_joined)
{
    EXPECT_EQ(parse_ranges("bytes=0-9,5-14,30-31,15-20", 100).parts, (Parts{{30, 2}, {0, 21}}));
}

TEST(Ranges, that_make_no_sense_get_the_whole)
{
    for (const char* bad : {"", "bytes", "bytes=", "bytes=a-b", "bytes=9-0", "bytes=1", "items=0-1", "bytes=--1",
                            "bytes=0-1,x", "bytes=-", "bytes=0-99999999999999999999", "bytes=0-0,2-2,4-4,6-6,8-8,10-10"})
        EXPECT_EQ(parse_ranges(bad, 100).outcome, Outcome::whole) << bad;
}

TEST(Ranges, behind_the_end_cant_be_satisfied)
{
    for (const char* beyond : {"bytes=100-", "bytes=100-200,300-", "bytes=-0"})
        EXPECT_EQ(parse_ranges(beyond, 100).outcome, Outcome::unsatisfiable) << beyond;
    EXPECT_EQ(parse_ranges("bytes=0-0", 0).outcome, Outcome::unsatisfiable);
    EXPECT_EQ(parse_ranges("bytes=200-,0-0", 100).parts, (Parts{{0, 1}}));
}

}
}
