#pragma once
// The folder a bundle lies in: ours alone, of one division, and of one process at a time. A list of what is
// about to be written
// (.column-plan) lets the next run tell its own leftovers from other people's files.

#include <map>

#include "app/write_column.hpp"
#include "base/folder_lock.hpp"

namespace gongkai::app {

class BundleFolder {
public:
    // Made when only its parent is there. Refused: no folder, another division's bundle, files that aren't
    // ours, a run going on.
    static Result<BundleFolder> open(const std::filesystem::path& folder, const std::string& division);

    const std::optional<ColumnManifest>& manifest() const { return manifest_; }
    std::vector<BundledFile>
    intact() const; // what the manifest names and is there with the size it should have
    const std::vector<std::string>& ours() const
    {
        return ours_;
    } // every file here but the manifest, leftovers included

    void note_plan(const std::vector<ColumnFile>& files);
    void finish(const ColumnManifest& manifest, const std::vector<std::string>& gone);

private:
    BundleFolder(std::filesystem::path folder, FolderLock lock)
        : folder_(std::move(folder)), lock_(std::move(lock))
    {
    }
    static Result<> prepare(const std::filesystem::path& folder);
    Result<> look_around(const std::string& division);

    std::filesystem::path folder_;
    FolderLock lock_;
    std::optional<ColumnManifest> manifest_;
    std::map<std::string, std::uintmax_t, std::less<>> sizes_; // by path, of what is here
    std::vector<std::string> ours_;
};

// Paths of the files below a folder that its manifest doesn't name, at most so many; for who looks at a
// bundle from outside.
std::vector<std::string> strange_files(const std::filesystem::path& folder, const ColumnManifest& manifest,
                                       std::size_t at_most);

}
