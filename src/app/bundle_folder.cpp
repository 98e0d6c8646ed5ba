#include "app/bundle_folder.hpp"

#include <unistd.h>
#include <unordered_set>

#include "base/file.hpp"
#include "base/file_batch.hpp"
#include "base/text.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

constexpr auto lock_name = ".column-lock";
constexpr auto plan_name = ".column-plan";
constexpr std::size_t strangers_named = 3;

using Names = std::unordered_set<std::string>;

bool is_our_keeping(const std::string& path) // what is no part of the bundle, and a leftover of write_file
{
    return path == lock_name || path == plan_name || path.starts_with("." + std::string(plan_name) + ".") ||
           path.starts_with("." + std::string(column_manifest_name) + ".");
}

std::string without_part(const std::string& path)
{
    return path.ends_with(FileBatch::part) ? path.substr(0, path.size() - FileBatch::part.size()) : path;
}

std::map<std::string, std::uintmax_t, std::less<>> files_in(const fs::path& folder)
{
    std::map<std::string, std::uintmax_t, std::less<>> found;
    const auto above = (folder / "").native().size();
    for (const auto& entry : fs::recursive_directory_iterator(folder / "")) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        const bool is_plain = entry.is_regular_file() && !entry.is_symlink();
        found.emplace(entry.path().native().substr(above), is_plain ? entry.file_size() : 0);
    }
    return found;
}

Names names_of(const std::optional<ColumnManifest>& manifest)
{
    Names names{column_manifest_name};
    if (manifest)
        for (const auto& file : manifest->files)
            names.insert(file.path);
    return names;
}

void take_away(const fs::path& folder, const std::string& path)
{
    fs::remove(folder / path);
    std::error_code not_empty;
    for (auto above = fs::path(path).parent_path(); !above.empty() && !not_empty; above = above.parent_path())
        fs::remove(folder / above, not_empty);
}

}

Result<> BundleFolder::prepare(const fs::path& folder)
{
    std::error_code unreachable;
    const auto parent = folder.parent_path();
    const bool is_there = fs::is_directory(folder, unreachable);
    if (!is_there && fs::exists(folder, unreachable))
        return refuse({.says = "column.no_folder", .with = {folder.string()}});
    if (!is_there && !fs::is_directory(parent, unreachable))
        return refuse({.kind = Refusal::Kind::missing,
                       .says = "column.no_parent",
                       .with = {folder.string(), parent.string()}});
    if (::access((is_there ? folder : parent).c_str(), R_OK | W_OK | X_OK) != 0)
        return refuse({.kind = Refusal::Kind::forbidden,
                       .says = "column.not_writable",
                       .with = {(is_there ? folder : parent).string()}});
    if (!is_there) {
        fs::create_directory(folder);
    } else if (!fs::is_empty(folder) && !fs::exists(folder / column_manifest_name) &&
               !fs::exists(folder / plan_name) && !fs::exists(folder / lock_name)) {
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "column.not_ours", .with = {folder.string()}});
    }
    return {};
}

Result<BundleFolder> BundleFolder::open(const fs::path& named, const std::string& division)
{
    auto folder = fs::absolute(named).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path(); // a slash at its end
    TRY(prepare(folder));
    auto lock = FolderLock::take(folder / lock_name);
    if (!lock)
        return refuse({.kind = Refusal::Kind::conflict, .says = "column.in_use", .with = {folder.string()}});
    BundleFolder bundle(folder, std::move(*lock));
    TRY(bundle.look_around(division));
    return bundle;
}

Result<> BundleFolder::look_around(const std::string& division)
{
    if (const auto text = read_file(folder_ / column_manifest_name)) {
        manifest_ = read_column_manifest(*text);
        if (!manifest_)
            return refuse(
                {.kind = Refusal::Kind::conflict, .says = "column.bad_manifest", .with = {folder_.string()}});
        if (manifest_->division != division)
            return refuse({.kind = Refusal::Kind::conflict,
                           .says = "column.other_division",
                           .with = {folder_.string(), manifest_->name, manifest_->division}});
    }
    auto known = names_of(manifest_);
    if (const auto plan = read_file(folder_ / plan_name))
        for (auto& path : split(*plan, '\n'))
            known.insert(std::move(path));
    sizes_ = files_in(folder_);
    std::vector<std::string> strangers;
    for (const auto& [path, size] : sizes_) {
        if (is_our_keeping(path) || path == column_manifest_name) continue;
        if (known.contains(without_part(path)))
            ours_.push_back(path);
        else if (strangers.size() < strangers_named)
            strangers.push_back(path);
    }
    if (strangers.empty()) return {};
    return refuse({.kind = Refusal::Kind::conflict,
                   .says = "column.foreign_files",
                   .with = {folder_.string(), join(strangers, " ")}});
}

std::vector<BundledFile> BundleFolder::intact() const
{
    std::vector<BundledFile> files;
    if (!manifest_) return files;
    for (const auto& file : manifest_->files)
        if (const auto found = sizes_.find(file.path);
            found != sizes_.end() && std::cmp_equal(found->second, file.size))
            files.push_back(file);
    return files;
}

void BundleFolder::note_plan(const std::vector<ColumnFile>& files)
{
    std::string plan;
    for (const auto& path : ours_)
        plan += without_part(path) + "\n";
    for (const auto& file : files)
        plan += file.path + "\n";
    write_file(folder_ / plan_name, plan);
}

// The manifest is readable for the portal's own web server, as the files are.
void BundleFolder::finish(const ColumnManifest& manifest, const std::vector<std::string>& gone)
{
    write_file(folder_ / column_manifest_name, to_json(manifest), 0644);
    for (const auto& path : gone)
        take_away(folder_, path);
    fs::remove(folder_ / plan_name);
}

std::vector<std::string> strange_files(const fs::path& folder, const ColumnManifest& manifest,
                                       std::size_t at_most)
{
    const auto known = names_of(manifest);
    std::vector<std::string> strange;
    for (const auto& [path, size] : files_in(folder))
        if (!known.contains(path) && !is_our_keeping(path) && strange.size() < at_most)
            strange.push_back(path);
    return strange;
}

}
