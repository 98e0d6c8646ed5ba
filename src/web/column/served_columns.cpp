#include "web/column/served_columns.hpp"

#include <algorithm>

#include "base/file.hpp"

namespace gongkai::web::column {
namespace {

// While another process writes (the one before us, say), or nothing may be written, what is there is told as
// it stands.
Result<app::ColumnManifest> as_it_stands(const std::filesystem::path& folder, const Refusal& refusal)
{
    const auto text = read_file(folder / app::column_manifest_name);
    auto manifest = text ? app::read_column_manifest(*text) : std::nullopt;
    if (!manifest) return refuse(refusal);
    return std::move(*manifest);
}

Result<app::ColumnManifest> up_to_date(app::House& house, const Site& site, const KeptColumn& kept)
{
    if (!house.storage.may_write()) return as_it_stands(kept.folder, {.says = "column.not_now"});
    std::filesystem::create_directories(kept.folder.parent_path());
    auto written = build_column(house, site, kept.asked, kept.folder);
    if (written) return std::move(written->manifest);
    if (written.error().says == "column.in_use") return as_it_stands(kept.folder, {.says = "column.not_now"});
    return refuse(written.error());
}

}

ServedColumns::ServedColumns(std::vector<KeptColumn> kept)
{
    for (auto& one : kept) {
        const auto division = one.asked.division;
        auto made = std::make_unique<One>();
        made->kept = std::move(one);
        columns_.emplace(division, std::move(made));
    }
}

std::vector<std::string> ServedColumns::divisions() const
{
    std::vector<std::string> codes;
    for (const auto& [code, one] : columns_)
        codes.push_back(code);
    return codes;
}

bool ServedColumns::is_fresh(const One& one, Instant now, std::uint64_t version)
{
    return one.looked_at && one.version == version && now - *one.looked_at < looked_at_again_after &&
           shanghai_date(now) == shanghai_date(*one.looked_at);
}

Result<std::filesystem::path> ServedColumns::folder_of(app::House& house, const Site& site,
                                                       const std::string& division, std::uint64_t version)
{
    auto& one = *columns_.at(division);
    const std::scoped_lock hold(one.lock);
    const auto now = house.clock.now();
    if (!is_fresh(one, now, version)) {
        one.manifest = TRY(up_to_date(house, site, one.kept));
        one.looked_at = now;
        one.version = version;
    }
    return one.kept.folder;
}

bool ServedColumns::holds(const std::string& division, const std::string& path) const
{
    const auto& one = *columns_.at(division);
    const std::scoped_lock hold(one.lock);
    return path == app::column_manifest_name ||
           std::ranges::binary_search(one.manifest.files, path, {}, &app::BundledFile::path);
}

app::ColumnManifest ServedColumns::manifest_of(const std::string& division) const
{
    const auto& one = *columns_.at(division);
    const std::scoped_lock hold(one.lock);
    return one.manifest;
}

}
