#pragma once
// A project in the small town: a stage begun, written, photographed, for the tests of what becomes of its
// photos.

#include "app/add_stage_photo.hpp"
#include "app/record_happening.hpp"
#include "support/world.hpp"

namespace gongkai::support {

inline domain::Draft begun_stage(World& world)
{
    const auto duty = must(world.did(world.clerk, app::record_happening,
                                     {.village = village,
                                      .item = "shi-23",
                                      .happened_on = parse_date("2026-12-01").value(),
                                      .words = "村部道路硬化开工",
                                      .stage = law::Stage::before,
                                      .project = {},
                                      .project_name = "村部道路硬化"}))
                          .duty;
    return world.start(duty.item, duty.period);
}

inline domain::Draft written_stage(World& world, const domain::Draft& draft)
{
    app::WriteDraft order{.draft = draft.id, .version = draft.version};
    for (const auto& heading : world.as(world.clerk).office.catalog(village).find(draft.item)->contents)
        order.section.push_back({heading, "照实写的"});
    return must(world.did(world.clerk, app::write_draft, order));
}

inline Result<domain::Draft> add_photo(World& world, const domain::Draft& draft,
                                       const intake::ShownPhoto& photo, const std::string& caption)
{
    return world.did(world.clerk, app::add_stage_photo, {draft.id, draft.version, caption, photo});
}

}
