#pragma once
// A list of people who were paid, made public; and the same once more with a column less, as its correction.

#include "app/correct_edition.hpp"
#include "app/decide_file.hpp"
#include "app/draft_access.hpp"
#include "app/publish_as_list.hpp"
#include "app/read_upload.hpp"
#include "domain/ledger_words.hpp"
#include "support/world.hpp"

namespace gongkai::web {

inline constexpr auto list_ledger = "南岗村-2026-10-银行代发.xlsx";

enum class Columns { publishable, fewer }; // fewer: without one that tells of the land or the rate
inline domain::Draft without_columns(support::World& world, const domain::Draft& draft, Columns left)
{
    app::DecideFile order{
        .draft = draft.id, .version = draft.version, .decision = app::FileDecision::drop_column};
    {
        auto desk = world.as(world.clerk);
        const auto list =
            *app::examine(desk.office, draft, *app::original_of(desk.office, draft)).ledger.list;
        order.sheet = list.sheet;
        for (const auto& column : list.columns)
            if (column.publishable != domain::Publishable::yes) order.column.push_back(column.column);
        const auto is_spare = [](const domain::ListColumn& column) {
            return column.kind == domain::ListColumnKind::area ||
                   column.kind == domain::ListColumnKind::rate ||
                   column.kind == domain::ListColumnKind::group;
        };
        const auto spare = std::ranges::find_if(list.columns, is_spare);
        if (left == Columns::fewer && spare != list.columns.end()) order.column.push_back(spare->column);
    }
    return support::must(world.did(world.clerk, app::decide_file, order));
}

inline domain::Edition publish_list(support::World& world, const std::string& item = "cai-17")
{
    auto draft = world.take_in(world.start("cai-01", "2026-08"), list_ledger);
    draft = support::must(
        world.did(world.clerk, app::publish_as_list, {draft.id, draft.version, item, "2026Q3"}));
    return world.publish(world.hand_in(without_columns(world, draft, Columns::publishable)));
}

inline domain::Edition correct_list(support::World& world, const domain::Edition& edition)
{
    auto draft = support::must(world.did(world.clerk, app::correct_edition, {edition.code}));
    draft = without_columns(world, world.take_in(draft, list_ledger), Columns::fewer);
    draft = support::must(world.did(world.clerk, app::write_draft,
                                    {.draft = draft.id, .version = draft.version, .note = "这一栏不该公开"}));
    return world.publish(world.hand_in(draft));
}

inline std::vector<std::string> names_in(const domain::Edition& edition)
{
    const auto content = from_json<domain::Content>(edition.content).value();
    const auto& table = content.tables.front();
    const auto at = std::size_t(
        std::ranges::find(table.columns, domain::words::ListWord::name, domain::words::list_header) -
        table.columns.begin());
    std::vector<std::string> names;
    for (const auto& line : table.lines)
        names.push_back(line.at(at));
    return names;
}

}
