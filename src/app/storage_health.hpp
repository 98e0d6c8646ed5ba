#pragma once
// Whether anything may be written. Once the storage has failed, nothing more is promised to anybody: the
// house only reads, until a trial of its own has gone down to the disk again. No hand is needed for that, and
// no reader either.

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/date.hpp"

namespace gongkai::app {

class StorageHealth {
public:
    using Trial = std::function<void()>; // writes something durably; throws as long as that can't be done

    explicit StorageHealth(Trial trial, std::chrono::milliseconds between_trials = std::chrono::seconds(1));
    StorageHealth(const StorageHealth&) = delete;
    StorageHealth& operator=(const StorageHealth&) = delete;

    bool may_write() const { return may_write_; }
    std::optional<Instant> failing_since() const; // nothing: all is well
    std::string last_words() const;     // what the storage said when it failed last; empty: it never did
    std::int64_t failure_count() const; // how often it turned read-only since the start

    // Anything but a fault of the storage is passed over.
    void note(const std::exception& fault, Instant now);

private:
    void try_until_healed(const std::stop_token& told_to_stop);
    bool heals() const;

    const Trial trial_;
    const std::chrono::milliseconds between_trials_;
    std::atomic<bool> may_write_ = true;
    mutable std::mutex mutex_; // guards what follows
    std::condition_variable_any stopped_;
    std::optional<Instant> failing_since_;
    std::string last_words_;
    std::int64_t failure_count_ = 0;
    std::jthread trying_; // runs while the storage fails; the last member, so it ends first
};

// A file of 64 KiB written, synced, renamed and gone again; a transaction on a connection of its own.
void try_storage(const std::filesystem::path& folder, const std::string& database);

}
