#pragma once
// A small town as it lies on a disk: database, closed archive and key, for tests of backups.

#include "app/keep_backups.hpp"
#include "base/random.hpp"
#include "db/portable.hpp"
#include "render/say.hpp"
#include "store/inventory.hpp"
#include "support/stage_photos.hpp"
#include "support/world.hpp"

namespace gongkai::app {

class TownOnDisk {
public:
    TownOnDisk() : root_(std::filesystem::temp_directory_path() / ("gongkai-town-" + make_id()))
    {
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        std::filesystem::create_directories(folder());
        world_.open_duties(Date(std::chrono::year(2026) / 9 / 1));
        edition = world_.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
        write_down();
    }
    ~TownOnDisk() { std::filesystem::remove_all(root_); }
    TownOnDisk(const TownOnDisk&) = delete;
    TownOnDisk& operator=(const TownOnDisk&) = delete;

    std::filesystem::path root() const { return root_; }
    std::filesystem::path folder() const { return root_ / "var"; }
    std::filesystem::path file() const { return folder() / "gongkai.db"; }
    std::unique_ptr<db::Connection> open() const { return db::open_sqlite(file().string()); }
    Installation installation() const
    {
        return {.database = file().string(), .folder = folder(), .migrations = sql::migrations};
    }
    void script(const std::string& text) const { open()->script({.name = "test", .text = text}); }

    void publish_another()
    {
        world_.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
        write_down();
    }

    void publish_a_photo_and_lose_it() // write_down leaves it where it was
    {
        const auto draft = support::must(
            support::add_photo(world_, support::begun_stage(world_), {"a photo", 16, 12}, "开工前"));
        world_.publish(world_.hand_in(support::written_stage(world_, draft)));
        write_down();
    }

    FixedClock clock{support::moment("2026-11-29T19:00:00Z")};
    domain::Edition edition;
    std::string blob; // of the last file that was handed in

private:
    // As the server would have left it: the files sealed with the key that lies beside it.
    void write_down()
    {
        auto desk = world_.as({});
        const auto file_copy = open();
        db::copy_sqlite(desk.office.db, *file_copy);
        const auto key = SealKey::at(folder() / "archive.key");
        for (const auto& name : store::Inventory(desk.office.db).upload_blobs()) {
            const auto plain = world_.house().key.open(world_.house().archive.get(name).value()).value();
            blob = store::Blobs(folder() / "archive").put(key.seal(plain));
            const auto text = "UPDATE upload SET blob = '" + blob + "' WHERE blob = '" + name + "'";
            file_copy->script({.name = "test", .text = text});
        }
        std::filesystem::copy(world_.house().log.folder(), folder() / "tlog",
                              std::filesystem::copy_options::recursive |
                                  std::filesystem::copy_options::overwrite_existing);
    }

    std::filesystem::path root_;
    support::World world_;
};

}
