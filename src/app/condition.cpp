#include "app/condition.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "app/fault.hpp"
#include "app/keeping_record.hpp"
#include "app/storage_health.hpp"
#include "store/audits.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {
namespace {

using State = Dependency::State;
using namespace std::chrono_literals;

constexpr std::string_view disk = "disk";

Dependency database(db::Connection& db)
{
    store::Divisions(db).count();
    return {.name = "database"};
}

// Acts are written down with the server's time: one from the future means that the clock went back.
Dependency clock_of(db::Connection& db, Instant now)
{
    const auto latest = store::Audits(db).latest();
    if (!latest || *latest <= Instant(now + 1min)) return {.name = "clock"};
    return {"clock", State::failed, "condition.clock", {shanghai_minute(*latest)}};
}

// A few bytes are really written: a disk may be full, gone, or mounted for reading only.
bool can_write(const std::filesystem::path& folder)
{
    const auto probe = folder / ".probe";
    const int file = ::open(probe.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const std::string page(4096, '.');
    const bool written = ::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size());
    const bool closed = ::close(file) == 0;
    ::unlink(probe.c_str());
    return written && closed;
}

Dependency disk_of(const WhatToAsk& asked, const StorageHealth& storage)
{
    if (!storage.may_write()) return {std::string(disk), State::failed, "condition.disk", {}};
    std::error_code gone;
    const auto space = std::filesystem::space(asked.folder, gone);
    if (gone || !can_write(asked.folder)) return {std::string(disk), State::failed, "condition.disk", {}};
    if (space.available >= asked.least_free) return {.name = std::string(disk)};
    return {
        std::string(disk), State::failed, "condition.disk_full", {fmt::format("{}", space.available >> 20)}};
}

Dependency backup(const WhatToAsk& asked, Instant now)
{
    const auto record = read_keeping_record(asked.folder);
    if (record.drill && !record.drill->is_good())
        return {"backup", State::warning, "condition.drill", {record.drill->failed}};
    if (record.backup && !record.backup->is_good())
        return {"backup", State::warning, "condition.backup", {record.backup->failed}};
    if (!record.good_backup) return {"backup", State::warning, "condition.no_backup", {}};
    const auto age = std::chrono::floor<std::chrono::hours>(now - record.good_backup->moment());
    if (age <= 36h) return {.name = "backup"};
    return {"backup", State::warning, "condition.old_backup", {fmt::format("{}", age.count())}};
}

Dependency broken_database(const std::exception& thrown)
{
    const bool is_storage = fault_of(thrown) == Fault::storage;
    return {is_storage ? std::string(disk) : "database",
            State::failed,
            is_storage ? "condition.disk" : "condition.database",
            {}};
}

// A log that must not grow stops all publishing; a process that waits for its predecessor's lock is well.
Dependency log_of(const PublicLog& log)
{
    const auto standing = log.standing();
    const bool is_well = standing == LogStanding::signing || standing == LogStanding::waiting ||
                         standing == LogStanding::closed;
    if (is_well) return {.name = "log"};
    const auto refusal = log.may_sign();
    return {"log", State::failed, refusal.error().says, refusal.error().with};
}

}

std::vector<Dependency> condition(House& house, const WhatToAsk& asked, Instant now)
{
    std::vector<Dependency> found;
    try {
        const auto lease = house.pool.read();
        found.push_back(database(*lease));
        found.push_back(clock_of(*lease, now));
    } catch (const db::Error& thrown) {
        found.push_back(broken_database(thrown));
    }
    found.push_back(log_of(house.log));
    if (asked.folder.empty()) return found;
    found.push_back(disk_of(asked, house.storage));
    if (asked.wants_backups) found.push_back(backup(asked, now));
    return found;
}

bool is_ready(const std::vector<Dependency>& dependencies)
{
    return std::ranges::find(dependencies, State::failed, &Dependency::state) == dependencies.end();
}

bool is_out_of_storage(const std::vector<Dependency>& dependencies)
{
    return std::ranges::any_of(
        dependencies, [](const Dependency& one) { return one.name == disk && one.state == State::failed; });
}

}
