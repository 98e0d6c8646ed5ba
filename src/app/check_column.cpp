#include "app/check_column.hpp"

#include <map>

#include "base/hash.hpp"

namespace gongkai::app {
namespace {

ColumnDifference differs(const std::string& path, std::string says)
{
    return {path, {.says = std::move(says), .with = {path}}};
}

template<class Entries, class Name>
auto by(const Entries& entries, Name name)
{
    std::map<std::string, const typename Entries::value_type*, std::less<>> found;
    for (const auto& entry : entries)
        found.emplace(entry.*name, &entry);
    return found;
}

Result<> compare_files(const ColumnManifest& manifest, const ColumnSource& source, CheckedColumn& checked)
{
    for (const auto& file : manifest.files) {
        const auto bytes = TRY(source(file.path));
        ++checked.files;
        if (!bytes)
            checked.differences.push_back(differs(file.path, "column.file_missing"));
        else if (std::cmp_not_equal(bytes->size(), file.size) || to_hex(sha256(*bytes)) != file.sha256)
            checked.differences.push_back(differs(file.path, "column.file_differs"));
    }
    return {};
}

// What is made of the same must have the same digest: else somebody changed file and manifest together.
void compare_with_ours(House& house, const ColumnPlan& plan, const ColumnManifest& manifest,
                       CheckedColumn& checked)
{
    const auto theirs = by(manifest.files, &BundledFile::path);
    const auto ours = by(plan.files, &ColumnFile::path);
    Desk desk(house, Desk::Purpose::reading, house.clock.now(), {});
    FileMaker maker(desk.office);
    for (const auto& file : plan.files) {
        const auto found = theirs.find(file.path);
        if (found == theirs.end())
            checked.differences.push_back(differs(file.path, "column.file_not_yet"));
        else if (found->second->made_of != file.made_of)
            checked.differences.push_back(differs(file.path, "column.file_stale"));
        else if (to_hex(sha256(maker.make(file))) != found->second->sha256)
            checked.differences.push_back(differs(file.path, "column.file_not_ours"));
    }
    for (const auto& file : manifest.files)
        if (!ours.contains(file.path))
            checked.differences.push_back(differs(file.path, "column.file_unwanted"));
}

void compare_editions(const ColumnPlan& plan, const ColumnManifest& manifest, CheckedColumn& checked)
{
    const auto theirs = by(manifest.editions, &BundledEdition::code);
    const auto ours = by(plan.editions, &BundledEdition::code);
    for (const auto& edition : plan.editions) {
        ++checked.editions;
        const auto found = theirs.find(edition.code);
        if (found == theirs.end())
            checked.differences.push_back(differs(edition.code, "column.edition_missing"));
        else if (found->second->commitment != edition.commitment)
            checked.differences.push_back(differs(edition.code, "column.edition_differs"));
        else if (*found->second != edition)
            checked.differences.push_back(differs(edition.code, "column.edition_stale"));
    }
    for (const auto& edition : manifest.editions)
        if (!ours.contains(edition.code))
            checked.differences.push_back(differs(edition.code, "column.edition_unknown"));
}

}

Result<ColumnManifest> manifest_from(const ColumnSource& source)
{
    const auto text = TRY(source(column_manifest_name));
    if (!text) return refuse({.kind = Refusal::Kind::missing, .says = "column.no_manifest"});
    auto manifest = read_column_manifest(*text);
    if (!manifest) return refuse({.says = "column.unreadable_manifest"});
    return std::move(*manifest);
}

Result<CheckedColumn> check_column(House& house, const ColumnPlan& plan, const ColumnManifest& manifest,
                                   const ColumnSource& source)
{
    CheckedColumn checked;
    TRY(compare_files(manifest, source, checked));
    compare_editions(plan, manifest, checked);
    compare_with_ours(house, plan, manifest, checked);
    return checked;
}

}
