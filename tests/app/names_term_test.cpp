// Until when an edition's names are shown, by law and catalogue, and what a later catalogue changes about it.

#include "app/adopt_catalog.hpp"
#include "app/change_catalog_item.hpp"
#include "app/consult_catalog.hpp"
#include "app/draft_catalog.hpp"
#include "app/names_term.hpp"
#include "store/catalog_layers.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

using law::AfterDays;

struct NamesTerms : WorldOnEveryEngine {
    domain::NamesTerm term(const std::string& item, std::optional<Date> replaced_on = {},
                           const char* on = "2026-11-24")
    {
        auto desk = world().as({});
        return app::names_term(desk.office, {village, item, parse_date(on).value(), replaced_on});
    }
    // The town's catalogue as it holds from a day on.
    Result<domain::CatalogLayer> change(app::ChangeCatalogItem order)
    {
        auto& w = world();
        if (!layer_)
            layer_ = must(w.did(w.town_officer, app::draft_catalog,
                                {.division = town,
                                 .applies_to = law::AppliesTo::village,
                                 .document = "六道沟镇目录",
                                 .note = {}}));
        order.layer = layer_->id;
        order.version = layer_->version;
        return w.did(w.town_officer, app::change_catalog_item, order);
    }
    void adopt(const app::ChangeCatalogItem& order, const char* from)
    {
        auto& w = world();
        auto layer = must(change(order), "change");
        layer = must(w.did(w.town_officer, app::consult_catalog,
                           {layer.id, layer.version, parse_date("2026-11-02").value(),
                            parse_date("2026-11-20").value(), "没有收到意见"}));
        must(w.did(w.town_officer, app::adopt_catalog, {layer.id, layer.version, parse_date(from).value()}),
             "adopt");
    }
    static app::ChangeCatalogItem stricter(const std::string& item)
    {
        app::ChangeCatalogItem order;
        order.item = item;
        order.kind = law::ChangeKind::narrow;
        return order;
    }
    std::optional<domain::CatalogLayer> layer_; // the one draft that there may be
};
ON_EVERY_ENGINE(NamesTerms);

}

TEST_P(NamesTerms, are_the_days_of_law_and_catalogue_and_what_the_items_privacy_asks)
{
    EXPECT_EQ(term("cai-17").last_day, parse_date("2026-12-09"));
    EXPECT_EQ(term("cai-17").after, AfterDays::names_masked);
    EXPECT_EQ(term("shi-31").after, AfterDays::lines_gone);
    EXPECT_EQ(term("cai-01").after, AfterDays::names_stay);
    EXPECT_FALSE(term("cai-01").ends());
}

TEST_P(NamesTerms, of_what_is_standing_end_when_it_is_replaced)
{
    EXPECT_EQ(term("zhi-02").last_day, std::nullopt);
    EXPECT_EQ(term("zhi-02", parse_date("2026-12-20")).last_day, parse_date("2026-12-20"));
}

TEST_P(NamesTerms, of_an_item_that_no_catalogue_has_are_those_of_names)
{
    EXPECT_EQ(term("none-99").after, AfterDays::names_masked);
    EXPECT_EQ(term("none-99").last_day, parse_date("2026-12-09"));
}

TEST_P(NamesTerms, are_the_days_promised_then_and_the_stricter_of_both_rules)
{
    auto order = stricter("cai-17");
    order.posting_days = 60;
    order.after_days = AfterDays::lines_gone;
    adopt(order, "2026-12-01");
    EXPECT_EQ(term("cai-17").after, AfterDays::names_masked) << "not yet";
    world().at("2027-01-05T02:00:00Z");
    EXPECT_EQ(term("cai-17").last_day, parse_date("2026-12-09")) << "what was hidden is not shown again";
    EXPECT_EQ(term("cai-17").after, AfterDays::lines_gone);
    EXPECT_EQ(term("cai-17", {}, "2026-12-02").last_day, parse_date("2027-01-31"));
}

TEST_P(NamesTerms, are_never_loosened_and_never_hide_what_names_nobody)
{
    auto looser = stricter("shi-31");
    looser.after_days = AfterDays::names_masked;
    EXPECT_EQ(change(looser).error().says, "catalog.names_stay_longer");
    auto hiding = stricter("cai-01");
    hiding.after_days = AfterDays::lines_gone;
    const auto refusal = change(hiding).error();
    EXPECT_EQ(refusal.says, "catalog.names_nobody");
    EXPECT_EQ(refusal.field, "after_days");
}

// Layers of before hold on, and say nothing of what becomes of names.
TEST_P(NamesTerms, are_as_usual_by_a_catalogue_from_before_this_could_be_said)
{
    auto longer = stricter("cai-17");
    longer.posting_days = 30;
    must(change(longer));
    auto desk = world().as({});
    desk.office.db.script(
        {"as_before", "UPDATE catalog_change SET says = replace(says, ',\"after_days\":null', '')"});
    const auto changes = store::CatalogLayers(desk.office.db).changes(layer_->id);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes.front().posting_days, 30);
    EXPECT_FALSE(changes.front().after_days);
}
