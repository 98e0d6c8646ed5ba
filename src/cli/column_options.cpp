#include "cli/column_options.hpp"

#include <CLI/CLI.hpp>

namespace gongkai::cli {

void add_column(CLI::App& app, ColumnWords& words, std::function<int()>& command,
                std::function<Config(Secrets)> config)
{
    auto* column = app.add_subcommand("column", "a division's pages for a government site");
    column->require_subcommand(1);
    const auto add = [&, column](const char* name, const char* tells,
                                 int (*verb)(const Config&, const ColumnQuestion&, Format),
                                 Secrets secrets = Secrets::closed) {
        auto* sub = column->add_subcommand(name, tells);
        sub->add_option("--config", words.config, "gongkai.toml");
        sub->add_flag("--json", words.json, "answer as JSON");
        sub->add_flag("--demo", words.asked.demonstration, "pages say that all of it is made up");
        sub->callback([&words, &command, config, verb, secrets] {
            command = [&words, config, verb, secrets] { return verb(config(secrets), words.asked, words.format()); };
        });
        return sub;
    };
    auto* build = add("build", "writes the bundle into a folder; again, only what changed", column_build);
    build->add_option("--division", words.asked.division, "whose: a division code")->required();
    build->add_option("--to", words.asked.place, "an empty folder, or one this command wrote")->required();
    build->add_option("--address", words.asked.address,
                      "where people will read it: https://…; for feeds and the site map");
    add("check", "compares a bundle with its manifest and with the database", column_check)
        ->add_option("place", words.asked.place, "a folder, or an address: https://…/column/220681101")
        ->required();
    add("push", "sends what gongkai.toml names in [[column]]", column_push, Secrets::opened)
        ->add_option("--division", words.asked.division, "only this one");
}

}
