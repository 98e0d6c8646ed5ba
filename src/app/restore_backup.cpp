#include "app/restore_backup.hpp"

#include <fmt/format.h>

#include "app/swap_folder.hpp"
#include "app/unpack_backup.hpp"
#include "base/file.hpp"
#include "base/folder_lock.hpp"
#include "base/random.hpp"
#include "base/slot_file.hpp"
#include "db/pool.hpp"
#include "db/portable.hpp"
#include "db/postgres.hpp"
#include "db/sqlite.hpp"
#include "tlog/checkpoint.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t id_begins_anew = 18; // before that stands the time; several sites may share a database server

std::string mark_of(Instant now) // 20261129T190000Z
{
    auto moment = to_text(Instant(std::chrono::floor<std::chrono::seconds>(now)));
    moment.resize(19);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return moment + "Z";
}

bool holds_anything(const fs::path& folder)
{
    return fs::exists(folder) && (!fs::is_directory(folder) || !fs::is_empty(folder));
}

std::uint64_t size_of_head(const fs::path& folder)
{
    const auto file = folder / "tlog" / "head";
    const auto note = fs::exists(file) ? SlotFile(file).read() : std::nullopt;
    if (!note) return 0;
    const auto checkpoint = tlog::parse_checkpoint(std::string_view(*note).substr(0, note->find("\n\n") + 1));
    return checkpoint ? checkpoint->size : 0;
}

// These files only ever grow.
void take_the_longer(const fs::path& from, const fs::path& to)
{
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const auto place = to / entry.path().lexically_relative(from);
        if (!entry.is_regular_file() || (fs::exists(place) && fs::file_size(place) >= entry.file_size()))
            continue;
        fs::create_directories(place.parent_path());
        fs::copy_file(entry.path(), place, fs::copy_options::overwrite_existing);
    }
}

class Restoring {
public:
    explicit Restoring(const RestoreBackup& order)
        : order_(order),
          folder_(fs::absolute(order.into.folder).lexically_normal()),
          is_postgres_(order.into.is_postgres())
    {
        if (!folder_.has_filename()) folder_ = folder_.parent_path();
        scratch_ = folder_.string() + ".restoring-" + make_id();
    }
    ~Restoring()
    {
        std::error_code ignored;
        fs::remove_all(scratch_, ignored);
    }
    Restoring(const Restoring&) = delete;
    Restoring& operator=(const Restoring&) = delete;
    Restored run();

private:
    void refuse_what_is_in_use();
    void carry_over_log();
    void carry_over_secrets_key();
    void load_postgres();
    void put_in_place();
    void put_database_elsewhere();
    void put_rows_in_place();
    bool keeps_database_elsewhere() const
    {
        return !is_postgres_ &&
               fs::absolute(order_.into.database).lexically_normal() != folder_ / "gongkai.db";
    }

    const RestoreBackup& order_;
    fs::path folder_, scratch_;
    const bool is_postgres_;
    std::optional<FolderLock> lock_;
    std::string loaded_schema_;
    Restored done_;
};

// A server holds the lock for as long as it may sign.
void Restoring::refuse_what_is_in_use()
{
    const bool has_folder = holds_anything(folder_);
    if (fs::exists(folder_ / "tlog")) {
        auto lock = FolderLock::take(folder_ / "tlog" / "lock");
        if (!lock) refuse_backup("backup.server_runs");
        lock_.emplace(std::move(*lock));
    }
    const bool has_rows = is_postgres_ ? db::schema_number(*db::open(order_.into.database)) > 0
                                       : keeps_database_elsewhere() && fs::exists(order_.into.database);
    if ((has_folder || has_rows) && order_.onto == RestoreBackup::Onto::empty)
        refuse_backup("backup.not_empty", {has_folder ? folder_.string() : order_.into.database});
}

// The head that is there is what others may have seen; the copies kept since then are what `tlog recover`
// lives on.
void Restoring::carry_over_log()
{
    const auto here = folder_ / "tlog", there = scratch_ / "tlog";
    const auto key = read_file(here / "key");
    if (!key) return;
    if (const auto restored = read_file(there / "key"); restored && *restored != *key)
        refuse_backup("backup.other_log");
    fs::create_directories(there);
    done_.is_log_ahead = size_of_head(folder_) > size_of_head(scratch_);
    fs::copy_file(here / "key", there / "key", fs::copy_options::overwrite_existing);
    if (fs::exists(here / "head") && (done_.is_log_ahead || !fs::exists(there / "head")))
        fs::copy_file(here / "head", there / "head", fs::copy_options::overwrite_existing);
    if (fs::exists(here / "kept")) take_the_longer(here / "kept", there / "kept");
}

// gongkai.toml isn't part of a backup: the key that is here fits the one that is here.
void Restoring::carry_over_secrets_key()
{
    const auto here = folder_ / backup_name::secrets_key;
    if (fs::exists(here))
        fs::copy_file(here, scratch_ / backup_name::secrets_key, fs::copy_options::overwrite_existing);
}

// Into a schema of its own: nobody sees it before it changes places.
void Restoring::load_postgres()
{
    loaded_schema_ = "gongkai_restoring_" + make_id();
    const auto connection = db::open(order_.into.database);
    db::make_schema(*connection, loaded_schema_);
    try {
        const auto fresh = db::open_postgres(order_.into.database, {.schema = loaded_schema_});
        db::migrate(*fresh, up_to(order_.into.migrations, done_.manifest.schema), order_.now);
        if (done_.manifest.engine == "postgres") return load_rows(*fresh, scratch_);
        const auto file = db::open_sqlite((scratch_ / "gongkai.db").string());
        db::RowLoader loader(*fresh);
        for (const auto& table : db::tables(*file))
            db::dump_rows(*file, table, [&](std::string_view lines) { loader.load(table, lines); });
        loader.commit();
    } catch (...) {
        db::drop_schema(*connection, loaded_schema_);
        throw;
    }
}

void Restoring::put_database_elsewhere()
{
    const fs::path place = order_.into.database;
    if (fs::exists(place)) {
        done_.aside_rows = place.string() + ".before-" + mark_of(order_.now);
        for (const auto* more : {"", "-wal", "-shm"})
            if (fs::exists(place.string() + more)) fs::rename(place.string() + more, done_.aside_rows + more);
    }
    fs::copy_file(folder_ / "gongkai.db", place);
    fs::remove(folder_ / "gongkai.db");
    sync_everything_in(place.parent_path());
}

void Restoring::put_in_place()
{
    fs::remove_all(scratch_ / rows_folder);
    if (is_postgres_) fs::remove(scratch_ / "gongkai.db");
    if (fs::exists(folder_)) {
        give_to_owner_of(folder_, scratch_);
        sync_everything_in(scratch_);
        swap_folders(scratch_, folder_);
        if (fs::is_empty(scratch_)) return;
        done_.aside = folder_.string() + ".before-" + mark_of(order_.now);
        fs::rename(scratch_, done_.aside);
    } else {
        sync_everything_in(scratch_);
        fs::rename(scratch_, folder_);
    }
    sync_folder(folder_.parent_path());
}

// The last step of all: when it fails, the folder goes back to where it was.
void Restoring::put_rows_in_place()
{
    const auto connection = db::open(order_.into.database);
    const auto aside = "gongkai_before_" + mark_of(order_.now) + "_" + make_id().substr(id_begins_anew);
    const bool had_rows = db::schema_number(*connection) > 0;
    try {
        db::change_places(*connection, loaded_schema_, aside);
    } catch (...) {
        if (!done_.aside.empty()) swap_folders(done_.aside, folder_);
        db::drop_schema(*connection, loaded_schema_);
        throw;
    }
    if (had_rows)
        done_.aside_rows = aside;
    else
        db::drop_schema(*connection, aside);
}

Restored Restoring::run()
{
    if (!fs::is_directory(folder_.parent_path()))
        refuse_backup("backup.no_file", {folder_.parent_path().string()});
    refuse_what_is_in_use();
    done_.manifest = unpack_backup(order_.from, order_.secret, scratch_);
    done_.proof = prove_backup(scratch_, done_.manifest, order_.into.migrations);
    if (!done_.proof.flaws.empty()) throw BackupRefused(done_.proof.flaws.front());
    carry_over_log();
    carry_over_secrets_key();
    if (is_postgres_) load_postgres();
    put_in_place();
    if (keeps_database_elsewhere()) put_database_elsewhere();
    if (is_postgres_) put_rows_in_place();
    return std::move(done_);
}

}

Result<Restored> restore_backup(const RestoreBackup& order)
{
    return as_result([&] { return Restoring(order).run(); });
}

}
