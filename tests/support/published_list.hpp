#pragma once
// A list of forty people who were paid, as it is public: taken from a bank's file, without the private
// columns.

#include "app/decide_file.hpp"
#include "app/publish_as_list.hpp"
#include "app/read_upload.hpp"
#include "support/world.hpp"

namespace gongkai::support {

inline domain::Edition publish_list(World& world)
{
    must(world.did({}, app::open_duties,
                   {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = village, .item = "cai-17"}));
    must(world.did({}, app::open_duties,
                   {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = village, .item = "cai-01"}));
    const auto uploaded = world.take_in(world.start("cai-01", "2026-10"), "南岗村-2026-10-银行代发.xlsx");
    const auto list = must(
        world.did(world.clerk, app::publish_as_list, {uploaded.id, uploaded.version, "cai-17", "2026Q3"}));
    app::DecideFile order{
        .draft = list.id, .version = list.version, .decision = app::FileDecision::drop_column};
    {
        auto desk = world.as(world.clerk);
        const auto seen = app::examine(desk.office, list, *app::original_of(desk.office, list));
        order.sheet = seen.ledger.list->sheet;
        for (const auto& column : seen.ledger.list->columns)
            if (column.publishable != domain::Publishable::yes) order.column.push_back(column.column);
    }
    return world.publish(world.hand_in(must(world.did(world.clerk, app::decide_file, order))));
}

}
