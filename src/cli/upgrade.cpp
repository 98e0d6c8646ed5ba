#include "cli/upgrade.hpp"

#include <filesystem>

#include "cli/keeping.hpp"
#include "base/version.hpp"
#include "db/migrate.hpp"
#include "db/pool.hpp"
#include "render/say.hpp"
#include "sql/migrations.hpp"

namespace gongkai::cli {
namespace {

bool has_rows_of_an_earlier_schema(const Config& config)
{
    const auto place = config.database_place();
    if (place.starts_with("memory:")) return false;
    if (!place.starts_with("postgres") && !std::filesystem::exists(place)) return false;
    const int number = db::schema_number(*db::open(place));
    return number > 0 && number < sql::migrations.back().number;
}

}

Result<> back_up_before_upgrade(const Config& config, const Clock& clock, Upgrade upgrade)
{
    if (upgrade == Upgrade::without_backup || !has_rows_of_an_earlier_schema(config)) return {};
    const auto secret = TRY(secret_of(config, {}));
    const auto from = installation(config);
    const auto made = app::make_backup(
        {.from = from, .clock = clock, .program = version(), .to = backup_folder(config), .secret = secret});
    if (!made) return refuse({.says = "backup.not_before_upgrade", .with = {render::say(made.error())}});
    print_words(render::say("backup.before_upgrade", (backup_folder(config) / made->file).string()) + "\n");
    return {};
}

}
