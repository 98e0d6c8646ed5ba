#include "cli/copies_options.hpp"

#include <CLI/CLI.hpp>

namespace gongkai::cli {

void add_copies(CLI::App& app, CopiesWords& words, std::function<int()>& command,
                std::function<Config()> config)
{
    auto* copies = app.add_subcommand("copies", "whether editions are the same everywhere");
    copies->require_subcommand(1);
    auto* check =
        copies->add_subcommand("check", "reads every edition from outside, as the server does each night");
    check->add_option("--config", words.config, "gongkai.toml");
    check->add_flag("--json", words.json, "answer as JSON");
    check->add_flag("--demo", words.asked.demonstration, "the site says that all of it is made up");
    check->add_option("--division", words.asked.division, "only the villages of this one");
    check->add_option("--address", words.asked.address, "where readers reach the site: https://…");
    check->callback([&words, &command, config] {
        command = [&words, config] {
            return copies_check(config(), words.asked, words.json ? Format::json : Format::words);
        };
    });
}

}
