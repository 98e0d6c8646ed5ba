#include "app/write_backup.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/tar.hpp"
#include "db/pool.hpp"
#include "db/portable.hpp"
#include "db/sqlite.hpp"
#include "store/editions.hpp"
#include "store/log_entries.hpp"
#include "tlog/frontier.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

class Writing {
public:
    Writing(const WriteBackup& order, const ByteSink& to)
        : order_(order),
          tar_(to),
          seconds_(std::chrono::floor<std::chrono::seconds>(order.now).time_since_epoch().count())
    {
        manifest_.program = order.program;
        manifest_.made_at = to_text(order.now);
    }
    Manifest run();

private:
    void add(std::string_view name, std::string_view bytes);
    void add_file(const std::string& name, const fs::path& path);
    void add_if_there(std::string_view name, const fs::path& path);
    void add_database();
    void add_sqlite();
    void add_postgres();
    void note_database(db::Connection& connection);
    void add_log(const std::optional<std::string>& head);
    void add_archive();

    const WriteBackup& order_;
    TarWriter tar_;
    std::int64_t seconds_;
    Manifest manifest_;
};

void Writing::add(std::string_view name, std::string_view bytes)
{
    tar_.begin(std::string(name), bytes.size(), seconds_);
    tar_.write(bytes);
    manifest_.members.push_back({std::string(name), bytes.size(), to_hex(sha256(bytes))});
}

void Writing::add_file(const std::string& name, const fs::path& path)
{
    InFile file(path);
    tar_.begin(name, file.size(), seconds_);
    Sha256 digest;
    std::string room(1 << 18, '\0');
    auto left = file.size();
    while (left > 0) {
        const auto count =
            file.read(room.data(), static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), left)));
        if (count == 0) throw std::runtime_error(path.string() + " became shorter while it was read");
        digest.add(std::string_view(room.data(), count));
        tar_.write({room.data(), count});
        left -= count;
    }
    manifest_.members.push_back({name, file.size(), to_hex(digest.finish())});
}

void Writing::add_if_there(std::string_view name, const fs::path& path)
{
    if (fs::exists(path)) add_file(std::string(name), path);
}

void Writing::note_database(db::Connection& connection)
{
    manifest_.engine = connection.engine() == db::Engine::sqlite ? "sqlite" : "postgres";
    manifest_.schema = db::schema_number(connection);
    if (manifest_.schema == 0) refuse_backup("backup.nothing_here");
    if (!order_.from.migrations.empty() && manifest_.schema > order_.from.migrations.back().number)
        refuse_backup("backup.newer_database");
    manifest_.editions = store::Editions(connection).count();
    if (!has_log(connection)) return;
    const auto head = store::LogEntries(connection).head();
    manifest_.log_size = head.size;
    if (const auto frontier = tlog::Frontier::from_hex(static_cast<std::uint64_t>(head.size), head.frontier))
        manifest_.log_root = to_hex(frontier->root());
}

struct Scratch { // gone at the end of the scope
    explicit Scratch(fs::path at) : path(std::move(at)) { make_folder(path); }
    ~Scratch()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    fs::path path;
};

// The backup API reads a moment of the write-ahead log: the writer goes on.
void Writing::add_sqlite()
{
    if (!fs::exists(order_.from.database)) refuse_backup("backup.no_file", {order_.from.database});
    const Scratch scratch(order_.scratch);
    const auto copy = scratch.path / "gongkai.db";
    {
        const auto from = db::open_sqlite(order_.from.database, {.read_only = true});
        const auto to = db::open_sqlite(copy.string());
        db::copy_sqlite(*from, *to);
        note_database(*to);
    }
    add_file(std::string(backup_name::database), copy);
}

void Writing::add_postgres()
{
    const auto connection = db::open(order_.from.database);
    const db::Snapshot snapshot(*connection);
    note_database(*connection);
    for (const auto& table : db::tables(*connection)) {
        int number = 0;
        db::dump_rows(*connection, table, [&](std::string_view lines) {
            add(fmt::format("{}{}/{:06}.jsonl", backup_name::rows, table, ++number), lines);
        });
    }
}

void Writing::add_database()
{
    order_.from.is_postgres() ? add_postgres() : add_sqlite();
}

// The head as it was before the database was read: the database has all that it promises.
void Writing::add_log(const std::optional<std::string>& head)
{
    const auto folder = order_.from.folder / "tlog";
    add_if_there("tlog/key", folder / "key");
    if (head) add("tlog/head", *head);
    if (!fs::is_directory(folder / "kept")) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "kept"))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with("."))
            add_file("tlog/" + entry.path().lexically_relative(folder).generic_string(), entry.path());
}

void Writing::add_archive()
{
    const auto folder = order_.from.folder / "archive";
    add_if_there(backup_name::key, order_.from.folder / "archive.key");
    add_if_there(backup_name::secrets_key, order_.from.folder / backup_name::secrets_key);
    if (!fs::is_directory(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || !parse_digest(entry.path().filename().string())) continue;
        add_file(std::string(backup_name::archive) + entry.path().lexically_relative(folder).generic_string(),
                 entry.path());
        ++manifest_.blobs;
    }
}

Manifest Writing::run()
{
    const auto opening = to_json_text(boost::json::value_from(Opening{}));
    tar_.begin(std::string(backup_name::opening), opening.size(), seconds_);
    tar_.write(opening);
    const auto head = read_file(order_.from.folder / "tlog" / "head");
    add_database();
    add_log(head);
    add_archive();
    const auto manifest = to_json_text(boost::json::value_from(manifest_));
    tar_.begin(std::string(backup_name::manifest), manifest.size(), seconds_);
    tar_.write(manifest);
    tar_.finish();
    return std::move(manifest_);
}

}

Manifest write_backup(const WriteBackup& order, const ByteSink& to, const SealSecret& secret)
{
    if (secret.is_empty()) return Writing(order, to).run();
    SealingSink sealing(to, secret);
    auto manifest = Writing(order, [&](std::string_view bytes) { sealing.write(bytes); }).run();
    sealing.finish();
    return manifest;
}

}
