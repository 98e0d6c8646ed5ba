#pragma once
// The published town with a government portal to be on, and a folder for its column.

#include "app/bundle_folder.hpp"
#include "app/check_column.hpp"
#include "app/correct_edition.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "web/column/routes.hpp"
#include "web/column/served_columns.hpp"
#include "web/portal_town.hpp"
#include "web/published_list.hpp"

namespace gongkai::web {

struct ColumnTown : PublishedTown {
    ColumnTown()
    {
        site.government = {.name = "临江市人民政府",
                           .domain = "www.linjiang.gov.cn",
                           .id_code = "2206810001",
                           .content_source = {}};
        site.column = {.name = "村务公开",
                       .type = "政务公开",
                       .description = "各村公开的事务和账目",
                       .keywords = "村务,公开"};
        std::filesystem::create_directories(scratch);
    }
    ~ColumnTown() { std::filesystem::remove_all(scratch); }

    Result<app::ColumnWritten> try_build(const std::string& division, const std::filesystem::path& to)
    {
        return column::build_column(world.house(), site, {.division = division}, to);
    }
    app::ColumnWritten build() { return support::must(try_build(support::town, folder), "build"); }
    std::string file(const std::string& path) const
    {
        return read_file(folder / path).value_or("(no such file)");
    }
    bool has(const std::string& path) const { return std::filesystem::exists(folder / path); }
    void spoil(const std::string& path, const std::string& bytes) const { write_file(folder / path, bytes); }
    std::string manifest() const { return file(app::column_manifest_name); }

    domain::Edition withdraw(const domain::Edition& edition)
    {
        return support::must(
            world.did(world.director, app::withdraw_edition, {edition.code, "误把别村的表公开了"}));
    }
    domain::Edition correct(const domain::Edition& edition)
    {
        auto draft = support::must(world.did(world.clerk, app::correct_edition, {edition.code}));
        const std::string csv = "六道沟村2026年10月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
                                ",,上月结余 94016.81,,\n2026-10-03,记001,维修路灯,,110.00\n";
        draft = support::must(
            world.did(world.clerk, app::take_in_file, {draft.id, draft.version, "十月.csv", csv}));
        draft = support::must(
            world.did(world.clerk, app::write_draft,
                      {.draft = draft.id, .version = draft.version, .note = "第1笔金额写错了"}));
        return world.publish(world.hand_in(draft));
    }
    domain::Edition publish_list(const std::string& item = "cai-17") { return web::publish_list(world, item); }

    Result<std::optional<std::string>> bundled(const std::string& path) const { return read_file(folder / path); }
    app::ColumnManifest found_manifest() const
    {
        return support::must(app::manifest_from([this](const std::string& path) { return bundled(path); }));
    }
    app::ColumnPlan plan() // as it would be made now
    {
        auto desk = world.as({});
        return column::plan_of(support::must(
            column::column_of(desk.office, site, {.division = support::town, .address = found_manifest().address})));
    }
    Result<app::CheckedColumn> checked()
    {
        return app::check_column(world.house(), plan(), found_manifest(), [this](const std::string& path) { return bundled(path); });
    }
    std::vector<std::string> differences()
    {
        std::vector<std::string> found;
        for (const auto& one : support::must(checked()).differences)
            found.push_back(one.what.says + " " + one.path);
        return found;
    }

    std::filesystem::path scratch = std::filesystem::temp_directory_path() / ("gongkai-column-" + make_id());
    std::filesystem::path folder = scratch / "bundle";
};

}
