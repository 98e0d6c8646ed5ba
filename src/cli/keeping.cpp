#include "cli/keeping.hpp"

#include <cstdlib>

#include "base/file.hpp"
#include "base/text.hpp"
#include "sql/migrations.hpp"

namespace gongkai::cli {
namespace {

constexpr std::size_t shortest_passphrase = 12;

Result<SealSecret> with_passphrase(std::string passphrase)
{
    if (length_of(passphrase) < shortest_passphrase) return refuse({.says = "backup.short_passphrase"});
    return SealSecret{.key = {}, .passphrase = std::move(passphrase)};
}

Result<SealSecret> with_key(const std::string& file)
{
    auto key = read_seal_key(file);
    if (key.empty()) return refuse({.says = "backup.no_key", .with = {file}});
    return SealSecret{.key = std::move(key), .passphrase = {}};
}

}

app::Installation installation(const Config& config)
{
    return {
        .database = config.database_place(), .folder = config.store.folder, .migrations = sql::migrations};
}

std::filesystem::path backup_folder(const Config& config)
{
    return config.backup.folder.empty() ? std::filesystem::path(config.store.folder) / "backups"
                                        : std::filesystem::path(config.backup.folder);
}

Result<SealSecret> secret_of(const Config& config, const SecretChoice& choice)
{
    if (!choice.key_file.empty()) return with_key(choice.key_file);
    if (!choice.passphrase_file.empty()) {
        const auto text = read_file(choice.passphrase_file);
        if (!text) return refuse({.says = "command.no_file", .with = {choice.passphrase_file}});
        return with_passphrase(trim(text->substr(0, text->find('\n'))));
    }
    if (const char* given = std::getenv("GONGKAI_PASSPHRASE")) return with_passphrase(given);
    if (!config.backup.key.empty()) return with_key(config.backup.key);
    return SealSecret{};
}

}
