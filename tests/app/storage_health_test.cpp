#include <future>
#include <gtest/gtest.h>
#include <system_error>

#include "app/fault.hpp"
#include "app/storage_health.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "db/error.hpp"
#include "db/sqlite.hpp"

namespace gongkai::app {
namespace {

const Instant now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)};
const db::StorageFailed disk_full("save_draft", "disk full");

TEST(Fault, of_the_disk_is_known_whoever_met_it)
{
    EXPECT_EQ(fault_of(disk_full), Fault::storage);
    for (const int number : {EIO, ENOSPC, EROFS})
        EXPECT_EQ(fault_of(std::system_error(number, std::generic_category())), Fault::storage) << number;
    EXPECT_EQ(fault_of(std::system_error(EACCES, std::generic_category())), Fault::ours);
    EXPECT_EQ(fault_of(db::Busy("save_draft", "locked")), Fault::away);
}

TEST(StorageHealth, passes_over_faults_that_are_not_the_storages)
{
    StorageHealth storage([] {});
    storage.note(db::Busy("save_draft", "locked"), now);
    storage.note(std::runtime_error("a bug"), now);
    EXPECT_TRUE(storage.may_write());
    EXPECT_EQ(storage.failure_count(), 0);
}

TEST(StorageHealth, heals_by_itself_as_soon_as_its_trial_succeeds)
{
    std::atomic<int> trials = 0;
    std::promise<void> healed;
    {
        StorageHealth storage(
            [&] {
                if (++trials < 3) throw std::system_error(ENOSPC, std::generic_category());
                healed.set_value();
            },
            std::chrono::milliseconds(1));
        storage.note(disk_full, now);
        EXPECT_FALSE(storage.may_write());
        EXPECT_EQ(storage.failing_since(), now);
        EXPECT_EQ(storage.last_words(), "save_draft: disk full");
        healed.get_future().wait();
        while (!storage.may_write())
            std::this_thread::yield();
        EXPECT_FALSE(storage.failing_since());
        EXPECT_EQ(storage.failure_count(), 1);
        storage.note(disk_full, now);
        EXPECT_EQ(storage.failure_count(), 2);
    }
    EXPECT_GE(trials, 3);
}

TEST(StorageHealth, ends_while_it_waits_for_the_next_trial)
{
    StorageHealth storage([] {}, std::chrono::hours(1));
    storage.note(disk_full, now);
}

TEST(StorageHealth, tries_folder_and_database_without_leaving_a_trace)
{
    const auto folder = std::filesystem::temp_directory_path() / ("gongkai-trial-" + make_id());
    make_folder(folder);
    const auto database = (folder / "gongkai.db").string();
    const auto kept = db::open_sqlite(database);
    try_storage(folder, database);
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        EXPECT_TRUE(entry.path().filename().string().starts_with("gongkai.db")) << entry.path();
    EXPECT_THROW(try_storage(folder / "gone", database), std::system_error);
    std::filesystem::remove_all(folder);
}

}
}
