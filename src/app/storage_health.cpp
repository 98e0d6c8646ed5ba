#include "app/storage_health.hpp"

#include <spdlog/spdlog.h>

#include "app/fault.hpp"
#include "base/file.hpp"
#include "db/probe.hpp"

namespace gongkai::app {

StorageHealth::StorageHealth(Trial trial, std::chrono::milliseconds between_trials)
    : trial_(std::move(trial)), between_trials_(between_trials)
{
}

std::optional<Instant> StorageHealth::failing_since() const
{
    const std::lock_guard lock(mutex_);
    return failing_since_;
}

std::string StorageHealth::last_words() const
{
    const std::lock_guard lock(mutex_);
    return last_words_;
}

std::int64_t StorageHealth::failure_count() const
{
    const std::lock_guard lock(mutex_);
    return failure_count_;
}

void StorageHealth::note(const std::exception& fault, Instant now)
{
    if (fault_of(fault) != Fault::storage) return;
    const std::lock_guard lock(mutex_);
    last_words_ = fault.what();
    if (failing_since_) return;
    spdlog::error("\"storage\":\"read-only\"");
    may_write_ = false;
    failing_since_ = now;
    ++failure_count_;
    trying_ = std::jthread([this](const std::stop_token& told_to_stop) { try_until_healed(told_to_stop); });
}

bool StorageHealth::heals() const
{
    try {
        trial_();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void StorageHealth::try_until_healed(const std::stop_token& told_to_stop)
{
    const auto never = [] { return false; };
    std::unique_lock lock(mutex_);
    for (;;) {
        stopped_.wait_for(lock, told_to_stop, between_trials_, never);
        if (told_to_stop.stop_requested()) return;
        lock.unlock();
        const bool is_well = heals();
        lock.lock();
        if (!is_well) continue;
        spdlog::warn("\"storage\":\"writing again\"");
        failing_since_.reset();
        may_write_ = true;
        return;
    }
}

void try_storage(const std::filesystem::path& folder, const std::string& database)
{
    const auto path = folder / ".storage-trial";
    write_file(path, std::string(64 * 1024, '.'));
    std::filesystem::remove(path);
    db::try_to_write(database);
}

}
