#pragma once
// A World on either engine, with the month's duties open, for tests of the verbs around a draft.

#include "app/correct_edition.hpp"
#include "app/obstacles.hpp"
#include "base/text.hpp"
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

    domain::Draft correction(const domain::Edition& edition)
    {
        return must(world().did(world().clerk, app::correct_edition, {edition.code}));
    }
    domain::Draft noted(const domain::Draft& draft, const std::string& note)
    {
        app::WriteDraft order{.draft = draft.id, .version = draft.version};
        order.note = note;
        return must(world().did(world().clerk, app::write_draft, order));
    }
    domain::Edition
    corrected(const domain::Edition& edition) // by the file of another unit: the amounts change
    {
        const auto file = replace_all(csv, "120.00", "130.00");
        const auto draft = correction(edition);
        const auto taken =
            must(world().did(world().clerk, app::take_in_file, {draft.id, draft.version, "更正.csv", file}));
        return world().publish(world().hand_in(noted(taken, "第1笔金额写错了")));
    }
    domain::Edition of_csv()
    {
        const auto draft = world().start("cai-01", "2026-10");
        const auto taken =
            must(world().did(world().clerk, app::take_in_file, {draft.id, draft.version, "十月.csv", csv}));
        return world().publish(world().hand_in(taken));
    }
    const std::string csv =
        "六道沟村2026年10月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
        ",,上月结余 500.00,,\n2026-10-03,记001,维修路灯,,120.00\n2026-10-09,记002,发包收入,300.00,\n";

private:
    std::unique_ptr<World> world_;
};

template<class T>
std::string refusal_of(const Result<T>& result) // its key; empty when it wasn't refused
{
    return result ? std::string() : result.error().says;
}

}
