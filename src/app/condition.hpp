#pragma once
// How the house stands: each thing the server depends on, by name, with what is wrong and what to do.

#include <filesystem>
#include <string>
#include <vector>

#include "app/house.hpp"
#include "db/waits.hpp"

namespace gongkai::app {

struct Dependency {
    enum class State { ok, warning, failed };
    std::string name; // database, disk, clock, backup …
    State state = State::ok;
    std::string says = {}; // key of a sentence; empty when all is well
    std::vector<std::string> with = {};
};

struct WhatToAsk {
    std::filesystem::path folder;        // empty: there is no folder to write to
    bool wants_backups = false;          // a folder for them is configured
    std::uint64_t least_free = 64 << 20; // bytes on the disk below which nothing more is promised
};

std::vector<Dependency> condition(House& house, const WhatToAsk& asked, Instant now);
bool is_ready(const std::vector<Dependency>& dependencies); // warnings don't count
bool is_out_of_storage(const std::vector<Dependency>& dependencies);

}
