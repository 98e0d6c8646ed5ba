// A database of an earlier program is backed up before it is changed.

#include <gtest/gtest.h>

#include "app/keeping_record.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "cli/premises.hpp"
#include "cli/upgrade.hpp"
#include "db/migrate.hpp"
#include "db/sqlite.hpp"
#include "sql/migrations.hpp"

namespace gongkai::cli {
namespace {

namespace fs = std::filesystem;

struct Upgrading : testing::Test {
    Upgrading()
    {
        speak_embedded();
        config.store.folder = (fs::temp_directory_path() / ("gongkai-upgrade-" + make_id())).string();
        fs::create_directories(config.store.folder);
    }
    ~Upgrading() override { fs::remove_all(config.store.folder); }
    void make_earlier()
    {
        const auto all = std::span(sql::migrations);
        db::migrate(*db::open_sqlite(config.database_place()), all.first(all.size() - 1), clock.now());
    }
    int schema() const { return db::schema_number(*db::open_sqlite(config.database_place())); }
    std::size_t backups() const
    {
        const auto folder = fs::path(config.store.folder) / "backups";
        return fs::is_directory(folder)
                   ? static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}))
                   : 0;
    }

    Config config;
    FixedClock clock{parse_instant("2026-11-29T19:00:00Z").value()};
};

TEST_F(Upgrading, begins_with_a_backup)
{
    make_earlier();
    Premises premises(config, clock);
    EXPECT_EQ(schema(), sql::migrations.back().number);
    EXPECT_EQ(backups(), 1u);
    EXPECT_TRUE(app::read_keeping_record(config.store.folder).good_backup);
}

TEST_F(Upgrading, of_a_new_or_present_database_needs_none)
{
    {
        Premises founded(config, clock);
    }
    EXPECT_TRUE(back_up_before_upgrade(config, clock, Upgrade::after_backup));
    EXPECT_EQ(backups(), 0u);
}

TEST_F(Upgrading, does_not_begin_when_the_backup_fails)
{
    make_earlier();
    const int before = schema();
    write_file(fs::path(config.store.folder) / "backups", "a file where the folder should be");
    const auto refused = back_up_before_upgrade(config, clock, Upgrade::after_backup);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "backup.not_before_upgrade");
    EXPECT_THROW(Premises(config, clock), std::runtime_error);
    EXPECT_EQ(schema(), before);
    Premises forced(config, clock, Upgrade::without_backup);
    EXPECT_EQ(schema(), sql::migrations.back().number);
}

}
}
