#include "app/push_column.hpp"

#include <map>
#include <set>

#include "base/file.hpp"
#include "base/hash.hpp"

namespace gongkai::app {
namespace {

constexpr auto waiting = "column-arriving"; // the folder beside, on the other side

// Under what name a file waits there: another path or other bytes, another name.
std::string ticket_of(const BundledFile& file)
{
    return to_hex(sha256(file.path + "\n" + file.sha256)).substr(0, 32);
}

std::string beside(const std::string& ticket)
{
    return std::string(waiting) + "/" + ticket;
}

std::vector<BundledFile> changed(const ColumnManifest& ours, const ColumnManifest& theirs)
{
    std::map<std::string, std::string> known;
    for (const auto& file : theirs.files)
        known.emplace(file.path, file.sha256);
    std::vector<BundledFile> files;
    for (const auto& file : ours.files)
        if (const auto found = known.find(file.path); found == known.end() || found->second != file.sha256)
            files.push_back(file);
    return files;
}

std::vector<std::string> no_longer(const ColumnManifest& ours, const ColumnManifest& theirs)
{
    std::set<std::string> wanted;
    for (const auto& file : ours.files)
        wanted.insert(file.path);
    std::vector<std::string> gone;
    for (const auto& file : theirs.files)
        if (!wanted.contains(file.path)) gone.push_back(file.path);
    return gone;
}

std::vector<std::string> folders_of(const std::vector<BundledFile>& files)
{
    std::set<std::string> folders{waiting};
    for (const auto& file : files)
        for (auto slash = file.path.find('/'); slash != std::string::npos;
             slash = file.path.find('/', slash + 1))
            folders.insert(file.path.substr(0, slash));
    return {folders.begin(), folders.end()};
}

Result<ColumnManifest> theirs_of(const ColumnManifest& ours, outlet::RemoteFolder& remote)
{
    const auto text = TRY(remote.get(column_manifest_name));
    if (!text) return ColumnManifest{};
    auto manifest = read_column_manifest(*text);
    if (!manifest) return refuse({.kind = Refusal::Kind::conflict, .says = "column.remote_manifest"});
    if (manifest->division != ours.division)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "column.remote_division",
                       .with = {manifest->name, manifest->division}});
    return std::move(*manifest);
}

Result<> bring(const std::filesystem::path& bundle, const std::vector<BundledFile>& files,
               outlet::RemoteFolder& remote, ColumnPushed& pushed)
{
    std::vector<std::string> tickets;
    for (const auto& file : files)
        tickets.push_back(ticket_of(file));
    const auto arrived = TRY(remote.present(waiting, tickets));
    for (const auto& file : files) {
        if (arrived.contains(ticket_of(file))) {
            ++pushed.resumed;
            continue;
        }
        const auto bytes = read_file(bundle / file.path);
        if (!bytes || to_hex(sha256(*bytes)) != file.sha256)
            return refuse(
                {.kind = Refusal::Kind::conflict, .says = "column.changed_meanwhile", .with = {file.path}});
        TRY(remote.put(beside(ticket_of(file)), *bytes));
        ++pushed.sent;
        pushed.bytes += file.size;
    }
    return {};
}

}

Result<ColumnPushed> push_column(const std::filesystem::path& bundle, const ColumnManifest& manifest,
                                 outlet::RemoteFolder& remote)
{
    ColumnPushed pushed;
    const auto theirs = TRY(theirs_of(manifest, remote));
    const auto text = to_json(manifest);
    if (to_json(theirs) == text) return pushed;
    const auto files = changed(manifest, theirs);
    const auto gone = no_longer(manifest, theirs);
    TRY(remote.make_folders(folders_of(files)));
    TRY(bring(bundle, files, remote, pushed));
    const auto manifest_beside = beside(to_hex(sha256(text)));
    TRY(remote.put(manifest_beside, text));
    std::vector<std::pair<std::string, std::string>> places;
    for (const auto& file : files)
        places.emplace_back(beside(ticket_of(file)), file.path);
    places.emplace_back(manifest_beside, column_manifest_name);
    TRY(remote.move(places));
    TRY(remote.remove(gone));
    TRY(remote.remove_folder(waiting));
    pushed.removed = static_cast<std::int64_t>(gone.size());
    return pushed;
}

}
