#pragma once
// What a backup is: a tar archive, sealed or not, whose last member lists all others with their SHA-256.
// Names in it:
//
//     gongkai-backup.json            first: format and version
//     database/gongkai.db            SQLite, or
//     database/<table>/<n>.jsonl     PostgreSQL: rows as JSON lines
//     archive.key, archive/ab/cd/…   the closed archive
//     secrets.key                    opens the sealed settings of gongkai.toml, which is no part of a backup
//     tlog/…                         the public log's key, head and kept copies
//     manifest.json                  last

#include <boost/describe.hpp>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/seal_stream.hpp"
#include "db/migrate.hpp"

namespace gongkai::app {

inline constexpr int backup_version = 2; // since secrets.key goes along; earlier ones are read as well

struct Member {
    std::string name;
    std::uint64_t size = 0;
    std::string sha256;
    auto operator<=>(const Member&) const = default;
};
BOOST_DESCRIBE_STRUCT(Member, (), (name, size, sha256))

struct Manifest {
    std::string format = "gongkai-backup";
    int version = backup_version;
    std::string program; // that wrote it
    std::string made_at; // instant (UTC)
    std::string engine;  // sqlite, postgres
    int schema = 0;      // number of the last migration
    std::int64_t editions = 0;
    std::int64_t blobs = 0;
    std::int64_t log_size = 0;
    std::string log_root; // hex; empty while there is no log
    std::vector<Member> members;
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (format, version, program, made_at, engine, schema, editions, blobs, log_size, log_root,
                       members))

struct Opening { // the first member: enough to know whether the rest can be read
    std::string format = "gongkai-backup";
    int version = backup_version;
};
BOOST_DESCRIBE_STRUCT(Opening, (), (format, version))

namespace backup_name {
inline constexpr std::string_view opening = "gongkai-backup.json";
inline constexpr std::string_view manifest = "manifest.json";
inline constexpr std::string_view database = "database/gongkai.db";
inline constexpr std::string_view rows = "database/"; // <table>/<n>.jsonl
inline constexpr std::string_view key = "archive.key";
inline constexpr std::string_view secrets_key = "secrets.key";
inline constexpr std::string_view archive = "archive/";
inline constexpr std::string_view log = "tlog/";
}

// Where an installation stands.
struct Installation {
    std::string database; // as db::open takes it
    std::filesystem::path folder;
    std::span<const db::Migration> migrations; // that this program knows

    bool is_postgres() const { return database.starts_with("postgres"); }
};

bool has_log(db::Connection& connection); // a database of before the log has none

// The only way a "no" crosses libarchive, libsodium and a stack of streams: thrown below, a value above.
struct BackupRefused : std::exception {
    explicit BackupRefused(Refusal why) : refusal(std::move(why)) {}
    const char* what() const noexcept override { return refusal.says.c_str(); }
    Refusal refusal;
};
[[noreturn]] void refuse_backup(std::string says, std::vector<std::string> with = {});

// What was thrown as a refusal: a file that can't be read, a full disk, a damaged backup. Anything else goes
// on.
Refusal refusal_of_present();
template<class Work>
auto as_result(Work work) -> Result<decltype(work())>
{
    try {
        return work();
    } catch (const std::exception&) {
        return refuse(refusal_of_present());
    }
}

}
