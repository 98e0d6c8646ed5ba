// The course of a duty as its rows tell it: who did what when, in the order it was done, with the place in the log.

#include "app/correct_edition.hpp"
#include "store/courses.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using domain::CourseAct;
using support::must;

struct CourseTest : support::WorldOnEveryEngine {
    std::vector<domain::CourseStep> course()
    {
        auto desk = world().as({});
        const auto duty = store::Duties(desk.office.db).find(support::village, "cai-01", "2026-10");
        return store::Courses(desk.office.db).of(duty.value());
    }
};
ON_EVERY_ENGINE(CourseTest);

TEST_P(CourseTest, of_what_nobody_began_is_empty)
{
    EXPECT_TRUE(course().empty());
}

TEST_P(CourseTest, tells_each_act_with_the_name_of_who_did_it)
{
    auto& w = world();
    auto draft = handed_in();
    w.at("2026-11-25T02:00:00Z");
    must(w.did(w.chair, app::review_draft, {draft.id, draft.commitment, domain::ReviewVerdict::objected, "第3笔没有凭证"}));
    w.at("2026-11-26T02:00:00Z");
    draft = w.hand_in(stored(draft.id));
    w.at("2026-12-02T02:00:00Z");
    const auto edition = w.publish(draft);
    w.at("2026-12-05T02:00:00Z");
    must(w.did(w.clerk, app::correct_edition, {edition.code}));

    const auto steps = course();
    std::vector<CourseAct> acts;
    std::vector<std::string> names;
    for (const auto& step : steps) {
        acts.push_back(step.act);
        names.push_back(step.who);
    }
    EXPECT_EQ(acts, (std::vector{CourseAct::begun, CourseAct::handed_in, CourseAct::objected, CourseAct::handed_in,
                                 CourseAct::agreed, CourseAct::published, CourseAct::begun}));
    EXPECT_EQ(names, (std::vector<std::string>{"刘春海", "刘春海", "李秀英", "刘春海", "李秀英", "赵国强", "刘春海"}));
    EXPECT_EQ(steps[2].says, "第3笔没有凭证");
    EXPECT_EQ(steps[5].code, edition.code);
    EXPECT_EQ(steps[5].position, 0);
    EXPECT_FALSE(steps[4].position.has_value());
}

}
}
