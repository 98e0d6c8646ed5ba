#include "law/refinement.hpp"

#include "law/catalog_difference.hpp"
#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>
#include <random>

namespace gongkai::law {
namespace {

const Statutes& statutes() { return real_statutes(); }
const Catalog& reference() { return *statutes().catalog("jilin-village", on("2026-11-24")); }

Layer layer(std::vector<ItemChange> changes, std::string division = "220681101", const char* from = "2026-12-01")
{
    return {.id = division + from,
            .division = division,
            .applies_to = AppliesTo::village,
            .from = on(from),
            .document = "六道沟镇村务公开目录",
            .changes = std::move(changes)};
}

ItemChange addition(std::string code, std::string name)
{
    ItemChange change{.item = std::move(code), .kind = ChangeKind::add, .name = std::move(name)};
    change.contents = {"时间", "结果"};
    change.class_ = ItemClass::affairs;
    change.rhythm = Rhythm::quarterly;
    change.channels = {"board"};
    return change;
}
ItemChange narrowing(std::string code)
{
    return {.item = std::move(code), .kind = ChangeKind::narrow};
}
ItemChange leaving_out(std::string code, std::string reason = "本镇没有这项业务")
{
    ItemChange change{.item = std::move(code), .kind = ChangeKind::leave_out};
    change.reason = std::move(reason);
    return change;
}

Refusal refused(const ItemChange& change)
{
    const auto done = refine(statutes(), reference(), layer({change}));
    return done.refused.size() == 1 ? done.refused.front().refusal : Refusal{};
}

const std::string& first_quarterly()
{
    static const auto code = [] {
        for (const auto* item : reference().with(Rhythm::quarterly))
            if (!orders_of(statutes(), *item).empty()) return item->code;
        return std::string();
    }();
    return code;
}

TEST(Refinement, without_changes_changes_nothing)
{
    const auto done = refine(statutes(), reference(), layer({}));
    EXPECT_TRUE(done.refused.empty());
    EXPECT_TRUE(differences(reference(), done.catalog).empty());
    ASSERT_EQ(done.catalog.levels.size(), 1u);
    EXPECT_EQ(done.catalog.levels.front().division, "220681101");
}

TEST(Refinement, adds_an_item_and_remembers_who_added_it)
{
    const auto done = refine(statutes(), reference(), layer({addition("220681101-01", "冬季取暖补贴")}));
    ASSERT_TRUE(done.refused.empty());
    const auto* item = done.catalog.find("220681101-01");
    ASSERT_TRUE(item);
    EXPECT_TRUE(item->unconfirmed) << "without a citation it is a local convention";
    EXPECT_EQ(item->posting_days, 15) << "as the law asks, when nothing is said";
    ASSERT_EQ(item->origin.size(), 1u);
    EXPECT_EQ(item->origin.front().how, ChangeKind::add);
    EXPECT_EQ(to_text(item->origin.front().level.since), "2026-12-01");
    EXPECT_EQ(item->origin.front().level.document, "六道沟镇村务公开目录");
}

TEST(Refinement, asks_for_more_than_the_level_above)
{
    auto change = narrowing(first_quarterly());
    change.rhythm = Rhythm::monthly;
    change.posting_days = 30;
    change.contents = {"经办人"};
    change.channels = {"screen", "board"};
    const auto done = refine(statutes(), reference(), layer({change}));
    ASSERT_TRUE(done.refused.empty());
    const auto& above = *reference().find(change.item);
    const auto& item = *done.catalog.find(change.item);
    EXPECT_EQ(item.rhythm, Rhythm::monthly);
    EXPECT_EQ(item.posting_days, 30);
    EXPECT_EQ(item.contents.size(), above.contents.size() + 1);
    EXPECT_EQ(std::ranges::count(item.channels, "board"), 1);
    EXPECT_TRUE(is_no_looser(item, above));
    EXPECT_FALSE(is_no_looser(above, item));
}

TEST(Refinement, refuses_to_drop_what_the_law_orders_and_names_the_articles)
{
    const auto refusal = refused(leaving_out("cai-01"));
    EXPECT_EQ(refusal.says, "catalog.ordered_by_law");
    EXPECT_FALSE(refusal.cites.empty());
    ASSERT_EQ(refusal.with.size(), 2u);
    EXPECT_EQ(refusal.with[0], reference().find("cai-01")->name);
    EXPECT_TRUE(refusal.with[1].contains("第三十五条")) << refusal.with[1];
}

TEST(Refinement, refuses_whatever_is_looser)
{
    auto rarer = narrowing("cai-01");
    rarer.rhythm = Rhythm::quarterly;
    EXPECT_EQ(refused(rarer).says, "catalog.less_often");
    auto sideways = narrowing(first_quarterly());
    sideways.rhythm = Rhythm::standing;
    EXPECT_EQ(refused(sideways).says, "catalog.less_often") << "what can't be compared isn't stricter";
    auto shorter = narrowing("shi-41"); // 30 days in the reference
    shorter.posting_days = 15;
    EXPECT_EQ(refused(shorter).says, "catalog.fewer_days");
    EXPECT_EQ(refused(shorter).with[1], "30");
    ItemChange fewer{.item = "zhi-01", .kind = ChangeKind::reword};
    fewer.contents = {"章程"};
    EXPECT_EQ(refused(fewer).says, "catalog.fewer_contents");
}

TEST(Refinement, rewords_and_keeps_the_basis)
{
    ItemChange change{.item = "zhi-01", .kind = ChangeKind::reword};
    change.name = "村里的章程";
    const auto done = refine(statutes(), reference(), layer({change}));
    ASSERT_TRUE(done.refused.empty());
    EXPECT_EQ(done.catalog.find("zhi-01")->name, "村里的章程");
    EXPECT_EQ(done.catalog.find("zhi-01")->basis, reference().find("zhi-01")->basis);
    change.name = reference().find("zhi-02")->name;
    EXPECT_EQ(refused(change).says, "catalog.name_taken");
}

TEST(Refinement, leaves_out_a_convention_with_a_reason_only)
{
    EXPECT_EQ(refused(leaving_out("shi-06", "")).says, "catalog.reason_needed");
    const auto done = refine(statutes(), reference(), layer({leaving_out("shi-06")}));
    EXPECT_TRUE(done.refused.empty());
    EXPECT_EQ(done.catalog.find("shi-06"), nullptr);
    ASSERT_EQ(done.catalog.left_out.size(), 1u);
    EXPECT_EQ(done.catalog.left_out.front().reason, "本镇没有这项业务");
}

TEST(Refinement, by_a_town_keeps_what_the_county_added_or_asked_for)
{
    auto monthly = narrowing(first_quarterly());
    monthly.rhythm = Rhythm::monthly;
    const auto county = refine(statutes(), reference(), layer({addition("220681-01", "林地承包"), monthly}, "220681"));
    ASSERT_TRUE(county.refused.empty());
    auto back = narrowing(first_quarterly());
    back.rhythm = Rhythm::quarterly;
    const auto town = refine(statutes(), county.catalog, layer({leaving_out("220681-01"), back}));
    ASSERT_EQ(town.refused.size(), 2u);
    EXPECT_EQ(town.refused[0].refusal.says, "catalog.less_often");
    EXPECT_EQ(town.refused[1].refusal.says, "catalog.ordered_above");
    EXPECT_TRUE(differences(county.catalog, town.catalog).empty()) << "what is refused isn't done";
    EXPECT_EQ(town.catalog.levels.size(), 2u);
}

TEST(Refinement, wants_an_addition_whole)
{
    const auto without = [](auto take_away) {
        auto change = addition("220681101-01", "冬季取暖补贴");
        take_away(change);
        return refused(change);
    };
    EXPECT_EQ(without([](auto& c) { c.name.clear(); }).says, "catalog.name_needed");
    EXPECT_EQ(without([](auto& c) { c.contents.clear(); }).field, "contents");
    EXPECT_EQ(without([](auto& c) { c.class_.reset(); }).says, "catalog.class_needed");
    EXPECT_EQ(without([](auto& c) { c.rhythm.reset(); }).says, "catalog.rhythm_needed");
    EXPECT_EQ(without([](auto& c) { c.rhythm = Rhythm::immediate; }).says, "catalog.event_with_immediate");
    EXPECT_EQ(without([](auto& c) { c.channels = {"loudspeaker"}; }).says, "catalog.channel_unknown");
    EXPECT_EQ(without([](auto& c) { c.basis = {"vc2025.999"}; }).says, "catalog.basis_unknown");
    EXPECT_EQ(without([](auto& c) { c.posting_days = 7; }).says, "catalog.days_out_of_range");
    EXPECT_EQ(without([](auto& c) { c.item = "cai-01"; }).says, "catalog.code_taken");
    EXPECT_EQ(without([](auto& c) { c.item = ""; }).says, "catalog.code_taken");
}

TEST(Refinement, shows_less_of_people_afterwards_and_never_more)
{
    auto change = narrowing("cai-17");
    EXPECT_EQ(reference().find("cai-17")->after_days, AfterDays::names_masked);
    change.after_days = AfterDays::lines_gone;
    const auto done = refine(statutes(), reference(), layer({change}));
    ASSERT_TRUE(done.refused.empty());
    EXPECT_EQ(done.catalog.find("cai-17")->after_days, AfterDays::lines_gone);
    EXPECT_FALSE(is_no_looser(*reference().find("cai-17"), *done.catalog.find("cai-17")));
    EXPECT_EQ(differences(reference(), done.catalog).front().parts, std::vector{ItemPart::after_days});
    change.after_days = AfterDays::names_stay;
    EXPECT_EQ(refused(change).says, "catalog.names_stay_longer");
    auto account = narrowing("cai-01");
    account.after_days = AfterDays::names_masked;
    EXPECT_EQ(refused(account).says, "catalog.names_nobody") << "an account stays for everybody to read";
    auto added = addition("220681101-01", "冬季取暖补贴");
    added.privacy = Privacy::names;
    added.after_days = AfterDays::names_stay;
    EXPECT_EQ(refused(added).field, "after_days");
}

TEST(Refinement, does_nothing_in_the_name_of_an_item_that_isnt_there)
{
    EXPECT_EQ(refused(leaving_out("none-99")).says, "catalog.item_gone");
    EXPECT_EQ(refused(narrowing("cai-01")).says, "catalog.nothing_changes");
}

// Whatever anybody writes into a layer, sensible or not.
ItemChange made_up(std::mt19937& dice)
{
    const auto throw_of = [&](int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(dice); };
    const auto& items = reference().items;
    ItemChange change{.item = items[std::size_t(throw_of(int(items.size())))].code, .kind = ChangeKind(throw_of(4))};
    if (change.kind == ChangeKind::add && throw_of(4) > 0) change.item = "22-" + std::to_string(throw_of(20));
    if (throw_of(2)) change.name = "事项" + std::to_string(throw_of(9));
    for (int i = throw_of(4); i > 0; --i) change.contents.push_back("内容" + std::to_string(throw_of(5)));
    if (throw_of(2)) change.class_ = ItemClass(throw_of(3));
    if (throw_of(2)) change.rhythm = Rhythm(throw_of(5));
    if (throw_of(4) == 0) change.event = Event(throw_of(5));
    if (throw_of(2)) change.posting_days = throw_of(500) - 50;
    if (throw_of(2)) change.after_days = AfterDays(throw_of(3));
    change.privacy = Privacy(throw_of(4));
    if (throw_of(2)) change.channels = {std::string(known_channels[std::size_t(throw_of(5))])};
    if (throw_of(4) == 0) change.basis = {"notice.2.4"};
    if (throw_of(2)) change.reason = "因为" + std::to_string(throw_of(9));
    return change;
}

TEST(Refinement, never_yields_less_or_looser_whatever_is_asked)
{
    std::mt19937 dice(20261129);
    for (int round = 0; round < 300; ++round) {
        auto above = reference();
        for (const auto* division : {"220681", "220681101", "220681101212"}) {
            std::vector<ItemChange> changes(std::size_t(round % 40));
            std::ranges::generate(changes, [&] { return made_up(dice); });
            const auto below = refine(statutes(), above, layer(changes, division)).catalog;
            for (const auto& item : above.items) {
                const auto* kept = below.find(item.code);
                if (!kept) EXPECT_TRUE(orders_of(statutes(), item).empty() && item.origin.empty()) << item.code;
                else EXPECT_TRUE(is_no_looser(*kept, item)) << item.code;
            }
            EXPECT_EQ(below.monthly_finance().code, "cai-01");
            for (const auto& gone : below.left_out) EXPECT_FALSE(gone.reason.empty());
            above = below;
        }
    }
}

TEST(Layers, that_hold_are_the_newest_of_each_level_on_the_day)
{
    const std::vector<Layer> all{layer({}, "220681101", "2026-12-01"), layer({}, "220681101", "2026-06-01"),
                                 layer({}, "220681", "2026-01-01"), layer({}, "220681102", "2026-01-01"),
                                 layer({}, "220681101212", "2026-07-01")};
    const auto ids = [&](const char* day) {
        std::vector<std::string> found;
        for (const auto* one : layers_for(all, "220681101212", AppliesTo::village, on(day))) found.push_back(one->id);
        return found;
    };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(ids("2025-12-31"), Ids{});
    EXPECT_EQ(ids("2026-05-31"), (Ids{"2206812026-01-01"}));
    EXPECT_EQ(ids("2026-11-30"), (Ids{"2206812026-01-01", "2206811012026-06-01", "2206811012122026-07-01"}));
    EXPECT_EQ(ids("2026-12-01"), (Ids{"2206812026-01-01", "2206811012026-12-01", "2206811012122026-07-01"}));
    EXPECT_TRUE(layers_for(all, "220681101008", AppliesTo::community, on("2027-01-01")).empty());
}

// Looking a day up among all layers is the same as among those that had begun by any later day.
TEST(Layers, of_a_day_dont_depend_on_what_came_after)
{
    std::mt19937 dice(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Layer> all;
        for (int i = 0; i < 12; ++i) {
            const auto month = std::uniform_int_distribution<unsigned>(1, 12)(dice);
            const char* const places[] = {"22", "2206", "220681", "220681101"};
            auto one = layer({}, places[dice() % 4]);
            one.from = Date(std::chrono::year(2026) / int(month) / 1);
            one.id = one.division + to_text(one.from);
            if (std::ranges::find(all, one.id, &Layer::id) == all.end()) all.push_back(one);
        }
        const auto day = Date(std::chrono::year(2026) / int(1 + dice() % 12) / 15);
        auto known = all;
        std::erase_if(known, [&](const Layer& one) { return one.from > day; });
        const auto ids = [&](const std::vector<Layer>& layers) {
            std::string text;
            for (const auto* one : layers_for(layers, "220681101212", AppliesTo::village, day)) text += one->id + " ";
            return text;
        };
        EXPECT_EQ(ids(all), ids(known));
    }
}

TEST(Difference, tells_what_is_added_gone_and_altered)
{
    auto change = narrowing("cai-01");
    change.posting_days = 60;
    const auto after =
        refine(statutes(), reference(), layer({addition("220681101-01", "冬季取暖补贴"), change, leaving_out("shi-06")})).catalog;
    const auto found = differences(reference(), after);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].after->code, "cai-01");
    EXPECT_EQ(found[0].parts, std::vector{ItemPart::posting_days});
    EXPECT_FALSE(found[1].before);
    EXPECT_EQ(found[2].before->code, "shi-06");
    EXPECT_FALSE(found[2].after);
}

}
}
