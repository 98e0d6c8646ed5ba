#pragma once
// When a backup was made last, when one was proved by restoring it, and what went wrong: a small file in the
// data folder, so that it outlives the process and the database.

#include <boost/describe.hpp>
#include <filesystem>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace gongkai::app {

struct Kept {           // one backup, or one drill
    std::string at;     // instant (UTC) at which it ended
    double seconds = 0; // it took
    std::string file;   // by name, without its folder
    std::int64_t bytes = 0;
    std::int64_t editions = 0;
    std::int64_t blobs = 0;
    std::int64_t log_size = 0;
    std::string failed; // what went wrong, in words; empty: nothing

    Instant moment() const { return parse_instant(at).value_or(Instant()); }
    bool is_good() const { return failed.empty(); }
};
BOOST_DESCRIBE_STRUCT(Kept, (), (at, seconds, file, bytes, editions, blobs, log_size, failed))

struct KeepingRecord {
    std::optional<Kept> backup;      // the last try
    std::optional<Kept> good_backup; // the last that succeeded
    std::optional<Kept> drill;
    std::optional<Kept> good_drill;

    void note_backup(const Kept& kept);
    void note_drill(const Kept& kept);
};
BOOST_DESCRIBE_STRUCT(KeepingRecord, (), (backup, good_backup, drill, good_drill))

KeepingRecord
read_keeping_record(const std::filesystem::path& folder); // empty when there is none, or it is damaged
void write_keeping_record(const std::filesystem::path& folder, const KeepingRecord& record);

}
