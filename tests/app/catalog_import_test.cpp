// Catalogues from tables: what is read, what is asked, what the law doesn't let in.

#include "app/adopt_catalog.hpp"
#include "app/catalog_access.hpp"
#include "app/consult_catalog.hpp"
#include "app/draft_catalog.hpp"
#include "app/import_catalog.hpp"
#include "support/catalog_sheets.hpp"
#include "support/desk.hpp"

#include <algorithm>

using namespace gongkai;
using namespace gongkai::support;
using law::Rhythm;
using store::LineState;

namespace {

struct Imports : WorldOnEveryEngine {
    domain::CatalogLayer drafted(law::AppliesTo kind = law::AppliesTo::village)
    {
        return must(world().did(world().town_officer, app::draft_catalog,
                                {.division = town, .applies_to = kind, .document = "六道沟镇目录", .note = {}}));
    }
    Result<domain::CatalogLayer> imported(const domain::CatalogLayer& layer, const std::string& bytes, const char* name = "目录.xlsx")
    {
        return world().did(world().town_officer, app::import_catalog, {layer.id, layer.version, name, bytes});
    }
    struct Read {
        LineState state;
        domain::CatalogLine line;
    };
    std::vector<Read> lines(const domain::CatalogLayer& layer)
    {
        auto desk = world().as({});
        std::vector<Read> all;
        for (const auto& row : store::CatalogLayers(desk.office.db).lines(layer.id)) all.push_back({row.state, app::line_of(row)});
        return all;
    }
    std::vector<law::ItemChange> changes(const domain::CatalogLayer& layer)
    {
        auto desk = world().as({});
        return store::CatalogLayers(desk.office.db).changes(layer.id);
    }
    static bool asks(const Read& read, const char* key)
    {
        return read.state == LineState::asked && std::ranges::find(read.line.asks, key) != read.line.asks.end();
    }
};
ON_EVERY_ENGINE(Imports);

}

TEST_P(Imports, read_a_county_with_days_of_its_own)
{
    const auto layer = must(imported(drafted(), sheets::county_by_the_sea()));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[0].state, LineState::taken);
    EXPECT_EQ(read[0].line.reads, Rhythm::quarterly);
    EXPECT_EQ(read[0].line.remarks.front(), "catalog_line.other_day");
    EXPECT_EQ(read[0].line.places, (std::vector<std::string>{"board", "site"}));
    EXPECT_TRUE(read[0].line.cites.empty()) << "a law without its article is no citation";
    EXPECT_EQ(read[0].line.parts, std::vector<std::string>{read[0].line.name}) << "there is no column of contents";
    EXPECT_EQ(read[1].line.event, law::Event::major_matter);
    EXPECT_TRUE(asks(read[2], "catalog_line.two_rhythms"));
}

TEST_P(Imports, read_two_steps_under_one_head_and_merged_classes)
{
    const auto layer = must(imported(drafted(), sheets::town_of_yishui()));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[0].line.name, "中央和各级支农惠农政策");
    EXPECT_EQ(read[0].line.reads, Rhythm::standing);
    EXPECT_EQ(read[0].line.cites, std::vector<std::string>{"vc2025.35"});
    EXPECT_EQ(read[0].line.places, (std::vector<std::string>{"board", "screen", "group"}));
    EXPECT_EQ(read[0].line.parts, (std::vector<std::string>{"政策名称", "补贴标准", "申请办法"}));
    EXPECT_EQ(read[1].line.group, "政务公开") << "what a merged cell says counts for every row of it";
    EXPECT_TRUE(asks(read[1], "catalog_line.unknown"));
    EXPECT_EQ(read[2].line.class_, law::ItemClass::finance);
    EXPECT_EQ(read[2].state, LineState::taken);
}

TEST_P(Imports, read_a_community_whose_time_is_merged_over_all_rows)
{
    const auto layer = must(imported(drafted(law::AppliesTo::community), sheets::community_of_dongpo()));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 3u);
    for (const auto& one : read) {
        EXPECT_EQ(one.line.reads, Rhythm::standing) << one.line.name;
        EXPECT_EQ(one.line.cites, std::vector<std::string>{"rc2025.34"}) << one.line.name;
        EXPECT_NE(one.state, LineState::asked) << one.line.name;
    }
}

TEST_P(Imports, read_what_becomes_of_names)
{
    const auto layer = must(imported(drafted(),
                                     "公开事项,公开内容,公开时限,公示期满后\n惠农补贴的发放,,每季度,期满后不再逐人列出\n"
                                     "农村最低生活保障,,每季度,照常可查\n冬季取暖补贴,对象,每季度,隐去姓名\n春季植树补助,对象,每季度,看情况\n",
                                     "目录.csv"));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 4u);
    EXPECT_EQ(read[0].state, LineState::taken);
    EXPECT_TRUE(asks(read[1], "catalog_line.refused")) << "names may not stay longer than above";
    EXPECT_EQ(std::ranges::count(read[3].line.remarks, "catalog_line.after_unknown"), 1);
    for (const auto& change : changes(layer)) {
        if (change.item == "cai-17") {
            EXPECT_EQ(change.after_days, law::AfterDays::lines_gone);
        } else if (change.name == "冬季取暖补贴") {
            EXPECT_EQ(change.privacy, law::Privacy::names);
            EXPECT_EQ(change.after_days, law::AfterDays::names_masked);
        } else {
            EXPECT_FALSE(change.after_days) << change.name;
        }
    }
}

TEST_P(Imports, read_columns_in_any_order_and_ask_what_at_once_means)
{
    const auto layer = must(imported(drafted(law::AppliesTo::community), sheets::committee_of_yinhang()));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[0].line.reads, Rhythm::standing);
    EXPECT_EQ(read[0].line.places, (std::vector<std::string>{"board", "screen", "account"}));
    EXPECT_EQ(read[1].line.reads, Rhythm::quarterly);
    EXPECT_TRUE(asks(read[2], "catalog_line.timely"));
}

TEST_P(Imports, ask_about_half_a_year_a_year_and_nothing)
{
    const auto layer = must(imported(drafted(), sheets::guideline()));
    const auto read = lines(layer);
    ASSERT_EQ(read.size(), 4u);
    EXPECT_EQ(read[0].line.parts, (std::vector<std::string>{"行政区划", "自然地理", "文化旅游"}));
    EXPECT_EQ(read[0].line.cites, std::vector<std::string>{"vc2025.35"});
    EXPECT_TRUE(asks(read[1], "catalog_line.rarer"));
    EXPECT_TRUE(asks(read[2], "catalog_line.rarer"));
    EXPECT_TRUE(asks(read[3], "catalog_line.no_rhythm"));
}

TEST_P(Imports, keep_what_is_answered_and_hold_up_the_rest)
{
    auto layer = must(imported(drafted(), sheets::guideline()));
    const auto answer = [&](std::int64_t line, app::LineAnswer how, std::optional<Rhythm> rhythm = {}) {
        app::AnswerCatalogLine order{.layer = layer.id, .version = layer.version, .line = line, .answer = how};
        order.rhythm = rhythm;
        return world().did(world().town_officer, app::answer_catalog_line, order);
    };
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::consult_catalog,
                                     {layer.id, layer.version, parse_date("2026-11-10").value(), parse_date("2026-11-20").value(), "无"})),
              "catalog.lines_asked");
    EXPECT_EQ(refusal_of(answer(4, app::LineAnswer::take)), "catalog.rhythm_needed");
    layer = must(answer(4, app::LineAnswer::take, Rhythm::quarterly));
    layer = must(answer(5, app::LineAnswer::leave_aside));
    layer = must(answer(6, app::LineAnswer::take, Rhythm::standing));
    EXPECT_EQ(refusal_of(answer(6, app::LineAnswer::leave_aside)), "catalog_line.answered");
    EXPECT_EQ(refusal_of(answer(99, app::LineAnswer::leave_aside)), "page.not_found");
    std::vector<std::string> names;
    for (const auto& change : changes(layer)) names.push_back(change.name);
    EXPECT_EQ(names, (std::vector<std::string>{"行政村简介", "村级建设", "便民电话"}));
    EXPECT_TRUE(world().did(world().town_officer, app::consult_catalog,
                            {layer.id, layer.version, parse_date("2026-11-10").value(), parse_date("2026-11-20").value(), "无"}));
}

TEST_P(Imports, never_loosen_what_is_above)
{
    const auto above = [&] { return world().as({}).office.catalog(village); }();
    const auto bytes = sheets::made({{"公开事项", "公开时限", "公开内容"},
                                     {above.monthly_finance().name, "每季度", "收入、支出"},
                                     {above.with(Rhythm::quarterly).front()->name, "每月", "照旧"}});
    auto layer = must(imported(drafted(), bytes));
    const auto read = lines(layer);
    EXPECT_TRUE(asks(read[0], "catalog_line.looser"));
    EXPECT_EQ(read[1].state, LineState::taken);
    EXPECT_EQ(changes(layer).front().kind, law::ChangeKind::narrow);
    app::AnswerCatalogLine order{.layer = layer.id, .version = layer.version, .line = 2, .answer = app::LineAnswer::take};
    order.rhythm = Rhythm::quarterly;
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::answer_catalog_line, order)), "catalog.less_often");
    order.answer = app::LineAnswer::as_above;
    EXPECT_TRUE(world().did(world().town_officer, app::answer_catalog_line, order));
}

TEST_P(Imports, refuse_what_is_no_catalogue_in_words_and_keep_the_draft)
{
    const auto layer = drafted();
    EXPECT_EQ(refusal_of(imported(layer, "")), "file.none_chosen");
    EXPECT_EQ(refusal_of(imported(layer, "姓名,电话\n某人,无\n", "名单.csv")), "catalog_file.no_columns");
    EXPECT_EQ(refusal_of(imported(layer, "公开事项,公开时限\n", "空.csv")), "catalog_file.no_lines");
    EXPECT_EQ(refusal_of(imported(layer, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", "旧.xls")).substr(0, 5), "file.");
    EXPECT_TRUE(imported(layer, "公开事项,公开时限,公开内容\n村情,长期公开,简介\n", "目录.csv")) << "CSV is as good";
}

TEST_P(Imports, read_again_change_their_own_additions_only)
{
    auto layer = must(imported(drafted(), sheets::town_of_yishui()));
    const auto before = changes(layer).size();
    layer = must(imported(layer, sheets::town_of_yishui()));
    EXPECT_EQ(changes(layer).size(), before);
    EXPECT_EQ(lines(layer).size(), 3u);
}
