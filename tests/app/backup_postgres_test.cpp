// The same backups on PostgreSQL, and from one engine to the other.

#include <gtest/gtest.h>

#include "app/installation.hpp"
#include "app/restore_backup.hpp"
#include "app/write_backup.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

struct BackupsOnPostgres : testing::Test {
    void SetUp() override
    {
        if (support::postgres_uri().empty()) GTEST_SKIP() << "TEST_POSTGRES is not set";
        say("DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema);
    }
    void TearDown() override
    {
        if (support::postgres_uri().empty()) return;
        say("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        for (const auto& name : asides)
            say("DROP SCHEMA IF EXISTS \"" + name + "\" CASCADE");
    }
    static void say(const std::string& text)
    {
        db::open_postgres(support::postgres_uri())->script({.name = "test", .text = text});
    }
    std::string place() const
    {
        const auto uri = support::postgres_uri();
        return uri + (uri.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema;
    }
    Installation on_postgres() const
    {
        return {.database = place(), .folder = town.root() / "postgres", .migrations = sql::migrations};
    }
    Installation on_sqlite() const
    {
        return {.database = (town.root() / "sqlite/gongkai.db").string(),
                .folder = town.root() / "sqlite",
                .migrations = sql::migrations};
    }
    std::string written(const Installation& from) const
    {
        std::string bytes;
        write_backup({from, town.clock.at, "test", town.root() / "scratch"},
                     [&](std::string_view more) { bytes += more; }, {});
        return bytes;
    }
    Result<Restored> restore(const std::string& bytes, const Installation& into,
                             RestoreBackup::Onto onto = RestoreBackup::Onto::empty)
    {
        town.clock.at = town.clock.at + std::chrono::seconds(1);
        const ByteSource from = [rest = std::string_view(bytes)](char* room, std::size_t size) mutable {
            const auto count = std::min(size, rest.size());
            std::copy_n(rest.data(), count, room);
            rest.remove_prefix(count);
            return count;
        };
        auto restored =
            restore_backup({.into = into, .from = from, .secret = {}, .now = town.clock.at, .onto = onto});
        if (restored && !restored->aside_rows.empty() && into.is_postgres())
            asides.push_back(restored->aside_rows);
        return restored;
    }
    void expect_edition_in(const Installation& there) const
    {
        const auto db = db::open(there.database);
        const auto edition = store::Editions(*db).find(town.edition.code);
        ASSERT_TRUE(edition);
        EXPECT_EQ(edition->commitment, town.edition.commitment);
        EXPECT_EQ(edition->published_at, town.edition.published_at);
        EXPECT_EQ(edition->content, town.edition.content);
    }

    TownOnDisk town;
    std::string schema = "backup_" + std::to_string(getpid());
    std::vector<std::string> asides;
};

TEST_F(BackupsOnPostgres, go_from_engine_to_engine_and_back)
{
    const auto moved = restore(written(town.installation()), on_postgres());
    ASSERT_TRUE(moved) << moved.error().says;
    expect_edition_in(on_postgres());
    const auto bytes = written(on_postgres());
    EXPECT_NE(bytes.find("database/edition/000001.jsonl"), std::string::npos);
    const auto back = restore(bytes, on_sqlite());
    ASSERT_TRUE(back) << back.error().says;
    EXPECT_EQ(back->proof.editions, 1);
    expect_edition_in(on_sqlite());
    EXPECT_THROW(db::open(on_sqlite().database)->script({.name = "test", .text = "UPDATE edition SET title = 'x'"}),
                 db::RuleViolation)
        << "the triggers are awake again";
}

TEST_F(BackupsOnPostgres, take_the_place_of_the_tables_and_keep_these)
{
    ASSERT_TRUE(restore(written(town.installation()), on_postgres()));
    const auto bytes = written(on_postgres());
    db::open(place())->script({.name = "test", .text = "INSERT INTO attempt VALUES ('late', 'x', 'y')"});
    EXPECT_EQ(restore(bytes, on_postgres()).error().says, "backup.not_empty");
    const auto restored = restore(bytes, on_postgres(), RestoreBackup::Onto::anything);
    ASSERT_TRUE(restored) << restored.error().says;
    const auto count = [&](const std::string& table) {
        const auto text = "SELECT count(*) FROM " + table;
        return db::open(place())->one<int>({.name = "count", .text = text});
    };
    EXPECT_EQ(count("attempt"), 0);
    EXPECT_EQ(count('"' + restored->aside_rows + "\".attempt"), 1);
    EXPECT_THROW(db::open(place())->script({.name = "test", .text = "UPDATE edition SET title = 'x'"}),
                 db::RuleViolation)
        << "the triggers came along";
    EXPECT_TRUE(db::migrate(*db::open(place()), sql::migrations, town.clock.at).empty());
}

TEST_F(BackupsOnPostgres, with_a_changed_row_change_nothing)
{
    ASSERT_TRUE(restore(written(town.installation()), on_postgres()));
    auto bytes = written(on_postgres());
    const auto at = bytes.find(town.edition.commitment);
    bytes[at] = bytes[at] == '0' ? '1' : '0';
    EXPECT_EQ(restore(bytes, on_sqlite()).error().says, "backup.member_differs");
    EXPECT_FALSE(fs::exists(town.root() / "sqlite"));
}

}
}
