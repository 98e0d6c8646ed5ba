// What the town's grid and a village's page show of a past day is what they showed on that day: random histories of things
// that happen, publications, excuses, dates that move, a merger, nights on which the server was off.

#include <map>
#include <random>

#include "app/excuse_duty.hpp"
#include "app/move_happening.hpp"
#include "app/record_happening.hpp"
#include "app/withdraw_happening.hpp"
#include "doors.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/happenings.hpp"

namespace gongkai::web {
namespace {

using support::must;
using support::town;

const std::vector<std::string> villages{support::village, support::other_village, support::community};

struct History {
    History(db::Engine engine, unsigned seed) : site(engine), draw(seed)
    {
        clerk = person("tclerk", domain::Role::clerk);
        chair = person("tchair", domain::Role::supervisor_chair);
        director = person("tdirector", domain::Role::director);
    }

    domain::Actor person(const std::string& login, domain::Role role)
    {
        const std::vector<domain::Grant> grants{{role, town}};
        auto desk = site.world.as({});
        return {app::create_demo_person(desk.office, {login, "某人", grants}).account, "某人", grants};
    }
    std::size_t one_of(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(draw); }
    bool by_chance(int percent) { return one_of(100) < std::size_t(percent); }
    Date today() const { return shanghai_date(site.world.clock.at); }

    void night()
    {
        for (const auto& village : villages)
            must(site.world.did({}, app::open_duties,
                                {.from = *parse_date("2026-10-01"), .scope = village, .standing_from = parse_date("2026-10-20")}));
    }

    void happen()
    {
        static const std::vector<std::string> items{"shi-18", "shi-34", "shi-35", "shi-36", "zhi-02", "shi-23", "shi-20"};
        app::RecordHappening order{.village = villages[one_of(2)],
                                   .item = items[one_of(items.size())],
                                   .happened_on = plus_days(today(), 3 - int(one_of(12))),
                                   .words = "第" + std::to_string(++said) + "件事"};
        if (order.item == "shi-23" || order.item == "shi-20") {
            order.stage = static_cast<law::Stage>(one_of(3));
            order.project_name = "项目" + std::to_string(said);
            if (by_chance(60)) order.project = 1 + std::int64_t(one_of(3));
        }
        note("happened", site.world.did(clerk, app::record_happening, order).has_value());
    }

    std::optional<store::DutyRow> open_duty()
    {
        auto desk = site.world.as({});
        auto rows = store::Duties(desk.office.db).of_village(villages[one_of(3)], *parse_date("2026-01-01"), *parse_date("2027-12-31"));
        std::erase_if(rows, [&](const auto& row) { return domain::is_settled(row.standing(today()).state); });
        if (rows.empty()) return {};
        return rows[one_of(rows.size())];
    }

    void publish()
    {
        const auto duty = open_duty();
        if (!duty) return;
        auto& world = site.world;
        auto draft = must(world.did(clerk, app::start_draft, {duty->village, duty->item, duty->period}));
        draft = must(world.did(clerk, app::declare_nothing, {draft.id, draft.version, "没有内容"}));
        draft = must(world.did(clerk, app::hand_in_draft, {draft.id, draft.version}));
        must(world.did(chair, app::review_draft, {.draft = draft.id, .commitment = draft.commitment, .says = {}}));
        note("published", world.did(director, app::publish_draft, {draft.id, draft.commitment}).has_value());
    }

    void excuse()
    {
        const auto duty = open_duty();
        if (duty)
            note("excused", site.world.did(site.world.town_officer, app::excuse_duty,
                                           {duty->village, duty->item, duty->period, "今年没有这一项"}).has_value());
    }

    void change_mind()
    {
        std::vector<domain::Happening> known;
        {
            auto desk = site.world.as({});
            known = store::Happenings(desk.office.db).that_count(villages[one_of(2)]);
        }
        if (known.empty()) return;
        const auto& one = known[one_of(known.size())];
        const auto& officer = site.world.town_officer;
        if (by_chance(50))
            note("moved", site.world.did(officer, app::move_happening, {one.id, plus_days(one.happened_on, int(one_of(9)) - 4), "日期写错了"}).has_value());
        else
            note("withdrawn", site.world.did(officer, app::withdraw_happening, {one.id, "没有这回事"}).has_value());
    }

    void merge()
    {
        auto desk = site.world.as({});
        db::Transaction transaction(desk.office.db);
        store::Divisions divisions(desk.office.db);
        auto village = divisions.find(support::other_village).value();
        village.valid_to = today();
        divisions.put(transaction, village);
        transaction.commit();
        note("merged", true);
    }

    void live_through(Date day)
    {
        site.world.clock.at = Instant(shanghai_midnight(day) + std::chrono::hours(1));
        if (by_chance(80)) night();
        site.world.clock.at = Instant(shanghai_midnight(day) + std::chrono::hours(10));
        for (auto left = one_of(5); left > 0; --left) {
            const auto kind = one_of(10);
            if (kind < 4) happen();
            else if (kind < 7) publish();
            else if (kind < 8) excuse();
            else change_mind();
        }
        if (day == *parse_date("2026-11-12")) merge();
    }

    static std::string part(const http::Response& page, std::string_view from, std::string_view to)
    {
        EXPECT_EQ(page.status, 200);
        const auto begin = page.content().find(from);
        if (begin == std::string_view::npos) return "nothing";
        return std::string(page.content().substr(begin, page.content().find(to, begin) - begin));
    }

    // All that the grids and two villages' pages say, asked as of a day.
    std::string shown(Date day)
    {
        const auto officer = site.browser(site.world.town_officer);
        const auto on = "&on=" + to_text(day);
        std::string all;
        for (const auto* asked : {"period=2026-10", "period=2026Q3", "origin=standing", "origin=happening", "origin=stage"}) {
            const auto page = site.get("/work/grid?" + std::string(asked) + on, officer);
            all += part(page, "<p class=\"lead\">", "</p>") + part(page, "<table class=\"grid\">", "</table>");
        }
        for (const auto* village : {support::village, support::other_village})
            all += part(site.get("/" + std::string(village) + "/duties?year=2026" + on), "<p class=\"lead\">", "<form");
        all = replace_all(std::move(all), "&amp;on=" + to_text(day), "");
        return replace_all(std::move(all), "?on=" + to_text(day), ""); // a link of a past day's page keeps its day
    }

    void note(const std::string& act, bool is_done) { acts[act] += is_done ? 1 : 0; }

    WholeSite site;
    std::mt19937 draw;
    domain::Actor clerk, chair, director;
    int said = 0;
    std::map<std::string, int> acts;
};

struct TimeTravel : support::OnEveryEngine {};
ON_EVERY_ENGINE(TimeTravel);

TEST_P(TimeTravel, shows_of_every_past_day_what_was_shown_on_it)
{
    const unsigned seed = GetParam() == db::Engine::sqlite ? 2023 : 40;
    History history(GetParam(), seed);
    const Date first = *parse_date("2026-10-18"), last = *parse_date("2026-11-22");
    std::map<std::string, std::string> kept;
    for (auto day = first; day <= last; day = plus_days(day, 1)) {
        history.live_through(day);
        kept[to_text(day)] = history.shown(day);
    }
    std::size_t different = 0;
    for (auto day = first; day <= last; day = plus_days(day, 1)) {
        EXPECT_EQ(history.shown(day), kept[to_text(day)]) << "seed " << seed << ", as of " << to_text(day);
        if (day > first) different += kept[to_text(day)] != kept[to_text(plus_days(day, -1))] ? 1 : 0;
    }
    EXPECT_GT(different, 20u) << "a history in which hardly anything changes proves nothing";
    for (const auto* act : {"happened", "published", "excused", "moved", "withdrawn", "merged"})
        EXPECT_GT(history.acts[act], 0) << act << ", seed " << seed;
}

}
}
