#pragma once
// The secrets of gongkai.toml: robot.url, robot.secret, wechat_account.secret, column.password, mail.password
// and metrics.token stand in it sealed. Each is sealed under the name of its setting.

#include <string>
#include <string_view>
#include <vector>

#include "base/toml_texts.hpp"
#include "cli/secrets_key.hpp"

namespace gongkai::cli {

enum class Secrets { closed, opened }; // as a command reads the file: only those that send need them

// Those that aren't empty, sealed or plain, in the order of the file.
std::vector<TomlText> secrets_in(std::string_view toml);

// What `gongkai config seal` makes of the file.
struct SealedConfig {
    std::string toml;
    std::size_t count = 0; // that were plain
};
Result<SealedConfig> seal_secrets(const SecretsPlace& place, const std::string& toml);

// The file with its secrets opened, for memory only; or one refusal for each that is plain or doesn't open.
struct OpenedConfig {
    std::string toml;
    std::vector<Refusal> refusals;
};
OpenedConfig open_secrets(const SecretsPlace& place, const std::string& toml);

}
