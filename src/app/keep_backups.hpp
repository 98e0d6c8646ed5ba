#pragma once
// The folder of backups: named by the moment they were made, the outlived ones taken away, the last good one
// never.

#include "app/backup_format.hpp"
#include "app/keeping_record.hpp"
#include "base/clock.hpp"

namespace gongkai::app {

struct Keep {
    int newest = 14;
    int months = 0; // beyond these, the newest of each of so many months
};

std::string backup_file_name(Instant at, bool is_sealed); // gongkai-20261129T190000Z.tar, or .tar.sealed

// Which of these names have had their time; never the newest, nor `proved`. Names of other files are left
// alone.
std::vector<std::string> outlived(std::vector<std::string> names, Keep keep, const std::string& proved);

struct MakeBackup {
    const Installation& from;
    const Clock& clock;
    std::string program;           // version
    std::filesystem::path to;      // a folder
    SealSecret secret = {};        // empty: not sealed
    std::optional<Keep> keep = {}; // nothing: none is taken away
};
// Notes the outcome in the keeping record, a failure too.
Result<Kept> make_backup(const MakeBackup& order);

struct ProveFile {
    std::filesystem::path file;
    SealSecret secret;
    std::filesystem::path scratch; // a folder that isn't there yet; gone again afterwards
    std::span<const db::Migration> migrations;
};
Result<Kept> prove_file(const ProveFile& order); // unpacks and recomputes all; `at` is when it was made

// A backup, restored into a scratch folder beside it and proved; noted in the record.
Result<Kept> drill(const MakeBackup& order);

std::string words_of(const Refusal& refusal); // as it goes into the record

}
