#pragma once
// The words of `gongkai copies …`.

#include <functional>

#include "cli/commands.hpp"

namespace CLI {
class App;
}

namespace gongkai::cli {

struct CopiesWords { // what CLI11 fills; outlives the parsing
    std::string config;
    bool json = false;
    CopiesQuestion asked;
};

void add_copies(CLI::App& app, CopiesWords& words, std::function<int()>& command,
                std::function<Config()> config);

}
