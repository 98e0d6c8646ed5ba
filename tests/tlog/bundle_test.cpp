#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "tlog/bundle.hpp"

namespace gongkai::tlog {
namespace {

using Records = std::vector<std::string>;

TEST(Bundle, gives_its_records_back)
{
    const Records records{"", "one", std::string(65'535, 'x'), "两"};
    const auto bytes = entry_bundle(records);
    EXPECT_EQ(bytes.substr(0, 7), std::string("\0\0\0\3one", 7));
    const auto read = parse_bundle(bytes, 4);
    ASSERT_TRUE(read);
    EXPECT_EQ(Records(read->begin(), read->end()), records);
}

TEST(Bundle, is_refused_cut_lengthened_or_miscounted)
{
    const auto bytes = entry_bundle(Records{"one", "two", ""});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(parse_bundle(bytes.substr(0, size), 3));
    EXPECT_FALSE(parse_bundle(bytes + '\0', 3));
    EXPECT_FALSE(parse_bundle(bytes, 2));
    EXPECT_FALSE(parse_bundle(bytes, 4));
}

TEST(Bundle, holds_no_record_longer_than_two_bytes_can_count)
{
    EXPECT_THROW(entry_bundle(Records{std::string(65'536, 'x')}), Bug);
}

}
}
