#include "app/write_column.hpp"

#include <unordered_map>
#include <unordered_set>

#include "app/bundle_folder.hpp"
#include "base/file.hpp"
#include "base/file_batch.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t made_in_one_go = 8; // by one thread with one connection

using ByPath = std::unordered_map<std::string, BundledFile>;

ByPath by_path(const std::vector<BundledFile>& files)
{
    ByPath found;
    for (const auto& file : files)
        found.emplace(file.path, file);
    return found;
}

// Where a piece of work that would begin here does: no source is cut in two.
std::size_t next_source(const std::vector<const ColumnFile*>& files, std::size_t at)
{
    while (at > 0 && at < files.size() && files[at]->source == files[at - 1]->source)
        ++at;
    return at;
}

// The files that must be made, in the order of the plan, with their digests once they are.
class Making {
public:
    Making(House& house, const fs::path& folder, const ByPath& there)
        : house_(house), there_(there), batch_(folder)
    {
    }

    void make(const std::vector<const ColumnFile*>& files)
    {
        made_.resize(files.size());
        in_parallel(files.size(), made_in_one_go, [&](std::size_t first, std::size_t last) {
            try {
                Desk desk(house_, Desk::Purpose::reading, house_.clock.now(), {});
                FileMaker maker(desk.office);
                for (auto i = next_source(files, first), end = next_source(files, last); i < end; ++i)
                    made_[i] = put(*files[i], maker.make(*files[i]));
            } catch (
                const std::exception&) { // the work of a thread must not throw: told by the one that waits
                const std::scoped_lock hold(lock_);
                fault_ = std::current_exception();
            }
        });
        if (fault_) std::rethrow_exception(fault_);
    }
    void keep() { batch_.keep(); }
    const std::vector<BundledFile>& made() const { return made_; }
    std::int64_t written() const { return written_; }

private:
    BundledFile put(const ColumnFile& file, const std::string& bytes)
    {
        BundledFile made{.path = file.path,
                         .size = static_cast<std::int64_t>(bytes.size()),
                         .sha256 = to_hex(sha256(bytes)),
                         .made_of = file.made_of};
        const auto before = there_.find(file.path);
        if (before == there_.end() || before->second.sha256 != made.sha256) {
            batch_.write(file.path, bytes);
            ++written_;
        }
        return made;
    }

    House& house_;
    const ByPath& there_;
    FileBatch batch_;
    std::vector<BundledFile> made_;
    std::atomic<std::int64_t> written_{0};
    std::mutex lock_; // guards fault_
    std::exception_ptr fault_;
};

std::vector<const ColumnFile*> to_be_made(const ColumnPlan& plan, const ByPath& there)
{
    std::vector<const ColumnFile*> files;
    for (const auto& file : plan.files) {
        const auto found = there.find(file.path);
        if (found == there.end() || found->second.made_of != file.made_of) files.push_back(&file);
    }
    return files;
}

std::vector<BundledFile> all_of(const ColumnPlan& plan, ByPath there, const std::vector<BundledFile>& made)
{
    for (const auto& file : made)
        there.insert_or_assign(file.path, file);
    std::vector<BundledFile> all;
    for (const auto& file : plan.files)
        all.push_back(there.at(file.path));
    return all;
}

std::vector<std::string> not_wanted(const ColumnPlan& plan, const std::vector<std::string>& ours)
{
    std::unordered_set<std::string> wanted;
    for (const auto& file : plan.files)
        wanted.insert(file.path);
    std::vector<std::string> gone;
    for (const auto& path : ours)
        if (!wanted.contains(path)) gone.push_back(path);
    return gone;
}

}

Result<ColumnWritten> write_column(House& house, const ColumnPlan& plan, const fs::path& folder)
{
    auto bundle = TRY(BundleFolder::open(folder, plan.division));
    const auto there = by_path(bundle.intact());
    const auto files = to_be_made(plan, there);
    const auto gone = not_wanted(plan, bundle.ours());
    ColumnWritten written;
    if (files.empty() && gone.empty() && bundle.manifest() && bundle.manifest()->editions == plan.editions) {
        written.kept = static_cast<std::int64_t>(plan.files.size());
        written.manifest = *bundle.manifest();
        return written;
    }
    bundle.note_plan(plan.files);
    Making making(house, folder, there);
    making.make(files);
    making.keep();
    written.made = making.written();
    written.kept = static_cast<std::int64_t>(plan.files.size()) - written.made;
    written.removed = static_cast<std::int64_t>(gone.size());
    written.manifest = {.division = plan.division,
                        .name = plan.name,
                        .address = plan.address,
                        .made_at = to_text(house.clock.now()),
                        .files = all_of(plan, there, making.made()),
                        .editions = plan.editions};
    bundle.finish(written.manifest, gone);
    return written;
}

}
