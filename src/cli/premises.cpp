#include "cli/premises.hpp"

#include <stdexcept>

#include "app/publisher.hpp"
#include "app/take_up_log.hpp"
#include "base/file.hpp"
#include "cli/upgrade.hpp"
#include "db/migrate.hpp"
#include "embedded.hpp"
#include "sql/migrations.hpp"

namespace gongkai::cli {

void speak_embedded()
{
    std::vector<render::WordFile> files;
    for (const auto& file : embedded::files_under("locale/zh-CN/"))
        files.push_back({std::string(file.path), std::string(file.bytes)});
    render::speak(render::Catalogue("zh-CN", files));
}

std::string say_key(std::string_view key, const std::vector<std::string>& with)
{
    return render::spoken().say(key, with);
}

std::vector<law::StatuteFile> embedded_statute_files()
{
    std::vector<law::StatuteFile> files;
    for (const auto& file : embedded::files_under("statutes/"))
        if (file.path.ends_with(".toml")) files.push_back({std::string(file.path), std::string(file.bytes)});
    return files;
}

const law::Statutes& embedded_statutes()
{
    static const law::Statutes statutes = [] {
        auto read = law::read_statutes(embedded_statute_files());
        if (!read.problems.empty()) throw std::runtime_error(to_text(read.problems.front()));
        return std::move(read.statutes);
    }();
    return statutes;
}

namespace {

// Where the log is served, without the scheme: its name among all logs (c2sp.org/tlog-tiles).
std::string log_name(const Config& config)
{
    const auto& url = config.site.base_url;
    return url.substr(url.find("://") + 3) + "/tlog";
}

}

struct Premises::Parts {
    explicit Parts(const Config& config)
        : categories(domain::load_categories()),
          archive(std::filesystem::path(config.store.folder) / "archive"),
          key(SealKey::at(std::filesystem::path(config.store.folder) / "archive.key")),
          log(std::filesystem::path(config.store.folder) / "tlog", log_name(config)),
          pool(db::open_pool(config.database_place())),
          storage([folder = std::filesystem::path(config.store.folder), place = config.database_place()] {
              app::try_storage(folder, place);
          })
    {
    }

    std::vector<domain::Categories> categories;
    store::Blobs archive;
    SealKey key;
    app::PublicLog log;
    app::Publisher publisher;
    std::unique_ptr<db::Pool> pool;
    app::StorageHealth storage;
};

namespace {

// Synced also when they are there already: an earlier start may have ended between making and syncing them.
const Config& prepared(const Config& config, const Clock& clock, Upgrade upgrade)
{
    const auto folder = std::filesystem::absolute(config.store.folder);
    make_folder(folder / "archive");
    sync_folder(folder);
    sync_folder(folder.parent_path());
    const auto kept = back_up_before_upgrade(config, clock, upgrade);
    if (!kept) throw std::runtime_error(render::say(kept.error()));
    return config;
}

}

Premises::Premises(const Config& config, const Clock& clock, Upgrade upgrade)
    : Premises(std::make_shared<Parts>(prepared(config, clock, upgrade)), clock)
{
}

Premises::Premises(std::shared_ptr<Parts> parts, const Clock& clock)
    : house{*parts->pool,  embedded_statutes(), parts->categories, parts->archive,
            parts->key,    parts->log,          parts->publisher,  clock,
            parts->storage},
      parts_(std::move(parts))
{
    db::migrate(*house.pool.write(), sql::migrations, clock.now());
}

Result<> Premises::sign()
{
    if (!house.log.hold()) return refuse({.kind = Refusal::Kind::conflict, .says = "command.folder_in_use"});
    take_up_log(house);
    return house.log.may_sign();
}

app::Desk Premises::desk(app::Desk::Purpose purpose, domain::Actor actor)
{
    return app::Desk(house, purpose, house.clock.now(), std::move(actor));
}

}
