#pragma once
// How often this process has waited for a connection to the database, for those who watch it.

#include <chrono>
#include <cstdint>

namespace gongkai::db {

struct Waits {
    std::uint64_t count = 0;
    std::uint64_t given_up = 0;
    std::chrono::duration<double> took{};
};

Waits waits(); // since the start

}
