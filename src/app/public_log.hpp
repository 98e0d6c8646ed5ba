#pragma once
// The public log as this process holds it: the signer's key, the one lock on its folder, the newest signed
// checkpoint and the copy of it that lies outside the database. What the tree contains is in the database
// (store/log_entries).
//
// Signing is by Ed25519, which gives the same signature for the same head: as soon as size and root are
// committed, the checkpoint is as durable as they are. So it is signed after the commit, never before.

#include <boost/describe.hpp>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>

#include "base/folder_lock.hpp"
#include "base/result.hpp"
#include "base/slot_file.hpp"
#include "tlog/checkpoint.hpp"
#include "tlog/note.hpp"

namespace gongkai::app {

enum class LogStanding {
    closed,           // nobody has asked to sign yet
    waiting,          // the server before us still holds the lock
    signing,          // all is well
    database_older,   // the head outside is ahead: a backup was put back
    database_differs, // the head outside isn't of this tree, or the tree is damaged
};
BOOST_DESCRIBE_ENUM(LogStanding, closed, waiting, signing, database_older, database_differs)

class PublicLog {
public:
    // Reads the key in `folder`, or makes one called `name` (the log's origin). Signs nothing yet.
    PublicLog(std::filesystem::path folder, const std::string& name);

    const std::filesystem::path& folder() const { return folder_; }
    const tlog::NoteVerifier& verifier() const { return signer_.verifier(); }
    const std::string& origin() const { return signer_.name(); }

    bool hold(std::chrono::milliseconds patience =
                  {}); // to be the one signer of the folder; false: somebody else is
    void wait_for(std::chrono::milliseconds patience); // until it is decided whether we may sign
    // A log that must not sign goes on showing the head it has promised.
    void decide(LogStanding standing, std::uint64_t database_size = 0);

    LogStanding standing() const;
    Result<> may_sign() const; // when not, what to do

    // What a transaction has committed: signed, and written outside. A head that isn't further is left alone.
    void advance(std::uint64_t size, const Digest& root);
    tlog::Checkpoint head() const;
    std::string checkpoint() const;                               // the newest head, signed
    std::pair<tlog::Checkpoint, std::string> signed_head() const; // both of one moment
    std::string newest_note() const; // signed here, or by the process that serves: what the folder remembers
    std::optional<tlog::Checkpoint> outside() const; // the head that the folder remembers, if we signed it
    void sync_outside();                             // to the disk

private:
    const std::filesystem::path folder_;
    const tlog::NoteSigner signer_;
    mutable std::mutex mutex_; // guards all below
    std::condition_variable decided_;
    std::optional<FolderLock> lock_;
    SlotFile outside_;
    tlog::Checkpoint head_;
    std::string note_;
    LogStanding standing_ = LogStanding::closed;
    std::uint64_t database_size_ = 0;
};

}
