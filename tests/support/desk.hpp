#pragma once
// A World on either engine, with the month's duties open, for tests of the verbs around a draft.

#include "app/obstacles.hpp"
#include "store/drafts.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"
#include "support/world.hpp"

namespace gongkai::support {

class WorldOnEveryEngine : public OnEveryEngine {
protected:
    void SetUp() override
    {
        world_ = std::make_unique<World>(GetParam());
        must(world_->did({}, app::open_duties,
                         {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = town, .item = "cai-01"}));
    }
    World& world() { return *world_; }

    std::vector<std::string> obstacles(const domain::Draft& draft)
    {
        auto desk = world().as(world().clerk);
        std::vector<std::string> says;
        for (const auto& obstacle : app::obstacles(desk.office, draft))
            says.push_back(obstacle.says);
        return says;
    }
    domain::Draft stored(const std::string& id)
    {
        auto desk = world().as({});
        return store::Drafts(desk.office.db).find(id).value();
    }
    domain::Draft handed_in(const std::string& period = "2026-10")
    {
        auto& w = world();
        return w.hand_in(w.take_in(w.start("cai-01", period), "六道沟村-" + period + ".xlsx"));
    }
    domain::Draft signed_by_chair()
    {
        const auto draft = handed_in();
        return must(world().did(world().chair, app::review_draft,
                                {draft.id, draft.commitment, domain::ReviewVerdict::agreed, {}}));
    }

private:
    std::unique_ptr<World> world_;
};

template<class T>
std::string refusal_of(const Result<T>& result) // its key; empty when it wasn't refused
{
    return result ? std::string() : result.error().says;
}

}
