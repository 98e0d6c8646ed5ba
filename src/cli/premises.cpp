#include "cli/premises.hpp"

#include "base/file.hpp"
#include "db/migrate.hpp"
#include "embedded.hpp"
#include "sql/migrations.hpp"

#include <stdexcept>

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

struct Premises::Parts {
    explicit Parts(const Config& config)
        : categories(domain::load_categories()), archive(std::filesystem::path(config.store.folder) / "archive"),
          key(SealKey::at(std::filesystem::path(config.store.folder) / "archive.key")),
          pool(db::open_pool(config.database_place()))
    {
    }

    std::vector<domain::Categories> categories;
    store::Blobs archive;
    SealKey key;
    std::unique_ptr<db::Pool> pool;
};

namespace {

const Config& with_folder(const Config& config)
{
    make_folder(std::filesystem::absolute(config.store.folder));
    return config;
}

}

Premises::Premises(const Config& config, const Clock& clock)
    : Premises(std::make_shared<Parts>(with_folder(config)), clock)
{
}

Premises::Premises(std::shared_ptr<Parts> parts, const Clock& clock)
    : house{*parts->pool, embedded_statutes(), parts->categories, parts->archive, parts->key, clock},
      parts_(std::move(parts))
{
    db::migrate(*house.pool.write(), sql::migrations, clock.now());
}

app::Desk Premises::desk(app::Desk::Purpose purpose, domain::Actor actor)
{
    return app::Desk(house, purpose, house.clock.now(), std::move(actor));
}

}
