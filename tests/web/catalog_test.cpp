// A town's own catalogue on its pages: made by the officer, refused where the law says no, read by everybody on any day.

#include <gtest/gtest.h>

#include "doors.hpp"
#include "intake/read_workbook.hpp"
#include "support/catalog_sheets.hpp"
#include "store/catalog_layers.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::town;

namespace {

struct CatalogPages : testing::Test {
    WholeSite site;
    Browser officer = site.browser(site.world.town_officer);
    const std::string work = std::string("/work/catalog?division=") + town + "&for=village";

    std::string layer()
    {
        auto desk = site.world.as({});
        const auto open = store::CatalogLayers(desk.office.db).open(town, law::AppliesTo::village);
        return open ? "/work/catalog/" + open->id : "none";
    }
    std::string version()
    {
        auto desk = site.world.as({});
        return std::to_string(store::CatalogLayers(desk.office.db).open(town, law::AppliesTo::village)->version);
    }
    http::Response sent(const std::string& where, Typed fields)
    {
        fields.emplace_back("version", version());
        return site.post(layer() + where, std::move(fields), officer);
    }
    void drafted()
    {
        ASSERT_EQ(site.post("/work/catalog", {{"division", town}, {"applies_to", "village"}, {"document", "六道沟镇目录"}}, officer).status, 303);
    }
    void adopted(const std::string& from)
    {
        ASSERT_EQ(sent("/consult", {{"from", "2026-11-01"}, {"to", "2026-11-20"}, {"opinions", "没有收到意见"}}).status, 303);
        ASSERT_EQ(sent("/adopt", {{"from", from}}).status, 303);
    }
    http::Response handed_in(const std::string& name, const std::string& bytes)
    {
        return site.post_file(layer() + "/file", {{"version", version()}}, "file", name, bytes, officer);
    }
};

}

TEST_F(CatalogPages, say_what_is_due_this_year_and_why)
{
    const auto today = site.get("/work", officer);
    EXPECT_TRUE(says(today, "2026年编制公开目录：六道沟镇"));
    EXPECT_TRUE(says(today, "还有 6 天"));
    EXPECT_TRUE(says(today, "三（二）"));
    site.world.at("2026-12-02T02:00:00Z");
    EXPECT_TRUE(says(site.get("/work", site.browser(site.world.town_officer)), "已经迟了 2 天"));
}

TEST_F(CatalogPages, refuse_to_drop_what_the_law_orders_beside_the_field_and_keep_what_was_typed)
{
    drafted();
    const auto page = sent("/items/cai-01", {{"kind", "leave_out"}, {"reason", "账目少，合并到季度"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(says(page, "是规定必须公开的，不能去掉"));
    EXPECT_TRUE(says(page, "第三十五条"));
    EXPECT_TRUE(says(page, "账目少，合并到季度"));
    EXPECT_TRUE(says(page, "value=\"leave_out\" checked"));
    const auto odd = sent("/items/shi-05", {{"kind", "narrow"}, {"posting_days", "很久"}, {"more", "任期"}});
    EXPECT_EQ(odd.status, 422);
    EXPECT_TRUE(says(odd, "value=\"很久\""));
    EXPECT_TRUE(says(odd, ">任期</textarea>"));
}

TEST_F(CatalogPages, show_a_change_from_its_day_on_and_never_before)
{
    drafted();
    ASSERT_EQ(sent("/items/shi-05", {{"kind", "narrow"}, {"posting_days", "60"}, {"more", "任期起止"}, {"channels", "board"}}).status, 303);
    ASSERT_EQ(sent("/items/new", {{"kind", "add"}, {"name", "冬季取暖补贴"}, {"class_", "affairs"}, {"contents", "对象\n标准"},
                                  {"rhythm", "quarterly"}, {"channels", "board"}, {"posting_days", "15"}}).status, 303);
    const auto draft = site.get(work, officer);
    EXPECT_TRUE(says(draft, "任期起止"));
    EXPECT_TRUE(says(draft, "冬季取暖补贴"));
    EXPECT_TRUE(says(draft, "先登记，再定生效日期"));
    EXPECT_FALSE(says(site.get("/catalog/220681101"), "冬季取暖补贴"));
    adopted("2026-12-01");
    EXPECT_FALSE(says(site.get("/catalog/220681101"), "冬季取暖补贴"));
    const auto later = site.get("/catalog/220681101?on=2026-12-01");
    EXPECT_TRUE(says(later, "冬季取暖补贴"));
    EXPECT_TRUE(says(later, "本级增加：六道沟镇《六道沟镇目录》，2026年12月1日起"));
    EXPECT_TRUE(says(site.get("/catalog/220681101212?on=2026-12-01"), "冬季取暖补贴"));
    EXPECT_FALSE(says(site.get("/catalog/220681102?on=2026-12-01"), "冬季取暖补贴"));
    EXPECT_TRUE(says(site.get("/work", officer), "还有 6 天")) << "communities are still to be done";
}

TEST_F(CatalogPages, let_an_officer_show_less_of_people_afterwards_and_nothing_else)
{
    drafted();
    const auto form = site.get(layer() + "/items/cai-17", officer);
    EXPECT_TRUE(says(form, "期满后不再逐人列出"));
    EXPECT_FALSE(says(form, ">期满后照常可查")) << "never more than above";
    EXPECT_FALSE(says(site.get(layer() + "/items/cai-01", officer), "name=\"after_days\"")) << "an account names nobody";
    const auto looser = sent("/items/cai-17", {{"kind", "narrow"}, {"after_days", "names_stay"}, {"more", "经办人"}});
    EXPECT_EQ(looser.status, 422);
    EXPECT_TRUE(says(looser, "不能改成保留得更多"));
    EXPECT_TRUE(says(looser, ">经办人</textarea>"));
    const auto hiding = sent("/items/cai-01", {{"kind", "narrow"}, {"after_days", "lines_gone"}});
    EXPECT_EQ(hiding.status, 422);
    EXPECT_TRUE(says(hiding, "公开以后要一直查得到"));
    EXPECT_EQ(sent("/items/cai-17", {{"kind", "narrow"}, {"after_days", "whatever"}}).status, 422);
    ASSERT_EQ(sent("/items/cai-17", {{"kind", "narrow"}, {"after_days", "lines_gone"}}).status, 303);
    EXPECT_TRUE(says(site.get(work, officer), "期满后不再逐人列出"));
    adopted("2026-12-01");
    EXPECT_TRUE(says(site.get("/catalog/220681101212?on=2026-12-01"), "公示 15 天，期满后不再逐人列出，保留人数和合计"));
    const auto days = site.get("/catalog/220681101/compare?before=220681101&before_on=2026-11-30&after=220681101&after_on=2026-12-01");
    EXPECT_TRUE(says(days, "公示期满后"));
}

TEST_F(CatalogPages, let_anybody_compare_days_and_levels)
{
    drafted();
    ASSERT_EQ(sent("/items/shi-05", {{"kind", "narrow"}, {"posting_days", "60"}}).status, 303);
    adopted("2026-12-01");
    const auto same = site.get("/catalog/220681101/compare");
    EXPECT_TRUE(says(same, "两边一样，都是 79 项。"));
    const auto page = site.get("/catalog/220681101/compare?before=220681101&before_on=2026-11-30&after=220681101&after_on=2026-12-01");
    EXPECT_TRUE(says(page, "张贴不少于 60 天"));
    EXPECT_TRUE(says(site.get("/catalog/220681101/compare?before=22&before_on=2026-12-01&after=220681101&after_on=2026-12-01"), "张贴不少于 60 天"));
    const auto wrong = site.get("/catalog/220681101/compare?before=99&before_on=soon&after_on=2001-01-01");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "“soon”不是一个日期"));
    EXPECT_TRUE(says(wrong, "2023年5月12日 以前还没有公开目录"));
    EXPECT_TRUE(says(wrong, "请从列出的级别里选"));
    EXPECT_EQ(site.get("/catalog/220681101?on=nonsense").status, 422);
    EXPECT_EQ(site.get("/catalog/220681101?on=2001-01-01").status, 404);
}

TEST_F(CatalogPages, give_the_catalogue_as_a_spreadsheet_and_as_data)
{
    const auto file = site.get("/catalog/220681101.xlsx?on=2026-12-01");
    ASSERT_EQ(file.status, 200);
    const auto book = intake::read_workbook(file.content(), "目录.xlsx");
    ASSERT_TRUE(book);
    std::string head;
    for (const auto& cell : book->sheets.front().cells)
        if (cell.row == 1) head += cell.text + " ";
    EXPECT_EQ(head, "序号 类别 公开事项（一级） 公开事项（二级） 公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级 公示期满后 来历 ");
    const auto json = parse_json(site.get("/catalog/220681101.json?on=2026-12-01").content());
    ASSERT_TRUE(json);
    EXPECT_EQ(json->at("on").as_string(), "2026-12-01");
    EXPECT_EQ(json->at("items").as_array().size(), 79u);
    EXPECT_EQ(site.get("/catalog/999.xlsx").status, 404);
}

TEST_F(CatalogPages, read_a_table_and_ask_row_by_row)
{
    drafted();
    ASSERT_EQ(handed_in("目录.xlsx", sheets::guideline()).status, 303);
    const auto lines = site.get(layer() + "/lines", officer);
    EXPECT_TRUE(says(lines, "读到 4 行，3 行要您答复。"));
    EXPECT_TRUE(says(lines, "写的是半年或一年一次"));
    const auto refused = sent("/lines/4", {{"answer", "take"}, {"name", "村级建设与养护"}, {"contents", "道路\n饮水"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "村级建设与养护")) << "nothing typed is lost";
    EXPECT_TRUE(says(refused, "请选择公开时间"));
    EXPECT_EQ(sent("/lines/4", {{"answer", "take"}, {"name", "村级建设与养护"}, {"rhythm", "quarterly"}}).status, 303);
    EXPECT_EQ(sent("/lines/5", {{"answer", "leave_aside"}}).status, 303);
    EXPECT_TRUE(says(site.get(work, officer), "还有 1 行没有答复"));
    EXPECT_EQ(sent("/consult", {{"from", "2026-11-01"}, {"to", "2026-11-20"}, {"opinions", "没有"}}).status, 409);
    const auto bad = handed_in("名单.csv", "姓名,电话\n某人,无\n");
    EXPECT_EQ(bad.status, 422);
    EXPECT_TRUE(says(bad, "没有找到目录的表头"));
}

TEST_F(CatalogPages, read_again_what_they_gave_away_and_ask_nothing)
{
    drafted();
    ASSERT_EQ(handed_in("目录.xlsx", std::string(site.get("/catalog/220681101.xlsx").content())).status, 303);
    const auto lines = site.get(layer() + "/lines", officer);
    EXPECT_TRUE(says(lines, "读到 79 行，0 行要您答复。"));
    EXPECT_TRUE(says(site.get(work, officer), "还没有改动，和现在执行的一样。"));
}

TEST_F(CatalogPages, of_communities_are_their_own)
{
    const auto page = site.get(std::string("/work/catalog?division=") + town + "&for=community&class=finance", officer);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "居民") || says(page, "社区"));
    EXPECT_EQ(site.get("/work/catalog?division=220682101", officer).status, 404);
    EXPECT_EQ(site.get("/work/catalog?division=220681101212", officer).status, 200);
    EXPECT_EQ(site.get("/work/catalog/none/lines", officer).status, 404);
}
