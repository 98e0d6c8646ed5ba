#include <gtest/gtest.h>

#include "base/bulkhead.hpp"

namespace gongkai {
namespace {

TEST(Bulkhead, lets_in_as_many_as_there_are_places)
{
    Bulkhead bulkhead(2);
    const auto first = bulkhead.enter();
    auto second = bulkhead.enter();
    EXPECT_TRUE(first);
    EXPECT_TRUE(second);
    EXPECT_FALSE(bulkhead.enter());
    second.reset();
    EXPECT_TRUE(bulkhead.enter());
}

}
}
