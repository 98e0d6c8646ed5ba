#include "cli/config_secrets.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <map>

#include "base/ensure.hpp"

namespace gongkai::cli {
namespace {

struct Setting {
    std::string_view table, key;
};
constexpr std::array secret_settings{Setting{"robot", "url"},       Setting{"robot", "secret"},
                                     Setting{"column", "password"}, Setting{"wechat_account", "secret"},
                                     Setting{"mail", "password"},   Setting{"metrics", "token"}};

bool holds_secret(const TomlText& text)
{
    return !text.text.empty() && std::ranges::any_of(secret_settings, [&](const Setting& setting) {
        return text.name == fmt::format("{}.{}", setting.table, setting.key);
    });
}

Refusal refusal_at(const SecretsPlace& place, const TomlText& secret, const char* says)
{
    return {.says = says, .with = {place.config.string(), fmt::format("{}", secret.line), secret.name}};
}

bool is_plain(const TomlText& secret)
{
    return !is_sealed_text(secret.text);
}

// By where each stands; a refusal for each that doesn't open.
std::map<std::size_t, std::string> opened(const SecretsPlace& place, const std::vector<TomlText>& sealed,
                                          const TextSeal& key, std::vector<Refusal>& refusals)
{
    std::map<std::size_t, std::string> texts;
    for (const auto& secret : sealed) {
        auto text = key.open(secret.text, secret.name);
        if (text)
            texts.emplace(secret.begin, std::move(*text));
        else
            refusals.push_back(refusal_at(place, secret, "secret.does_not_open"));
    }
    return texts;
}

// Nothing but the plain secrets changed, and each opens again to what it was.
void ensure_same(const std::string& toml, const std::vector<TomlText>& secrets, const TextSeal& key)
{
    const auto sealed = secrets_in(toml);
    ENSURE(std::ranges::equal(sealed, secrets, [&](const TomlText& after, const TomlText& before) {
        return after.name == before.name &&
               key.open(after.text, after.name) ==
                   (is_plain(before) ? before.text : key.open(before.text, before.name));
    }));
}

}

std::vector<TomlText> secrets_in(std::string_view toml)
{
    auto texts = toml_texts(toml);
    std::erase_if(texts, std::not_fn(holds_secret));
    return texts;
}

// A key that is gone is never made anew while something waits to be opened with it.
Result<SealedConfig> seal_secrets(const SecretsPlace& place, const std::string& toml)
{
    const auto secrets = secrets_in(toml);
    if (secrets.empty()) return SealedConfig{.toml = toml};
    auto plain = secrets, sealed = secrets;
    std::erase_if(plain, std::not_fn(is_plain));
    std::erase_if(sealed, is_plain);
    const auto key = TRY(sealed.empty() ? made_secrets_key(place) : secrets_key(place));
    std::vector<Refusal> refusals;
    static_cast<void>(opened(place, sealed, key, refusals));
    if (!refusals.empty()) return refuse(refusals.front());
    SealedConfig made{
        .toml = with_texts_replaced(
            toml, plain, [&](const TomlText& secret) { return key.seal(secret.text, secret.name); }),
        .count = plain.size()};
    ensure_same(made.toml, secrets, key);
    return made;
}

OpenedConfig open_secrets(const SecretsPlace& place, const std::string& toml)
{
    OpenedConfig result;
    const auto secrets = secrets_in(toml);
    for (const auto& secret : secrets)
        if (is_plain(secret)) result.refusals.push_back(refusal_at(place, secret, "secret.plain"));
    if (secrets.empty()) result.toml = toml;
    if (secrets.empty() || !result.refusals.empty()) return result;
    const auto key = secrets_key(place);
    if (!key) {
        result.refusals.push_back(key.error());
        return result;
    }
    const auto texts = opened(place, secrets, *key, result.refusals);
    if (result.refusals.empty())
        result.toml = with_texts_replaced(toml, secrets,
                                          [&](const TomlText& secret) { return texts.at(secret.begin); });
    return result;
}

}
