#include <fmt/format.h>
#include <system_error>

#include "base/file.hpp"
#include "base/replace_file.hpp"
#include "cli/commands.hpp"
#include "cli/config_secrets.hpp"
#include "render/say.hpp"

namespace gongkai::cli {
namespace {

Result<> write_back(const std::string& file, const std::string& toml)
{
    try {
        replace_file(std::filesystem::canonical(file), toml);
        return {};
    } catch (const std::system_error& error) {
        return refuse({.says = "secret.not_written", .with = {file, error.code().message()}});
    }
}

Result<std::size_t> seal(const std::string& file)
{
    const auto toml = TRY(bytes_of(file));
    const auto read = read_config(file, toml);
    for (const auto& problem : read.problems)
        fmt::print(stderr, "{}\n", to_text(problem));
    if (!read.problems.empty()) return refuse({.says = "secret.not_valid", .with = {file}});
    const auto sealed = TRY(seal_secrets({.config = file, .folder = read.config.store.folder}, toml));
    if (sealed.count > 0) TRY(write_back(file, sealed.toml));
    return sealed.count;
}

}

int config_seal(const std::string& file)
{
    const auto count = seal(file);
    if (!count) return refuse_aloud(count.error());
    print_words(
        (*count > 0 ? render::say("secret.sealed", file, *count) : render::say("secret.none_to_seal", file)) +
        "\n");
    return done;
}

}
