// Backups that are proved by being taken apart, and what becomes of those that were tampered with.

#include <gtest/gtest.h>

#include "app/installation.hpp"
#include "app/public_log.hpp"
#include "app/restore_backup.hpp"
#include "app/take_up_log.hpp"
#include "app/unpack_backup.hpp"
#include "app/write_backup.hpp"
#include "base/folder_lock.hpp"
#include "store/editions.hpp"
#include "base/json.hpp"
#include "base/tar.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

ByteSource source_of(const std::string& bytes)
{
    return [rest = std::string_view(bytes)](char* room, std::size_t size) mutable {
        const auto count = std::min(size, rest.size());
        std::copy_n(rest.data(), count, room);
        rest.remove_prefix(count);
        return count;
    };
}

struct Backups : testing::Test {
    std::string written(const SealSecret& secret = {})
    {
        std::string bytes;
        const auto from = town.installation();
        write_backup(
            {from, town.clock.at, "test", town.root() / "scratch"},
            [&](std::string_view more) { bytes += more; }, secret);
        return bytes;
    }
    Result<Restored> restore(const std::string& bytes, const fs::path& folder,
                             RestoreBackup::Onto onto = RestoreBackup::Onto::empty,
                             const SealSecret& secret = {})
    {
        const Installation into{
            .database = (folder / "gongkai.db").string(), .folder = folder, .migrations = sql::migrations};
        const auto from = source_of(bytes);
        return restore_backup(
            {.into = into, .from = from, .secret = secret, .now = town.clock.at, .onto = onto});
    }
    std::string refusal(const std::string& bytes, const SealSecret& secret = {})
    {
        const auto restored = restore(bytes, town.root() / "elsewhere", RestoreBackup::Onto::empty, secret);
        EXPECT_FALSE(fs::exists(town.root() / "elsewhere")) << "something was left behind";
        for (const auto& entry : fs::directory_iterator(town.root()))
            EXPECT_EQ(entry.path().string().find("restoring"), std::string::npos) << entry.path();
        return restored ? "" : restored.error().says;
    }

    TownOnDisk town;
};

TEST_F(Backups, bring_everything_back)
{
    const auto there = town.root() / "there";
    const auto restored = restore(written(), there);
    ASSERT_TRUE(restored) << restored.error().says;
    EXPECT_EQ(restored->proof.editions, 1);
    EXPECT_EQ(restored->proof.blobs, 1);
    EXPECT_EQ(restored->aside, "");
    const auto db = db::open_sqlite((there / "gongkai.db").string());
    EXPECT_EQ(store::Editions(*db).find(town.edition.code)->commitment, town.edition.commitment);
    EXPECT_TRUE(
        SealKey::at(there / "archive.key").open(store::Blobs(there / "archive").get(town.blob).value()));
}

TEST_F(Backups, of_another_day_take_the_place_and_keep_what_was_there)
{
    const auto bytes = written();
    town.script("UPDATE contact SET phone = '0439-0000000'; INSERT INTO attempt VALUES ('late', 'x', 'y')");
    EXPECT_EQ(restore(bytes, town.folder()).error().says, "backup.not_empty");
    const auto restored = restore(bytes, town.folder(), RestoreBackup::Onto::anything);
    ASSERT_TRUE(restored) << restored.error().says;
    EXPECT_NE(restored->aside, "");
    const auto count = [](const fs::path& file) {
        return db::open_sqlite(file.string())
            ->one<int>({.name = "count", .text = "SELECT count(*) FROM attempt"});
    };
    EXPECT_EQ(count(town.file()), 0);
    EXPECT_EQ(count(fs::path(restored->aside) / "gongkai.db"), 1);
}

TEST_F(Backups, without_a_photo_that_an_edition_names_are_found_out)
{
    town.publish_a_photo_and_lose_it();
    EXPECT_EQ(restore(written(), town.root() / "there").error().says, "backup.blob_missing");
}

TEST_F(Backups, are_not_restored_under_a_running_server)
{
    const auto bytes = written();
    const auto server = FolderLock::take(town.folder() / "tlog" / "lock");
    EXPECT_EQ(restore(bytes, town.folder(), RestoreBackup::Onto::anything).error().says,
              "backup.server_runs");
}

TEST_F(Backups, never_move_the_head_of_the_log_back)
{
    const auto bytes = written();
    town.publish_another();
    const auto tlog = town.folder() / "tlog";
    fs::create_directories(tlog / "kept/x000");
    write_file(tlog / "kept/x000/000", "copies made since");
    const auto restored = restore(bytes, town.folder(), RestoreBackup::Onto::anything);
    ASSERT_TRUE(restored) << restored.error().says;
    EXPECT_TRUE(restored->is_log_ahead);
    EXPECT_EQ(restored->proof.log_size, 1);
    const PublicLog log(tlog, "");
    EXPECT_EQ(log.outside()->size, 2u);
    EXPECT_EQ(compare_log(*town.open(), log), LogStanding::database_older) << "the server won't sign";
    EXPECT_EQ(read_file(tlog / "kept/x000/000"), "copies made since");
}

TEST_F(Backups, bring_the_key_of_the_sealed_settings_to_a_new_machine)
{
    SealKey::at(town.folder() / "secrets.key");
    const auto there = town.root() / "there";
    ASSERT_TRUE(restore(written(), there));
    EXPECT_EQ(read_file(there / "secrets.key"), read_file(town.folder() / "secrets.key"));
    EXPECT_EQ(fs::status(there / "secrets.key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Backups, leave_the_key_that_fits_the_settings_that_are_there)
{
    const auto without = written();
    SealKey::at(town.folder() / "secrets.key");
    const auto with_another = written();
    fs::remove(town.folder() / "secrets.key");
    SealKey::at(town.folder() / "secrets.key");
    const auto present = read_file(town.folder() / "secrets.key");
    for (const auto& bytes : {without, with_another}) {
        town.clock.at += std::chrono::seconds(1); // what is put aside bears the second
        ASSERT_TRUE(restore(bytes, town.folder(), RestoreBackup::Onto::anything));
        EXPECT_EQ(read_file(town.folder() / "secrets.key"), present);
    }
}

TEST_F(Backups, of_another_log_are_refused)
{
    const auto bytes = written();
    write_file(town.folder() / "tlog" / "key",
               tlog::NoteSigner::create("else.example.cn/tlog").to_private_text() + "\n");
    EXPECT_EQ(restore(bytes, town.folder(), RestoreBackup::Onto::anything).error().says, "backup.other_log");
}

TEST_F(Backups, that_are_sealed_open_with_their_secret_only)
{
    const SealSecret secret{.key = std::string(32, 'k'), .passphrase = {}};
    const auto bytes = written(secret);
    EXPECT_EQ(bytes.find("SQLite format"), std::string::npos);
    EXPECT_EQ(refusal(bytes), "backup.needs_secret");
    EXPECT_EQ(refusal(bytes, {.key = std::string(32, 'l'), .passphrase = {}}), "backup.wrong_secret");
    EXPECT_EQ(refusal(bytes.substr(0, bytes.size() - 1), secret), "backup.damaged");
    EXPECT_TRUE(restore(bytes, town.root() / "there", RestoreBackup::Onto::empty, secret));
}

TEST_F(Backups, cut_off_anywhere_change_nothing)
{
    const auto bytes = written();
    for (std::size_t size = 0; size + 2000 < bytes.size(); size += bytes.size() / 20)
        EXPECT_NE(refusal(bytes.substr(0, size)), "") << size;
}

TEST_F(Backups, that_are_none_are_called_so)
{
    for (const auto* bytes : {"", "PK\x03\x04 a zip", "gongkai-sealed/", "gongkai-sealed/1 key"})
        EXPECT_NE(refusal(bytes), "") << bytes;
}

// Written anew with one member changed, and with a manifest that fits: only recomputing tells.
struct Forged : Backups {
    using Change = std::function<void(const fs::path&, Manifest&)>;
    std::string forged(const Change& change)
    {
        const auto folder = town.root() / ("forged-" + make_id());
        auto manifest = unpack_backup(source_of(written()), {}, folder);
        change(folder, manifest);
        std::string bytes;
        TarWriter tar([&](std::string_view more) { bytes += more; });
        const auto add = [&](const std::string& name, const std::string& content) {
            tar.begin(name, content.size(), 0);
            tar.write(content);
        };
        add("gongkai-backup.json",
            to_json_text(boost::json::value_from(Opening{.version = manifest.version})));
        manifest.members.clear();
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            const auto place = entry.path().lexically_relative(folder).generic_string();
            const auto name = place == "gongkai.db" ? "database/gongkai.db" : place;
            const auto content = read_file(entry.path()).value();
            manifest.members.push_back({name, content.size(), to_hex(sha256(content))});
            add(name, content);
        }
        add("manifest.json", to_json_text(boost::json::value_from(manifest)));
        tar.finish();
        fs::remove_all(folder);
        return bytes;
    }
    static void in_database(const fs::path& folder, const std::string& text)
    {
        db::open_sqlite((folder / "gongkai.db").string())->script({.name = "forge", .text = text});
    }
};

TEST_F(Forged, backups_are_found_out)
{
    EXPECT_TRUE(restore(forged([](auto&, auto& manifest) { manifest.version = 1; }), town.root() / "earlier"))
        << "from before there were sealed settings";
    EXPECT_TRUE(restore(forged([](auto&, auto&) {}), town.root() / "there")) << "the forger's tools work";
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  in_database(folder, "DROP TRIGGER edition_is_never_changed; UPDATE edition SET content = "
                                      "replace(content, '118', '119')");
              })),
              "backup.edition_differs");
    EXPECT_EQ(refusal(forged([&](auto& folder, auto&) {
                  const auto path =
                      folder / "archive" / town.blob.substr(0, 2) / town.blob.substr(2, 2) / town.blob;
                  write_file(path, read_file(path).value() + "x");
              })),
              "backup.blob_differs");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) { fs::remove_all(folder / "archive"); })),
              "backup.blob_missing");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) { fs::remove(folder / "archive.key"); })),
              "backup.key_missing");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  fs::remove(folder / "archive.key");
                  SealKey::at(folder / "archive.key");
              })),
              "backup.key_differs");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) { fs::remove_all(folder / "tlog"); })),
              "backup.log_key_missing");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  in_database(folder, "DROP TRIGGER log_entry_is_never_changed; UPDATE log_entry SET record "
                                      "= replace(record, 'publish', 'correct')");
              })),
              "log_damage.entry_differs");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  in_database(folder, "DROP TRIGGER log_head_is_never_deleted; DELETE FROM log_head");
              })),
              "backup.log_differs");
    EXPECT_EQ(refusal(forged([](auto&, auto& manifest) { manifest.editions = 2; })), "backup.counts_differ");
    EXPECT_EQ(refusal(forged([](auto&, auto& manifest) { manifest.version = backup_version + 1; })), "backup.newer");
    EXPECT_EQ(refusal(forged([](auto&, auto& manifest) { manifest.schema = 9999; })), "backup.newer");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  in_database(folder, "INSERT INTO migration VALUES (9999, 'later', 'x', 'y')");
              })),
              "backup.newer");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) { write_file(folder / "evil.sh", "rm -rf /"); })),
              "backup.strange_member");
    EXPECT_EQ(refusal(forged(
                  [](auto& folder, auto&) { write_file(folder / "gongkai.db", std::string(8192, 'x')); })),
              "backup.storage");
    EXPECT_EQ(refusal(forged([](auto& folder, auto&) {
                  in_database(folder,
                              "PRAGMA foreign_keys = OFF; DELETE FROM division WHERE code = '220681101212'");
              })),
              "backup.database_damaged");
}

TEST(Retention, keeps_the_newest_one_a_month_and_what_was_proved)
{
    const std::vector<std::string> names{"gongkai-20260801T190000Z.tar",
                                         "gongkai-20260915T190000Z.tar",
                                         "gongkai-20260930T190000Z.tar",
                                         "gongkai-20261030T190000Z.tar.sealed",
                                         "gongkai-20261101T190000Z.tar",
                                         "gongkai-20261102T190000Z.tar",
                                         "gongkai-20261102T190000Z.tar.part",
                                         "notes.txt",
                                         "gongkai-of-mine.tar"};
    using Names = std::vector<std::string>;
    EXPECT_EQ(outlived(names, {.newest = 2, .months = 0}, ""),
              (Names{"gongkai-20261030T190000Z.tar.sealed", "gongkai-20260930T190000Z.tar",
                     "gongkai-20260915T190000Z.tar", "gongkai-20260801T190000Z.tar"}));
    EXPECT_EQ(outlived(names, {.newest = 2, .months = 2}, ""),
              (Names{"gongkai-20260915T190000Z.tar", "gongkai-20260801T190000Z.tar"}));
    EXPECT_EQ(outlived(names, {.newest = 2, .months = 2}, "gongkai-20260801T190000Z.tar"),
              (Names{"gongkai-20260915T190000Z.tar"}));
    EXPECT_EQ(outlived(names, {.newest = 0, .months = 0}, "").size(), 5u)
        << "the newest stays, whatever is asked";
}

struct Keeping : testing::Test {
    MakeBackup order(std::optional<Keep> keep = {})
    {
        return {.from = installation,
                .clock = town.clock,
                .program = "test",
                .to = town.root() / "backups",
                .secret = {},
                .keep = keep};
    }
    std::size_t count() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(town.root() / "backups"), fs::directory_iterator()));
    }
    TownOnDisk town;
    Installation installation = town.installation();
};

TEST_F(Keeping, makes_proves_and_writes_down)
{
    const auto drilled = drill(order());
    ASSERT_TRUE(drilled) << drilled.error().says;
    EXPECT_EQ(drilled->editions, 1);
    const auto record = read_keeping_record(town.folder());
    EXPECT_EQ(record.good_backup->file, "gongkai-20261129T190000Z.tar");
    EXPECT_EQ(record.good_drill->file, record.good_backup->file);
    EXPECT_EQ(count(), 1u) << "no scratch is left";
}

TEST_F(Keeping, takes_the_outlived_away_and_only_after_a_new_one_is_there)
{
    for (int day = 0; day < 4; ++day) {
        ASSERT_TRUE(make_backup(order(Keep{.newest = 2})));
        town.clock.at = town.clock.at + std::chrono::hours(24);
    }
    EXPECT_EQ(count(), 2u);
    fs::rename(town.file(), town.root() / "gone");
    EXPECT_EQ(make_backup(order(Keep{.newest = 1})).error().says, "backup.no_file");
    EXPECT_EQ(count(), 2u);
    const auto record = read_keeping_record(town.folder());
    EXPECT_FALSE(record.backup->is_good());
    EXPECT_TRUE(record.good_backup->is_good());
}

TEST_F(Keeping, says_that_a_drill_failed_and_keeps_what_was_proved_before)
{
    ASSERT_TRUE(drill(order()));
    town.clock.at = town.clock.at + std::chrono::hours(24);
    town.script("DROP TRIGGER edition_is_never_changed; UPDATE edition SET title = title, salts = "
                "replace(salts, 'a', 'b')");
    EXPECT_EQ(drill(order(Keep{.newest = 1})).error().says, "backup.edition_differs");
    const auto record = read_keeping_record(town.folder());
    EXPECT_NE(record.drill->failed.find(town.edition.code), std::string::npos);
    EXPECT_TRUE(fs::exists(town.root() / "backups" / record.good_drill->file));
}

}
}
