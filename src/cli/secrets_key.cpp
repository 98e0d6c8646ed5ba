#include "cli/secrets_key.hpp"

#include "app/backup_format.hpp"
#include "app/swap_folder.hpp"
#include "base/file.hpp"
#include "base/seal.hpp"
#include "base/seal_stream.hpp"

namespace gongkai::cli {
namespace {

namespace fs = std::filesystem;

Result<> lies_apart(const SecretsPlace& place)
{
    const auto beside = fs::canonical(place.config).parent_path();
    if (fs::weakly_canonical(fs::absolute(place.folder) / app::backup_name::secrets_key).parent_path() == beside)
        return refuse({.says = "secret.key_beside", .with = {beside.string()}});
    return {};
}

bool is_of_owner_alone(const fs::path& key)
{
    return (fs::status(key).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
           fs::perms::none;
}

Result<TextSeal> read_key(const SecretsPlace& place)
{
    const auto path = place.folder / app::backup_name::secrets_key;
    TRY(lies_apart(place));
    if (!fs::exists(path))
        return refuse({.kind = Refusal::Kind::missing,
                       .says = "secret.key_gone",
                       .with = {path.string(), place.config.string()}});
    if (!is_of_owner_alone(path)) return refuse({.says = "secret.key_open", .with = {path.string()}});
    auto key = read_seal_key(path);
    if (key.empty())
        return refuse({.says = "secret.key_damaged", .with = {path.string(), place.config.string()}});
    return TextSeal(std::move(key));
}

Result<TextSeal> make_key(const SecretsPlace& place)
{
    const auto path = fs::absolute(place.folder) / app::backup_name::secrets_key;
    TRY(lies_apart(place));
    if (!fs::exists(path)) {
        make_folder(path.parent_path());
        SealKey::at(path);
        app::give_to_owner_of(path.parent_path(), path);
    }
    return read_key(place);
}

// A file that can't be read, a full disk: a no of its own.
Result<TextSeal> or_refused(Result<TextSeal> (*work)(const SecretsPlace&), const SecretsPlace& place)
{
    auto key = app::as_result([&] { return work(place); });
    if (!key) return refuse(key.error());
    return std::move(*key);
}

}

Result<TextSeal> secrets_key(const SecretsPlace& place)
{
    return or_refused(read_key, place);
}

Result<TextSeal> made_secrets_key(const SecretsPlace& place)
{
    return or_refused(make_key, place);
}

}
