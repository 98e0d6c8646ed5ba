// What figures are counted from, on both engines: each day knows only what was known by its end.

#include "app/correct_edition.hpp"
#include "app/excuse_duty.hpp"
#include "store/figures.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::other_village;
using support::town;
using support::village;

Date day(const char* text)
{
    return parse_date(text).value();
}

struct FiguresTest : support::WorldOnEveryEngine {
    template<class Ask>
    auto figures(Ask ask)
    {
        auto desk = world().as({});
        return ask(store::Figures(desk.office.db));
    }
    std::string state(const std::string& of, const char* on)
    {
        for (const auto& duty : figures([&](auto all) { return all.duties(town, day("2026-11-01"), day("2026-12-31"), day(on)); }))
            if (duty.village == of && duty.period == "2026-10") return boost::describe::enum_to_string(duty.standing(day(on)).state, "");
        return "none";
    }
    bool asked(const std::string& of, const char* on)
    {
        return std::ranges::any_of(figures([&](auto all) { return all.asked(town, day(on)); }),
                                   [&](const auto& one) { return one.village == of; });
    }
};
ON_EVERY_ENGINE(FiguresTest);

TEST_P(FiguresTest, judge_a_duty_as_every_page_does)
{
    auto& w = world();
    const auto draft = handed_in();
    w.at("2026-12-02T02:00:00Z");
    w.publish(draft);
    w.at("2026-12-04T02:00:00Z");
    must(w.did(w.town_officer, excuse_duty, {other_village, "cai-01", "2026-10", "账册被水淹了"}));
    EXPECT_EQ(state(village, "2026-12-01"), "missing");
    EXPECT_EQ(state(village, "2026-12-02"), "late");
    EXPECT_EQ(state(other_village, "2026-12-03"), "missing");
    EXPECT_EQ(state(other_village, "2026-12-04"), "excused");
    EXPECT_EQ(state(other_village, "2026-10-31"), "none") << "nobody had opened it";
}

TEST_P(FiguresTest, ask_an_item_from_the_day_after_it_was_due_until_it_is_excused)
{
    auto& w = world();
    w.at("2026-12-04T02:00:00Z");
    for (const auto* period : {"2026-09", "2026-10"}) must(w.did(w.town_officer, excuse_duty, {other_village, "cai-01", period, "账册被水淹了"}));
    EXPECT_TRUE(asked(other_village, "2026-12-03"));
    EXPECT_FALSE(asked(other_village, "2026-12-04"));
    EXPECT_TRUE(asked(village, "2026-12-04"));
}

TEST_P(FiguresTest, count_disclosures_and_not_their_editions)
{
    auto& w = world();
    const auto first = w.publish(handed_in());
    w.at("2026-11-26T02:00:00Z");
    auto nothing = w.start("cai-01", "2026-09");
    nothing = must(w.did(w.clerk, declare_nothing, {nothing.id, nothing.version, "本月没有收支"}));
    w.publish(w.hand_in(nothing));
    w.at("2026-11-28T02:00:00Z");
    must(w.did(w.director, withdraw_edition, {first.code, "有一处写错了"}));
    const auto told = [&](const char* on) { return figures([&](auto all) { return all.told(town, day(on)); }); };
    EXPECT_TRUE(told("2026-11-23").empty());
    ASSERT_EQ(told("2026-11-24").size(), 1u);
    EXPECT_EQ(told("2026-11-24").front().disclosed, 1);
    const auto now = told("2026-11-28").front();
    EXPECT_EQ(now.village, village);
    EXPECT_EQ(now.disclosed, 1);
    EXPECT_EQ(now.said_nothing, 1);
    EXPECT_EQ(to_text(shanghai_date(now.last_at)), "2026-11-26") << "to withdraw is not to publish";
    const auto firsts = figures([&](auto all) { return all.first_editions(town, day("2026-11-24"), day("2026-11-26")); });
    ASSERT_EQ(firsts.size(), 2u);
    EXPECT_TRUE(firsts.front().reviewed_at.has_value());
    EXPECT_EQ(firsts.front().origin, domain::DutyOrigin::period);
}

}
}
