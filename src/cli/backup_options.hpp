#pragma once
// The words of `gongkai backup …` and `gongkai restore`.

#include <functional>

#include "cli/commands.hpp"

namespace CLI {
class App;
}

namespace gongkai::cli {

struct BackupWords { // what CLI11 fills; outlives the parsing
    std::string config, key_file;
    BackUp backup;
    Restore restore;
};

struct Chosen {
    std::function<int()>& command; // set when one of these commands is named
    std::function<Config()> config;
};

void add_backup(CLI::App& app, BackupWords& words, Chosen chosen);

}
