// A town's own catalogue: drafted, consulted about, adopted from a day on, never loosened.

#include "app/adopt_catalog.hpp"
#include "app/catalog_access.hpp"
#include "app/change_catalog_item.hpp"
#include "app/consult_catalog.hpp"
#include "app/draft_catalog.hpp"
#include "law/catalog_difference.hpp"
#include "store/catalog_layers.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::CatalogLayer;
using domain::LayerState;
using law::ChangeKind;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

struct Catalogs : WorldOnEveryEngine {
    CatalogLayer drafted(const char* division = town, law::AppliesTo kind = law::AppliesTo::village)
    {
        return must(world().did(world().town_officer, app::draft_catalog,
                                {.division = division, .applies_to = kind, .document = "六道沟镇村务公开目录（2026年）", .note = {}}));
    }
    app::ChangeCatalogItem narrowing(const CatalogLayer& layer, const std::string& item = "shi-05")
    {
        app::ChangeCatalogItem order{.layer = layer.id, .version = layer.version, .kind = ChangeKind::narrow, .item = item};
        order.posting_days = 60;
        return order;
    }
    Result<CatalogLayer> changed(const app::ChangeCatalogItem& order)
    {
        return world().did(world().town_officer, app::change_catalog_item, order);
    }
    CatalogLayer consulted(const CatalogLayer& layer)
    {
        return must(world().did(world().town_officer, app::consult_catalog,
                                {layer.id, layer.version, day("2026-11-10"), day("2026-11-20"), "没有收到意见"}));
    }
    Result<CatalogLayer> adopted(const CatalogLayer& layer, const char* from)
    {
        return world().did(world().town_officer, app::adopt_catalog, {layer.id, layer.version, day(from)});
    }
    app::Desk reader() { return {world().house(), app::Desk::Purpose::reading, world().clock.at, {}}; }
    const law::Item* item_on(const char* date, const std::string& code, const char* where = village)
    {
        desk_ = std::make_unique<app::Desk>(reader());
        return desk_->office.catalog(where, day(date))->find(code);
    }

private:
    std::unique_ptr<app::Desk> desk_;
};
ON_EVERY_ENGINE(Catalogs);

}

TEST_P(Catalogs, hold_from_their_day_for_the_villages_of_the_town_and_no_others)
{
    const auto before = item_on("2026-11-30", "shi-05")->posting_days;
    const auto layer = consulted(must(changed(narrowing(drafted()))));
    EXPECT_EQ(layer.state, LayerState::consulted);
    EXPECT_EQ(item_on("2026-12-01", "shi-05")->posting_days, before) << "not adopted yet";
    must(adopted(layer, "2026-12-01"));
    EXPECT_EQ(item_on("2026-11-30", "shi-05")->posting_days, before);
    EXPECT_EQ(item_on("2026-12-01", "shi-05")->posting_days, 60);
    EXPECT_EQ(item_on("2026-12-01", "shi-05", "220681102201")->posting_days, before) << "another town's village";
    EXPECT_TRUE(item_on("2026-12-01", "sq-zhi-01", community)->origin.empty()) << "communities have their own";
    EXPECT_EQ(item_on("2026-12-01", "shi-05")->origin.front().level.document, "六道沟镇村务公开目录（2026年）");
}

TEST_P(Catalogs, are_the_town_officers_and_nobody_elses)
{
    const app::DraftCatalog order{.division = town, .applies_to = law::AppliesTo::village, .document = "目录", .note = {}};
    for (const auto& actor : {world().clerk, world().director, world().supervisor})
        EXPECT_EQ(refusal_of(world().did(actor, app::draft_catalog, order)), "page.not_found");
    EXPECT_EQ(refusal_of(world().did(world().administrator, app::draft_catalog, order)), "role.not_yours");
    auto county = order;
    county.division = "220681";
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::draft_catalog, county)), "page.not_found");
    const auto layer = drafted();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::change_catalog_item, narrowing(layer))), "page.not_found");
    EXPECT_EQ(refusal_of(world().did(world().administrator, app::adopt_catalog, {layer.id, layer.version, day("2026-12-01")})),
              "role.not_yours");
}

TEST_P(Catalogs, are_drafted_once_at_a_time_with_a_name)
{
    drafted();
    app::DraftCatalog again{.division = town, .applies_to = law::AppliesTo::village, .document = "又一份", .note = {}};
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::draft_catalog, again)), "catalog.open_already");
    again.applies_to = law::AppliesTo::community;
    again.document = " ";
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::draft_catalog, again)), "catalog.document_needed");
    again.document = "居务目录";
    EXPECT_TRUE(world().did(world().town_officer, app::draft_catalog, again));
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::draft_catalog,
                                     {.division = village, .applies_to = law::AppliesTo::community, .document = "目录", .note = {}})),
              "catalog.other_kind");
}

TEST_P(Catalogs, drop_nothing_the_law_orders)
{
    const auto layer = drafted();
    app::ChangeCatalogItem order{.layer = layer.id, .version = layer.version, .kind = ChangeKind::leave_out, .item = "cai-01"};
    order.reason = "账少";
    const auto dropped = changed(order);
    EXPECT_EQ(refusal_of(dropped), "catalog.ordered_by_law");
    EXPECT_FALSE(dropped.error().cites.empty());
    order.item = "shi-06"; // a convention
    EXPECT_TRUE(changed(order));
}

TEST_P(Catalogs, give_additions_codes_that_are_never_used_again)
{
    auto layer = drafted();
    const auto add = [&](const char* name) {
        app::ChangeCatalogItem order{.layer = layer.id, .version = layer.version, .kind = ChangeKind::add, .item = {}};
        order.name = name;
        order.contents = "对象\n标准\n";
        order.class_ = law::ItemClass::affairs;
        order.rhythm = law::Rhythm::quarterly;
        order.channels = {"board"};
        layer = must(changed(order));
    };
    add("冬季取暖补贴");
    add("村内道路除雪");
    layer = must(adopted(consulted(layer), "2026-12-01"));
    EXPECT_EQ(item_on("2026-12-01", "220681101-02")->name, "村内道路除雪");
    EXPECT_EQ(item_on("2026-12-01", "220681101-01")->contents, (std::vector<std::string>{"对象", "标准"}));
    layer = drafted();
    layer = must(world().did(world().town_officer, app::undo_catalog_change, {layer.id, layer.version, "220681101-02", ChangeKind::add}));
    add("自来水水质");
    must(adopted(consulted(layer), "2026-12-05"));
    EXPECT_FALSE(item_on("2026-12-05", "220681101-02"));
    EXPECT_EQ(item_on("2026-12-05", "220681101-03")->name, "自来水水质");
    EXPECT_TRUE(item_on("2026-12-04", "220681101-02")) << "what held before stays readable";
}

TEST_P(Catalogs, are_adopted_after_the_round_not_for_the_past_and_not_over_each_other)
{
    auto layer = must(changed(narrowing(drafted())));
    EXPECT_EQ(refusal_of(adopted(layer, "2026-12-01")), "catalog.not_consulted");
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::consult_catalog,
                                     {layer.id, layer.version, day("2026-11-20"), day("2026-11-10"), "无"})),
              "catalog.round_backwards");
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::consult_catalog,
                                     {layer.id, layer.version, day("2026-11-20"), day("2026-11-30"), "无"})),
              "catalog.round_ahead");
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::consult_catalog,
                                     {layer.id, layer.version, day("2026-11-10"), day("2026-11-20"), "  "})),
              "catalog.opinions_needed");
    layer = consulted(layer);
    EXPECT_EQ(refusal_of(adopted(layer, "2026-11-23")), "catalog.from_past");
    must(adopted(layer, "2026-12-10"));
    const auto next = consulted(drafted());
    EXPECT_EQ(refusal_of(adopted(next, "2026-12-10")), "catalog.from_overlaps");
    EXPECT_EQ(refusal_of(adopted(next, "2026-12-01")), "catalog.from_overlaps");
    EXPECT_TRUE(adopted(next, "2026-12-11"));
}

TEST_P(Catalogs, that_changed_after_the_round_are_drafts_again)
{
    const auto layer = consulted(drafted());
    EXPECT_EQ(must(changed(narrowing(layer))).state, LayerState::draft);
}

TEST_P(Catalogs, once_adopted_are_never_changed_and_are_the_start_of_the_next)
{
    const auto layer = must(adopted(consulted(must(changed(narrowing(drafted())))), "2026-12-01"));
    EXPECT_EQ(refusal_of(changed(narrowing(layer))), "catalog.is_adopted");
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        EXPECT_ANY_THROW(store::CatalogLayers(desk.office.db).drop(transaction, layer.id, "shi-05", ChangeKind::narrow));
    }
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        const law::ItemChange added{.item = "shi-07", .kind = ChangeKind::narrow, .posting_days = 90};
        EXPECT_ANY_THROW(store::CatalogLayers(desk.office.db).put(transaction, layer.id, added));
    }
    const auto next = drafted();
    auto desk = world().as({});
    ASSERT_EQ(store::CatalogLayers(desk.office.db).changes(next.id).size(), 1u);
    EXPECT_EQ(app::layer_in_force(desk.office, town, law::AppliesTo::village, day("2026-12-31"))->id, layer.id);
    EXPECT_FALSE(app::layer_in_force(desk.office, town, law::AppliesTo::village, day("2026-11-30")));
}

TEST_P(Catalogs, of_two_officers_at_once_keep_the_first)
{
    const auto layer = drafted();
    must(changed(narrowing(layer)));
    EXPECT_EQ(refusal_of(changed(narrowing(layer, "shi-07"))), "catalog.changed_meanwhile");
}

TEST_P(Catalogs, tell_nobodys_number)
{
    auto order = narrowing(drafted());
    order.more = "联系人 13894501234";
    EXPECT_EQ(refusal_of(changed(order)), "catalog.number_elsewhere");
}

TEST_P(Catalogs, of_a_village_lie_over_the_towns)
{
    must(adopted(consulted(must(changed(narrowing(drafted())))), "2026-12-01"));
    auto own = drafted(village);
    auto order = narrowing(own);
    order.posting_days = 30;
    EXPECT_TRUE(changed(order)) << "the town's holds from tomorrow week only";
    must(world().did(world().town_officer, app::discard_catalog, {own.id, own.version + 1}));
    world().at("2026-12-02T02:00:00Z");
    own = drafted(village);
    order = narrowing(own);
    order.posting_days = 30;
    EXPECT_EQ(refusal_of(changed(order)), "catalog.fewer_days");
    order.posting_days = 90;
    must(adopted(consulted(must(changed(order))), "2026-12-03"));
    EXPECT_EQ(item_on("2026-12-03", "shi-05")->posting_days, 90);
    EXPECT_EQ(item_on("2026-12-03", "shi-05", other_village)->posting_days, 60);
}

TEST_P(Catalogs, are_read_once_and_shared_until_another_is_adopted)
{
    must(adopted(consulted(must(changed(narrowing(drafted())))), "2026-12-01"));
    auto first = reader(), second = reader();
    const auto* catalog = first.office.catalog(village, day("2026-12-01"));
    EXPECT_EQ(catalog, second.office.catalog(other_village, day("2026-12-20"))) << "the same layers make the same catalogue";
    EXPECT_EQ(catalog, first.office.catalog(village, day("2026-12-01")));
    EXPECT_FALSE(first.office.catalog(village, day("2001-01-01"))) << "before every catalogue";
    auto next = drafted();
    auto order = narrowing(next);
    order.posting_days = 61;
    must(adopted(consulted(must(changed(order))), "2026-12-02"));
    EXPECT_EQ(catalog->find("shi-05")->posting_days, 60) << "a desk's catalogue doesn't change under its hands";
    EXPECT_EQ(item_on("2026-12-02", "shi-05")->posting_days, 61);
}
