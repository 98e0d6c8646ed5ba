#include <fstream>

#include "db/sqlite.hpp"
#include "support/database.hpp"

namespace gongkai::db {

namespace {

namespace fs = std::filesystem;

constexpr Query insert_note{.name = "insert_note", .text = "INSERT INTO note (text) VALUES ($1)"};
constexpr Query count_notes{.name = "count_notes", .text = "SELECT count(*) FROM note"};

struct SqliteFile : testing::Test {
    SqliteFile()
    {
        fs::create_directories(folder_);
        open_sqlite(path())->script({.name = "make", .text = "CREATE TABLE note (text TEXT)"});
    }
    ~SqliteFile() override { fs::remove_all(folder_); }
    std::string path() const { return folder_ / "gongkai.db"; }

private:
    const fs::path folder_ = fs::temp_directory_path() / ("gongkai-sqlite-" + std::to_string(getpid()));
};

std::string setting(Connection& db, const std::string& name)
{
    return db.one<std::string>({.name = "setting", .text = "PRAGMA " + name});
}

TEST_F(SqliteFile, is_durable_strict_and_private)
{
    const auto db = open_sqlite(path());
    EXPECT_EQ("wal", setting(*db, "journal_mode"));
    EXPECT_EQ("2", setting(*db, "synchronous"));
    EXPECT_EQ("1", setting(*db, "foreign_keys"));
    EXPECT_EQ("0", setting(*db, "trusted_schema"));
    EXPECT_EQ("1", setting(*db, "secure_delete"));
    for (const auto* suffix : {"", "-wal", "-shm"})
        EXPECT_EQ(fs::perms::owner_read | fs::perms::owner_write, fs::status(path() + suffix).permissions())
            << suffix;
}

TEST_F(SqliteFile, shows_a_reader_the_last_commit_while_the_writer_works)
{
    const auto writer = open_sqlite(path());
    const auto reader = open_sqlite(path(), {.read_only = true});
    Transaction transaction(*writer);
    writer->run(insert_note, "a");
    EXPECT_EQ(0, reader->one<int>(count_notes));
    transaction.commit();
    EXPECT_EQ(1, reader->one<int>(count_notes));
}

TEST_F(SqliteFile, is_busy_for_a_second_writer_until_the_first_is_done)
{
    const auto first = open_sqlite(path());
    const auto second = open_sqlite(path(), {.patience = std::chrono::milliseconds(1)});
    {
        Transaction transaction(*first);
        EXPECT_THROW(Transaction late(*second), Busy);
        EXPECT_THROW(second->run(insert_note, "b"), Busy);
    }
    Transaction next(*second);
    second->run(insert_note, "b");
    next.commit();
    EXPECT_EQ(1, first->one<int>(count_notes));
}

TEST_F(SqliteFile, refuses_to_write_through_a_reader)
{
    const auto reader = open_sqlite(path(), {.read_only = true});
    EXPECT_THROW(reader->run(insert_note, "a"), Error);
    EXPECT_EQ(0, reader->one<int>(count_notes));
}

TEST_F(SqliteFile, is_not_made_by_a_reader)
{
    EXPECT_THROW(open_sqlite(path() + ".missing", {.read_only = true}), Error);
    EXPECT_FALSE(fs::exists(path() + ".missing"));
}

TEST_F(SqliteFile, says_that_the_storage_failed_when_it_is_full_and_keeps_what_it_had)
{
    const auto db = open_sqlite(path());
    db->run(insert_note, "kept");
    db->run({.name = "small", .text = "PRAGMA max_page_count=4"});
    {
        Transaction transaction(*db);
        EXPECT_THROW(db->run(insert_note, std::string(100'000, 'x')), StorageFailed);
    }
    EXPECT_EQ("kept", db->one<std::string>({.name = "notes", .text = "SELECT text FROM note"}));
}

TEST_F(SqliteFile, says_that_the_storage_failed_when_it_is_no_database)
{
    std::ofstream(path() + ".jpg") << std::string(10'000, 'x');
    EXPECT_THROW(open_sqlite(path() + ".jpg"), StorageFailed);
}

TEST_F(SqliteFile, is_copied_whole_while_in_use)
{
    const auto db = open_sqlite(path());
    db->run(insert_note, "a");
    const auto copy = open_sqlite(":memory:");
    copy_sqlite(*db, *copy);
    EXPECT_EQ(1, copy->one<int>(count_notes));
}

TEST_F(SqliteFile, prepares_again_by_itself_when_the_schema_changed_elsewhere)
{
    const auto db = open_sqlite(path());
    EXPECT_EQ(0, db->one<int>(count_notes));
    open_sqlite(path())->script({.name = "more", .text = "ALTER TABLE note ADD COLUMN day DATE"});
    EXPECT_EQ(0, db->one<int>(count_notes));
}

TEST(SqliteMemory, is_shared_by_name_and_gone_with_its_last_connection)
{
    auto first = open_sqlite("memory:shared");
    auto second = open_sqlite("memory:shared");
    first->script({.name = "make", .text = "CREATE TABLE note (text TEXT)"});
    second->run(insert_note, "a");
    EXPECT_EQ(1, first->one<int>(count_notes));
    first.reset();
    second.reset();
    EXPECT_THROW(open_sqlite("memory:shared")->one<int>(count_notes), Error);
}

}

}
