#include "app/public_log.hpp"

#include <array>
#include <stdexcept>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "tlog/merkle.hpp"

namespace gongkai::app {
namespace {

const std::filesystem::path& made(const std::filesystem::path& folder)
{
    make_folder(std::filesystem::absolute(folder));
    return folder;
}

tlog::NoteSigner signer_at(const std::filesystem::path& file, const std::string& name)
{
    const auto text = read_file(file);
    if (!text) {
        const auto signer = tlog::NoteSigner::create(name);
        write_file(file, signer.to_private_text() + "\n", 0600);
        return signer;
    }
    auto signer = tlog::NoteSigner::parse(trim(*text));
    if (!signer) throw std::runtime_error("the key of the public log is damaged: " + file.string());
    return std::move(*signer);
}

bool is_refusing(LogStanding standing)
{
    return standing == LogStanding::database_older || standing == LogStanding::database_differs;
}

}

PublicLog::PublicLog(std::filesystem::path folder, const std::string& name)
    : folder_(made(folder)),
      signer_(signer_at(folder_ / "key", name)),
      outside_(folder_ / "head"),
      head_{signer_.name(), 0, tlog::tree_hash({})},
      note_(tlog::sign_note(tlog::to_text(head_), signer_))
{
}

bool PublicLog::hold(std::chrono::milliseconds patience)
{
    {
        const std::lock_guard guard(mutex_);
        if (lock_) return true;
        standing_ = LogStanding::waiting;
    }
    auto lock = FolderLock::take(folder_ / "lock", patience);
    if (!lock) return false;
    const std::lock_guard guard(mutex_);
    lock_.emplace(std::move(*lock));
    return true;
}

void PublicLog::wait_for(std::chrono::milliseconds patience)
{
    std::unique_lock lock(mutex_);
    decided_.wait_for(lock, patience, [&] { return standing_ != LogStanding::waiting; });
}

void PublicLog::decide(LogStanding standing, std::uint64_t database_size)
{
    const auto promised = is_refusing(standing) ? outside() : std::nullopt;
    {
        const std::lock_guard guard(mutex_);
        ENSURE(standing != LogStanding::signing || lock_);
        standing_ = standing;
        database_size_ = database_size;
        if (promised) {
            head_ = *promised;
            note_ = tlog::sign_note(tlog::to_text(head_), signer_);
        }
    }
    decided_.notify_all();
}

LogStanding PublicLog::standing() const
{
    const std::lock_guard guard(mutex_);
    return standing_;
}

Result<> PublicLog::may_sign() const
{
    const std::lock_guard guard(mutex_);
    if (standing_ == LogStanding::signing) return {};
    Refusal refusal{.kind = Refusal::Kind::conflict,
                    .says = std::string("log.") + boost::describe::enum_to_string(standing_, "closed")};
    if (is_refusing(standing_)) refusal.with = {std::to_string(head_.size), std::to_string(database_size_)};
    return refuse(std::move(refusal));
}

void PublicLog::advance(std::uint64_t size, const Digest& root)
{
    const std::lock_guard guard(mutex_);
    if (size <= head_.size) return;
    head_.size = size;
    head_.root = root;
    note_ = tlog::sign_note(tlog::to_text(head_), signer_);
    outside_.write(note_);
}

tlog::Checkpoint PublicLog::head() const
{
    const std::lock_guard guard(mutex_);
    return head_;
}

std::string PublicLog::checkpoint() const
{
    const std::lock_guard guard(mutex_);
    return note_;
}

std::pair<tlog::Checkpoint, std::string> PublicLog::signed_head() const
{
    const std::lock_guard guard(mutex_);
    return {head_, note_};
}

std::optional<tlog::Checkpoint> PublicLog::outside() const
{
    const std::lock_guard guard(mutex_);
    const auto note = outside_.read();
    if (!note) return {};
    const std::array known{signer_.verifier()};
    const auto opened = tlog::open_note(*note, known);
    return opened ? tlog::parse_checkpoint(opened->text) : std::nullopt;
}

std::string PublicLog::newest_note() const
{
    const std::lock_guard guard(mutex_);
    return standing_ == LogStanding::closed ? outside_.read().value_or(note_) : note_;
}

void PublicLog::sync_outside()
{
    outside_.sync(); // touches nothing that the mutex guards
}

}
