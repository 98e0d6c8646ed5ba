// What happens in a village and starts a clock: written down, moved, withdrawn, excused, on both engines.

#include "app/excuse_duty.hpp"
#include "app/move_happening.hpp"
#include "app/record_happening.hpp"
#include "app/withdraw_happening.hpp"
#include "app/write_draft.hpp"
#include "store/audits.hpp"
#include "store/divisions.hpp"
#include "store/happenings.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using domain::DutyState;
using support::must;
using support::refusal_of;
using support::town;
using support::village;

Date day(const char* text)
{
    return parse_date(text).value();
}

RecordHappening resolution(const char* on = "2026-11-22", const std::string& words = "村民代表会议决定修村部道路")
{
    return {.village = village, .item = "shi-18", .happened_on = day(on), .words = words};
}

RecordHappening of_project(law::Stage stage, const char* on, std::optional<std::int64_t> project = 1)
{
    return {.village = village, .item = "shi-23", .happened_on = day(on), .words = "村部道路硬化的进展", .stage = stage,
            .project = project, .project_name = project ? "" : "村部道路硬化"};
}

struct Happenings : support::OnEveryEngine {
    void SetUp() override { world_ = std::make_unique<support::World>(GetParam()); }
    support::World& world() { return *world_; }

    RecordedHappening recorded(const RecordHappening& order = resolution())
    {
        return must(world().did(world().clerk, record_happening, order), "record_happening");
    }
    std::string refused(const RecordHappening& order) { return refusal_of(world().did(world().clerk, record_happening, order)); }
    store::DutyRow row(const domain::Duty& duty) { return row(duty.item, duty.period); }
    store::DutyRow row(const std::string& item, const std::string& period)
    {
        auto desk = world().as({});
        return store::Duties(desk.office.db).row(village, item, period).value();
    }
    std::vector<store::DutyRow> of_item(const std::string& item)
    {
        auto desk = world().as({});
        auto rows = store::Duties(desk.office.db).of_village(village, day("2020-01-01"), day("2999-01-01"));
        std::erase_if(rows, [&](const auto& one) { return one.item != item; });
        return rows;
    }
    domain::Edition published(const domain::Duty& duty)
    {
        auto draft = world().start(duty.item, duty.period);
        draft = must(world().did(world().clerk, declare_nothing, {draft.id, draft.version, "没有内容"}));
        return world().publish(world().hand_in(draft));
    }
    OpenedDuties opened(const OpenDuties& order) { return must(world().did({}, open_duties, order), "open_duties"); }
    void put(const domain::Division& division)
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        store::Divisions(desk.office.db).put(transaction, division);
        transaction.commit();
    }
    domain::Division the_village()
    {
        auto desk = world().as({});
        return store::Divisions(desk.office.db).find(village).value();
    }

private:
    std::unique_ptr<support::World> world_;
};
ON_EVERY_ENGINE(Happenings);

TEST_P(Happenings, start_a_clock_with_its_reasons)
{
    const auto made = recorded();
    EXPECT_EQ(made.duty.period, "2026-11-22");
    EXPECT_EQ(made.duty.origin, domain::DutyOrigin::happening);
    EXPECT_EQ(made.duty.due_on, day("2026-11-25"));
    EXPECT_EQ(made.happening.recorded_by, world().clerk.account);
    const auto seen = row(made.duty);
    EXPECT_EQ(seen.words, "村民代表会议决定修村部道路");
    EXPECT_NE(seen.why.find("disclosure"), 0u);
    EXPECT_NE(seen.why.find("why.plus_days"), seen.why.npos);
    EXPECT_EQ(seen.standing(day("2026-11-24")).state, DutyState::due_soon);
    EXPECT_FALSE(seen.is_known(day("2026-11-23"))); // it happened on the 22nd, but nobody had said so
}

// The notice, two (1): the plan is published within two days after the meeting that agreed on it.
TEST_P(Happenings, of_a_meeting_on_the_plan_make_its_publication_due_two_days_later)
{
    const auto made = recorded({.village = village, .item = "shi-37", .happened_on = day("2026-11-23"), .words = "商定年度公开方案的会议"});
    EXPECT_EQ(made.duty.due_on, day("2026-11-25"));
    EXPECT_EQ(made.duty.origin, domain::DutyOrigin::happening);
    EXPECT_NE(row(made.duty).why.find("notice."), std::string::npos);
}

TEST_P(Happenings, look_at_their_day_before_anything_is_written)
{
    const auto due = must(world().did(world().clerk, look_at_happening, resolution()));
    EXPECT_EQ(due.due_on, day("2026-11-25"));
    EXPECT_TRUE(of_item("shi-18").empty());
}

TEST_P(Happenings, of_one_day_have_keys_of_their_own_and_said_twice_are_one)
{
    const auto first = recorded();
    const auto other = recorded(resolution("2026-11-22", "村民代表会议同意换届方案"));
    EXPECT_EQ(other.duty.period, "2026-11-22.2");
    EXPECT_EQ(recorded().duty.period, first.duty.period);
    EXPECT_EQ(of_item("shi-18").size(), 2u);
}

TEST_P(Happenings, are_published_late_for_ever)
{
    const auto made = recorded();
    world().at("2026-11-27T02:00:00Z");
    EXPECT_EQ(published(made.duty).late_days, 2);
    EXPECT_EQ(row(made.duty).standing(day("2027-01-01")), (domain::Standing{DutyState::late, 2}));
}

TEST_P(Happenings, lend_their_words_to_the_title_of_what_is_drafted)
{
    const auto made = recorded();
    const auto draft = world().start(made.duty.item, made.duty.period);
    EXPECT_EQ(draft.form, domain::Form::notice);
    EXPECT_NE(draft.content.find("村民代表会议决定修村部道路"), draft.content.npos);
}

TEST_P(Happenings, are_refused_with_the_reason)
{
    EXPECT_EQ(refused(resolution("2026-11-25")), "happening.in_future");
    EXPECT_EQ(refused(resolution("2026-11-22", "  ")), "happening.say_what");
    EXPECT_EQ(refused(resolution("2026-11-22", std::string(700, 'x'))), "words.too_long");
    EXPECT_EQ(refused(resolution("2026-11-22", "问张三 13804391234")), "words.personal");
    EXPECT_EQ(refused(resolution("2019-11-22")), "happening.no_catalogue");
    auto order = resolution();
    order.item = "cai-01";
    EXPECT_EQ(refused(order), "happening.has_a_rhythm");
    order.item = "shi-99";
    EXPECT_EQ(refused(order), "happening.item_unknown");
    order = resolution();
    order.stage = law::Stage::before;
    order.project_name = "什么";
    EXPECT_EQ(refused(order), "happening.no_stage");
    EXPECT_TRUE(of_item("shi-18").empty());
}

TEST_P(Happenings, belong_to_the_village_of_the_clerk)
{
    EXPECT_EQ(refusal_of(world().did(world().other_clerk, record_happening, resolution())), "page.not_found");
    EXPECT_FALSE(world().did(world().supervisor, record_happening, resolution()));
    EXPECT_TRUE(world().did(world().town_officer, record_happening, resolution()));
}

TEST_P(Happenings, fit_the_days_of_their_village)
{
    auto division = the_village();
    division.valid_from = day("2026-11-20");
    division.valid_to = day("2026-11-23");
    put(division);
    EXPECT_EQ(refused(resolution("2026-11-19")), "happening.before_village");
    EXPECT_EQ(refused(resolution("2026-11-24")), "happening.after_village");
    EXPECT_EQ(refused(resolution("2026-11-20")), "");
}

TEST_P(Happenings, of_a_standing_item_ask_for_the_new_text)
{
    const auto made = recorded({.village = village, .item = "zhi-02", .happened_on = day("2026-11-20"), .words = "村规民约改了"});
    EXPECT_EQ(made.duty.origin, domain::DutyOrigin::standing);
    EXPECT_EQ(made.duty.due_on, day("2026-12-18"));
}

TEST_P(Happenings, whose_due_day_nobody_can_know_yet_are_refused)
{
    world().at("2026-12-20T02:00:00Z");
    EXPECT_EQ(refused({.village = village, .item = "zhi-02", .happened_on = day("2026-12-18"), .words = "村规民约改了"}),
              "law.no_calendar");
}

TEST_P(Happenings, moved_leave_the_old_day_to_be_seen_with_the_reason)
{
    const auto began = recorded(of_project(law::Stage::before, "2026-12-15", {}));
    EXPECT_EQ(began.duty.period, "P1-before");
    EXPECT_EQ(began.duty.due_on, day("2026-12-14"));
    EXPECT_EQ(began.duty.opens_on, day("2026-11-24"));
    world().at("2026-11-30T02:00:00Z");
    const auto moved = must(world().did(world().clerk, move_happening,
                                        {began.happening.id, day("2027-03-01"), "冬天不能施工，推迟到明年三月"}));
    EXPECT_EQ(moved.duty.period, "P1-before.2");
    EXPECT_EQ(moved.duty.due_on, day("2027-02-28"));
    EXPECT_EQ(moved.happening.moves, began.happening.id);
    const auto old = row(began.duty);
    EXPECT_EQ(old.standing(day("2026-11-29")).state, DutyState::open);
    EXPECT_EQ(old.standing(day("2026-11-30")).state, DutyState::lapsed);
    EXPECT_EQ(old.end_reason, "冬天不能施工，推迟到明年三月");
    EXPECT_EQ(old.ended_by, "刘春海");
    EXPECT_FALSE(row(moved.duty).is_known(day("2026-11-29")));
    EXPECT_EQ(refusal_of(world().did(world().clerk, move_happening, {began.happening.id, day("2027-04-01"), "再改"})),
              "happening.not_counted");
    EXPECT_EQ(refusal_of(world().did(world().clerk, start_draft, {village, began.duty.item, began.duty.period})),
              "duty.is_over");
}

TEST_P(Happenings, are_moved_and_withdrawn_with_a_reason_while_nothing_of_them_is_public)
{
    const auto made = recorded();
    const auto& id = made.happening.id;
    auto& w = world();
    EXPECT_EQ(refusal_of(w.did(w.clerk, move_happening, {id, day("2026-11-21"), ""})), "happening.say_why");
    EXPECT_EQ(refusal_of(w.did(w.clerk, move_happening, {id, day("2026-11-22"), "写错"})), "happening.same_day");
    EXPECT_EQ(refusal_of(w.did(w.clerk, move_happening, {id, day("2026-11-30"), "写错"})), "happening.in_future");
    EXPECT_EQ(refusal_of(w.did(w.other_clerk, move_happening, {id, day("2026-11-21"), "写错"})), "page.not_found");
    EXPECT_EQ(refusal_of(w.did(w.clerk, withdraw_happening, {id, ""})), "happening.say_why");
    EXPECT_EQ(refusal_of(w.did(w.clerk, withdraw_happening, {"nothing", "写错"})), "page.not_found");
    const auto draft = w.start(made.duty.item, made.duty.period);
    EXPECT_EQ(refusal_of(w.did(w.clerk, withdraw_happening, {id, "写错"})), "happening.draft_open");
    must(w.did(w.clerk, discard_draft, {draft.id, draft.version}));
    published(made.duty);
    EXPECT_EQ(refusal_of(w.did(w.clerk, withdraw_happening, {id, "写错"})), "happening.public_already");
}

TEST_P(Happenings, that_are_overdue_only_the_town_moves_or_withdraws)
{
    const auto made = recorded();
    world().at("2026-11-28T02:00:00Z");
    EXPECT_EQ(refusal_of(world().did(world().clerk, withdraw_happening, {made.happening.id, "没有开会"})),
              "happening.town_decides");
    must(world().did(world().town_officer, withdraw_happening, {made.happening.id, "没有开会，登记错了"}));
    EXPECT_EQ(row(made.duty).standing(day("2026-11-27")).state, DutyState::missing);
    EXPECT_EQ(row(made.duty).standing(day("2026-11-28")).state, DutyState::lapsed);
    EXPECT_EQ(row(made.duty).ended_by, "冯伟");
}

TEST_P(Happenings, of_a_project_follow_each_other)
{
    EXPECT_EQ(refused(of_project(law::Stage::before, "2026-11-01", 1)), "happening.project_unknown");
    auto nameless = of_project(law::Stage::before, "2026-11-01", {});
    nameless.project_name = "";
    EXPECT_EQ(refused(nameless), "happening.name_project");
    recorded(of_project(law::Stage::before, "2026-11-10", {}));
    EXPECT_EQ(refused(of_project(law::Stage::during, "2026-11-09")), "happening.before_project");
    EXPECT_EQ(refused(of_project(law::Stage::before, "2026-11-12")), "happening.project_began");
    EXPECT_EQ(recorded(of_project(law::Stage::during, "2026-11-15")).duty.period, "P1-during-2026-11-15");
    EXPECT_EQ(recorded(of_project(law::Stage::after, "2026-11-20")).duty.period, "P1-after");
    EXPECT_EQ(refused(of_project(law::Stage::during, "2026-11-21")), "happening.project_finished");
    EXPECT_EQ(recorded(of_project(law::Stage::before, "2026-11-12", {})).duty.period, "P2-before");
}

TEST_P(Happenings, of_a_project_ask_for_each_quarter_until_it_is_finished)
{
    const auto from = day("2026-07-01");
    recorded(of_project(law::Stage::before, "2026-05-10", {}));
    opened({.from = from, .scope = village, .item = "shi-23"});
    const auto quarters = [&] {
        std::vector<std::string> keys;
        for (const auto& duty : of_item("shi-23"))
            if (duty.period.find('Q') != std::string::npos && duty.end_kind != domain::DutyEndKind::lapsed)
                keys.push_back(duty.period);
        return keys;
    };
    EXPECT_EQ(quarters(), (std::vector<std::string>{"P1-during-2026Q2", "P1-during-2026Q3"}));
    EXPECT_EQ(row("shi-23", "P1-during-2026Q3").due_on, day("2026-10-10"));
    EXPECT_EQ(opened({.from = from, .scope = village, .item = "shi-23"}).opened, 0);
    recorded(of_project(law::Stage::during, "2026-08-20")); // tells of the third quarter
    EXPECT_EQ(quarters(), (std::vector<std::string>{"P1-during-2026Q2"}));
    EXPECT_EQ(row("shi-23", "P1-during-2026Q3").end_reason, "duty.lapsed.project");
    EXPECT_EQ(opened({.from = from, .scope = village, .item = "shi-23"}).opened, 0);
}

TEST_P(Happenings, are_excused_by_the_town_with_a_reason_that_everybody_sees)
{
    const auto made = recorded();
    const auto excuse = [&](const domain::Actor& actor, const std::string& reason) {
        return world().did(actor, excuse_duty, {village, made.duty.item, made.duty.period, reason});
    };
    EXPECT_FALSE(excuse(world().clerk, "不用公开"));
    EXPECT_EQ(refusal_of(excuse(world().town_officer, " ")), "duty.excuse_reason");
    world().at("2026-11-28T02:00:00Z");
    const auto excused = must(excuse(world().town_officer, "涉及未成年人，不公开"));
    EXPECT_EQ(excused.standing(day("2026-11-28")).state, DutyState::excused);
    EXPECT_EQ(excused.standing(day("2026-11-27")).state, DutyState::missing);
    EXPECT_EQ(excused.ended_by, "冯伟");
    EXPECT_EQ(refusal_of(excuse(world().town_officer, "再说一遍")), "duty.ended_already");
    EXPECT_EQ(published(made.duty).late_days, 0); // said all the same, but nobody waited for it any more
    EXPECT_EQ(refusal_of(excuse(world().town_officer, "再说一遍")), "duty.public_already");
    auto desk = world().as({});
    const auto acts = store::Audits(desk.office.db).recent(village, 50);
    EXPECT_EQ(std::ranges::count(acts, "excuse_duty", &store::Audit::act), 1);
    EXPECT_EQ(std::ranges::count(acts, "record_happening", &store::Audit::act), 1);
}

TEST_P(Happenings, can_be_neither_changed_nor_deleted)
{
    recorded();
    auto desk = world().as({});
    db::Transaction transaction(desk.office.db);
    EXPECT_ANY_THROW(desk.office.db.script({.name = "forge", .text = "UPDATE happening SET words = 'x'"}));
}

TEST_P(Happenings, of_the_calendar_open_once_however_often_asked)
{
    const auto from = day("2026-07-01");
    const auto first = opened({.from = from, .scope = village});
    EXPECT_GT(first.opened, 0);
    const auto again = opened({.from = from, .scope = village});
    EXPECT_EQ(again.opened, 0);
    EXPECT_EQ(again.known, first.opened);
}

TEST_P(Happenings, of_standing_items_begin_with_the_later_of_village_and_office)
{
    auto division = the_village();
    division.valid_from = day("2026-11-02");
    put(division);
    opened({.from = day("2026-07-01"), .scope = village});
    EXPECT_EQ(of_item("zhi-01").front().period, "2026-11-02");
    EXPECT_EQ(of_item("zhi-01").front().due_on, day("2026-11-30"));
    for (const auto& duty : of_item("cai-01"))
        EXPECT_GE(duty.period, "2026-11") << "the village wasn't there yet";
}

TEST_P(Happenings, of_a_merged_village_lapse_and_no_new_ones_open)
{
    opened({.from = day("2026-11-01"), .scope = village, .item = "cai-01"});
    auto division = the_village();
    division.valid_to = day("2026-11-20");
    put(division);
    world().at("2026-11-25T02:00:00Z");
    EXPECT_EQ(opened({.from = day("2026-11-01"), .scope = village, .item = "cai-01"}).lapsed, 1);
    const auto october = row("cai-01", "2026-10");
    EXPECT_EQ(october.standing(day("2026-11-24")).state, DutyState::due_soon);
    EXPECT_EQ(october.standing(day("2026-12-24")).state, DutyState::lapsed);
    EXPECT_EQ(october.end_reason, "duty.lapsed.village");
    world().at("2027-01-25T02:00:00Z");
    EXPECT_EQ(opened({.from = day("2026-11-01"), .scope = village, .item = "cai-01"}).opened, 0);
}

}
}
