#pragma once
// A fuzz target stands any bytes at all: libFuzzer calls it with what it makes up, test_fuzz with the corpus.
// What must hold whatever the bytes are is said with ENSURE.

#include <string_view>
#include <vector>

#include "base/ensure.hpp"

namespace gongkai::fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

std::vector<Target>& targets(); // all that are linked in

struct Registered {
    Registered(std::string_view name, void (*run)(std::string_view)) { targets().push_back({name, run}); }
};

}

#define FUZZ_TARGET(name)                                                                                    \
    static void run_##name(std::string_view bytes);                                                          \
    static const ::gongkai::fuzz::Registered registered_##name(#name, run_##name);                           \
    static void run_##name(std::string_view bytes)
