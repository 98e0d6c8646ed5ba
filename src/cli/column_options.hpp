#pragma once
// The words of `gongkai column …`.

#include <functional>

#include "cli/commands.hpp"
#include "cli/config_secrets.hpp"

namespace CLI {
class App;
}

namespace gongkai::cli {

struct ColumnWords { // what CLI11 fills; outlives the parsing
    std::string config;
    bool json = false;
    ColumnQuestion asked;
    Format format() const { return json ? Format::json : Format::words; }
};

void add_column(CLI::App& app, ColumnWords& words, std::function<int()>& command,
                std::function<Config(Secrets)> config);

}
