#include "app/prove_backup.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "app/log_files.hpp"
#include "app/public_log.hpp"
#include "app/seal_content.hpp"
#include "app/take_up_log.hpp"
#include "app/unpack_backup.hpp"
#include "app/verify_log.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/seal.hpp"
#include "db/portable.hpp"
#include "db/sqlite.hpp"
#include "domain/stage_photo.hpp"
#include "store/blobs.hpp"
#include "store/editions.hpp"
#include "store/inventory.hpp"
#include "store/log_entries.hpp"
#include "store/stage_photos.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void load_all(db::Connection& connection, const fs::path& folder)
{
    db::RowLoader loader(connection);
    for (const auto& file : files_in(folder / rows_folder))
        loader.load(file.parent_path().filename().string(), read_file(file).value());
    loader.commit();
}

}

void load_rows(db::Connection& connection, const fs::path& folder)
{
    try {
        load_all(connection, folder);
    } catch (const db::StorageFailed&) {
        throw;
    } catch (const db::Unreachable&) {
        throw;
    } catch (const db::Error&) { // a line that is none, or rows that don't fit together
        refuse_backup("backup.rows_differ");
    }
}

std::vector<db::Migration> up_to(std::span<const db::Migration> migrations, int number)
{
    std::vector<db::Migration> known;
    for (const auto& one : migrations)
        if (one.number <= number) known.push_back(one);
    if (known.empty() || known.back().number != number) refuse_backup("backup.newer");
    return known;
}

namespace {

void build_from_rows(const fs::path& folder, const Manifest& manifest,
                     std::span<const db::Migration> migrations)
{
    const auto connection = db::open_sqlite((folder / "gongkai.db").string());
    db::migrate(*connection, up_to(migrations, manifest.schema),
                parse_instant(manifest.made_at).value_or(Instant()));
    load_rows(*connection, folder);
}

class Proving {
public:
    Proving(const fs::path& folder, db::Connection& db) : folder_(folder), db_(db) {}
    Proof run(const Manifest& manifest);

private:
    void flaw(std::string says, std::vector<std::string> with = {})
    {
        proof_.flaws.push_back({.says = std::move(says), .with = std::move(with)});
    }
    void prove_editions();
    void prove_edition(const domain::Edition& edition);
    void prove_photos(const domain::Content& content);
    bool is_there(const std::string& name) const
    {
        return parse_digest(name) &&
               fs::exists(folder_ / "archive" / name.substr(0, 2) / name.substr(2, 2) / name);
    }
    void prove_blobs();
    void prove_uploads();
    void prove_log();
    void prove_leaf(const tlog::LeafRecord& leaf);

    const fs::path& folder_;
    db::Connection& db_;
    Proof proof_;
};

void Proving::prove_edition(const domain::Edition& edition)
{
    ++proof_.editions;
    if (edition.content.empty()) return; // withdrawn
    const auto content = from_json<domain::Content>(edition.content);
    if (!content || commitment_of(*content, edition.salts) != edition.commitment)
        flaw("backup.edition_differs", {edition.code});
    else
        prove_photos(*content);
}

// Each photo that a content names is there.
void Proving::prove_photos(const domain::Content& content)
{
    for (const auto& photo : domain::photos_of(content))
        if (const auto blob = store::StagePhotos(db_).blob_of(photo.digest); !blob || !is_there(*blob))
            flaw("backup.blob_missing", {blob.value_or(photo.digest)});
}

void Proving::prove_editions()
{
    const store::Inventory inventory(db_);
    for (std::string last;;) {
        const auto some = inventory.editions_after(last, 200);
        if (some.empty()) return;
        for (const auto& edition : some)
            prove_edition(edition);
        last = some.back().id;
    }
}

std::string digest_of(const fs::path& path)
{
    InFile file(path);
    Sha256 digest;
    std::string room(1 << 18, '\0');
    while (const auto count = file.read(room.data(), room.size()))
        digest.add(std::string_view(room.data(), count));
    return to_hex(digest.finish());
}

void Proving::prove_blobs()
{
    for (const auto& file : files_in(folder_ / "archive")) {
        ++proof_.blobs;
        if (digest_of(file) != file.filename().string())
            flaw("backup.blob_differs", {file.filename().string()});
    }
}

// Each file that the database names is there; the newest one opens with the key.
void Proving::prove_uploads()
{
    const store::Blobs archive(folder_ / "archive");
    const auto names = store::Inventory(db_).upload_blobs();
    for (const auto& name : names)
        if (!is_there(name)) flaw("backup.blob_missing", {name});
    if (names.empty() || !proof_.flaws.empty()) return;
    const auto key_file = folder_ / "archive.key";
    if (!fs::exists(key_file)) return flaw("backup.key_missing");
    if (!SealKey::at(key_file).open(archive.get(names.back()).value_or(""))) flaw("backup.key_differs");
}

void Proving::prove_leaf(const tlog::LeafRecord& leaf)
{
    const auto edition = store::Editions(db_).find(leaf.code);
    const bool was_lost = !edition && !store::LogEntries(db_).find(leaf.code)->edition;
    if (!was_lost && (!edition || edition->commitment != leaf.commitment))
        flaw("backup.leaf_differs", {leaf.code});
}

// The head outside is of this tree, and every leaf and hash of the tree comes to it.
void Proving::prove_log()
{
    if (!has_log(db_)) return;
    proof_.log_size = store::LogEntries(db_).head().size;
    if (!fs::exists(folder_ / "tlog" / "key")) {
        if (proof_.log_size > 0) flaw("backup.log_key_missing");
        return;
    }
    PublicLog log(folder_ / "tlog", "");
    if (compare_log(db_, log) != LogStanding::signing)
        return flaw("backup.log_differs", {fmt::format("{}", proof_.log_size)});
    const auto size = static_cast<std::uint64_t>(proof_.log_size);
    auto tree = tree_of(db_, size);
    log.advance(size, tlog::tree_root(size, tree.reader()));
    const auto verified = verify_log(
        {.fetch =
             [&](const std::string& path) {
                 return path == "checkpoint" ? std::optional(log.newest_note()) : tile_at(db_, path);
             },
         .log = log.verifier(),
         .each = [&](std::uint64_t, const tlog::LeafRecord& leaf) { prove_leaf(leaf); }});
    for (const auto& problem : verified.problems)
        proof_.flaws.push_back({.says = problem.says, .with = problem.with});
}

Proof Proving::run(const Manifest& manifest)
{
    for (const auto& found : db::flaws(db_))
        flaw("backup.database_damaged", {found});
    if (!proof_.flaws.empty()) return std::move(proof_);
    prove_editions();
    prove_blobs();
    prove_uploads();
    prove_log();
    if (proof_.editions != manifest.editions || proof_.blobs != manifest.blobs)
        flaw("backup.counts_differ",
             {fmt::format("{}", manifest.editions), fmt::format("{}", proof_.editions),
              fmt::format("{}", manifest.blobs), fmt::format("{}", proof_.blobs)});
    return std::move(proof_);
}

}

Proof prove_backup(const fs::path& folder, const Manifest& manifest,
                   std::span<const db::Migration> migrations)
{
    if (manifest.engine == "postgres") build_from_rows(folder, manifest, migrations);
    const auto known = up_to(migrations, manifest.schema);
    const auto connection = db::open_sqlite((folder / "gongkai.db").string());
    if (!db::migrate(*connection, known, Instant()).empty()) refuse_backup("backup.damaged");
    return Proving(folder, *connection).run(manifest);
}

}
