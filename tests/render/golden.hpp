#pragma once
// Compares with a file in tests/golden/; GOLDEN_WRITE=1 in the environment writes it instead.

#include <cstdlib>
#include <gtest/gtest.h>

#include "base/file.hpp"

namespace gongkai::tests {

inline void expect_golden(const std::string& name, const std::string& now)
{
    const std::string path = std::string(SOURCE_ROOT "/tests/golden/") + name;
    if (std::getenv("GOLDEN_WRITE")) write_file(path, now, 0644);
    EXPECT_EQ(read_file(path).value_or("(not there)"), now) << name;
}

}
