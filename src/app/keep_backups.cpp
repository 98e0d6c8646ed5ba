#include "app/keep_backups.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "app/prove_backup.hpp"
#include "app/unpack_backup.hpp"
#include "app/write_backup.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "render/say.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::string_view opens = "gongkai-";

bool is_backup_name(const std::string& name)
{
    const auto rest = std::string_view(name).substr(std::min(name.size(), opens.size()));
    const bool is_moment =
        rest.size() > 16 && rest[8] == 'T' && rest[15] == 'Z' &&
        std::ranges::all_of(rest.substr(0, 8), [](char c) { return c >= '0' && c <= '9'; });
    return name.starts_with(opens) && is_moment &&
           (rest.substr(16) == ".tar" || rest.substr(16) == ".tar.sealed");
}

std::string month_of(const std::string& name)
{
    return name.substr(opens.size(), 6);
}

// What a process that was killed left behind a day ago or more.
void sweep(const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        const bool is_ours =
            (name.starts_with(opens) && name.ends_with(".part")) || name.starts_with(".gongkai-");
        const auto age = fs::file_time_type::clock::now() - fs::last_write_time(entry.path(), ignored);
        if (is_ours && !ignored && age > 24h) fs::remove_all(entry.path(), ignored);
    }
}

void take_away_outlived(const MakeBackup& order, const std::string& proved)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(order.to))
        names.push_back(entry.path().filename().string());
    for (const auto& name : outlived(std::move(names), *order.keep, proved))
        fs::remove(order.to / name);
}

double seconds_since(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

Kept write_into_folder(const MakeBackup& order)
{
    const auto since = std::chrono::steady_clock::now();
    const auto now = order.clock.now();
    make_folder(order.to);
    sweep(order.to);
    Kept kept{.at = to_text(now), .file = backup_file_name(now, !order.secret.is_empty()), .failed = {}};
    PartFile file(order.to / kept.file);
    const WriteBackup write{order.from, now, order.program, order.to / (".gongkai-" + make_id())};
    const ByteSink sink = [&](std::string_view bytes) { file.write(bytes); };
    const auto manifest = write_backup(write, sink, order.secret);
    file.keep();
    kept.seconds = seconds_since(since);
    kept.bytes = static_cast<std::int64_t>(file.size());
    kept.editions = manifest.editions;
    kept.blobs = manifest.blobs;
    kept.log_size = manifest.log_size;
    return kept;
}

// A disk that is full keeps no record either: what went wrong is said all the same.
void note(const fs::path& folder, const Kept& kept, void (KeepingRecord::*how)(const Kept&))
{
    try {
        auto record = read_keeping_record(folder);
        (record.*how)(kept);
        write_keeping_record(folder, record);
    } catch (const std::system_error&) {
        return;
    }
}

Kept failed_at(const Clock& clock, const Refusal& why)
{
    return {.at = to_text(clock.now()), .file = {}, .failed = words_of(why)};
}

Kept proved(const ProveFile& order)
{
    const auto since = std::chrono::steady_clock::now();
    struct Gone {
        fs::path path;
        ~Gone()
        {
            std::error_code ignored;
            fs::remove_all(path, ignored);
        }
    } const gone{order.scratch};
    InFile file(order.file);
    const auto manifest = unpack_backup([&](char* room, std::size_t size) { return file.read(room, size); },
                                        order.secret, order.scratch);
    const auto proof = prove_backup(order.scratch, manifest, order.migrations);
    if (!proof.flaws.empty()) throw BackupRefused(proof.flaws.front());
    return {.at = manifest.made_at,
            .seconds = seconds_since(since),
            .file = order.file.filename().string(),
            .bytes = static_cast<std::int64_t>(file.size()),
            .editions = proof.editions,
            .blobs = proof.blobs,
            .log_size = proof.log_size,
            .failed = {}};
}

}

std::string words_of(const Refusal& refusal)
{
    return render::say(refusal);
}

std::string backup_file_name(Instant at, bool is_sealed)
{
    auto moment = to_text(Instant(std::chrono::floor<std::chrono::seconds>(at))); // 2026-11-29T19:00:00.000Z
    moment.resize(19);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return fmt::format("{}{}Z.tar{}", opens, moment, is_sealed ? ".sealed" : "");
}

std::vector<std::string> outlived(std::vector<std::string> names, Keep keep, const std::string& proved)
{
    std::erase_if(names, [](const std::string& name) { return !is_backup_name(name); });
    std::ranges::sort(names, std::ranges::greater{});
    std::vector<std::string> gone;
    std::set<std::string> months;
    for (std::size_t place = 0; place < names.size(); ++place) {
        const auto& name = names[place];
        if (std::cmp_less(place, std::max(keep.newest, 1)) || name == proved) continue;
        if (std::cmp_less(months.size(), keep.months) && months.insert(month_of(name)).second) continue;
        gone.push_back(name);
    }
    return gone;
}

Result<Kept> make_backup(const MakeBackup& order)
{
    auto made = as_result([&] { return write_into_folder(order); });
    note(order.from.folder, made ? *made : failed_at(order.clock, made.error()), &KeepingRecord::note_backup);
    if (!made || !order.keep) return made;
    const auto record = read_keeping_record(order.from.folder);
    return as_result([&] {
        take_away_outlived(order, record.good_drill ? record.good_drill->file : std::string());
        return *made;
    });
}

Result<Kept> prove_file(const ProveFile& order)
{
    return as_result([&] { return proved(order); });
}

Result<Kept> drill(const MakeBackup& order)
{
    auto drilled = make_backup(order);
    if (drilled) {
        drilled = prove_file({.file = order.to / drilled->file,
                              .secret = order.secret,
                              .scratch = order.to / (".gongkai-" + make_id()),
                              .migrations = order.from.migrations});
        if (drilled) drilled->at = to_text(order.clock.now());
    }
    note(order.from.folder, drilled ? *drilled : failed_at(order.clock, drilled.error()),
         &KeepingRecord::note_drill);
    return drilled;
}

}
