#include "cli/backup_options.hpp"

#include <CLI/CLI.hpp>

namespace gongkai::cli {
namespace {

void ask_for_secret(CLI::App& sub, SecretChoice& secret)
{
    sub.add_option("--key-file", secret.key_file, "made by `gongkai backup key`");
    sub.add_option("--passphrase-file", secret.passphrase_file, "its first line is the passphrase");
}

void add_making(CLI::App& sub, BackupWords& words)
{
    sub.add_option("--config", words.config, "gongkai.toml");
    sub.add_option("--to", words.backup.to,
                   "a folder, or - for standard output; without it that of gongkai.toml");
    sub.add_flag("--encrypt", words.backup.seal, "with a key file or a passphrase");
    sub.add_option("--keep", words.backup.keep, "take older ones away but for the newest so many")
        ->check(CLI::Range(1, 10'000));
    ask_for_secret(sub, words.backup.secret);
}

void add_reading(CLI::App& sub, BackupWords& words)
{
    sub.add_option("file", words.restore.file, "the backup")->required();
    sub.add_option("--config", words.config, "gongkai.toml");
    ask_for_secret(sub, words.restore.secret);
}

}

void add_backup(CLI::App& app, BackupWords& words, Chosen chosen)
{
    auto* backup = app.add_subcommand("backup", "writes a backup while the server runs");
    add_making(*backup, words);
    backup->callback([&words, backup, chosen] { // runs after that of a subcommand
        if (backup->get_subcommands().empty())
            chosen.command = [&words, chosen] { return cli::backup(chosen.config(), words.backup); };
    });
    auto* verify = backup->add_subcommand("verify", "takes a backup apart and recomputes all it claims");
    add_reading(*verify, words);
    verify->callback([&words, chosen] {
        chosen.command = [&words, chosen] { return backup_verify(chosen.config(), words.restore); };
    });
    auto* drill = backup->add_subcommand("drill", "makes a backup and proves it by restoring it aside");
    add_making(*drill, words);
    drill->callback([&words, chosen] {
        chosen.command = [&words, chosen] { return backup_drill(chosen.config(), words.backup); };
    });
    auto* key = backup->add_subcommand("key", "makes a key file for sealed backups");
    key->add_option("file", words.key_file, "must not be there yet")->required();
    key->callback([&words, chosen] { chosen.command = [&words] { return backup_key(words.key_file); }; });
    auto* restore =
        app.add_subcommand("restore", "puts a backup in the place of the data folder, after proving it");
    add_reading(*restore, words);
    restore->add_flag("--replace", words.restore.replace,
                      "even when there is something; it is renamed, not deleted");
    restore->callback([&words, chosen] {
        chosen.command = [&words, chosen] { return cli::restore(chosen.config(), words.restore); };
    });
}

}
