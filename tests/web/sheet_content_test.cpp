// How an edition is set on its sheet follows from what it says.

#include <gtest/gtest.h>

#include "domain/notice.hpp"
#include "render/say.hpp"
#include "web/shared/sheet_content.hpp"

namespace gongkai::web {
namespace {

using render::SheetLook;

domain::Content notice(const std::vector<domain::Section>& sections)
{
    return domain::to_content("标题", sections);
}

domain::Content list(std::vector<std::string> columns, std::vector<std::vector<std::string>> lines,
                     const char* sum)
{
    domain::Content content{
        domain::Form::list, "名单", {{"people", std::to_string(lines.size())}, {"sum", sum}}, {}};
    content.tables.push_back({"list", std::move(columns), std::move(lines)});
    return content;
}

const std::vector<domain::Section> short_sections{
    {"标的", "东沟林地30亩"}, {"承包人", "王某某"}, {"租金", "每年4,200元"}};

struct SheetContent : testing::Test {
    static void SetUpTestSuite() { render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }

    law::Item item;
    Dossier dossier{.edition = {},
                    .all = {domain::Edition{}},
                    .village = {},
                    .contact = {},
                    .content = {},
                    .names = {},
                    .position = {}};

    SheetContent()
    {
        dossier.village.name = "六道沟村";
        dossier.item = &item;
        dossier.edition.published_at = dossier.all.back().published_at =
            parse_instant("2026-11-17T02:00:00Z").value();
    }
    render::Sheet set(domain::Content content, const std::string& period = "2026Q4")
    {
        dossier.edition.period = period;
        dossier.content = std::move(content);
        render::Sheet sheet;
        add_content(sheet, dossier);
        return sheet;
    }
};

TEST_F(SheetContent, of_few_words_each_is_a_form)
{
    const auto sheet = set(notice(short_sections));
    EXPECT_EQ(sheet.look, SheetLook::form);
    EXPECT_EQ(sheet.passages.size(), 3U);
    EXPECT_EQ(sheet.closing, (std::vector<std::string>{"六道沟村村民委员会", "2026年11月17日"}));
}

TEST_F(SheetContent, of_something_that_happened_is_a_poster)
{
    item.event = law::Event::resolution;
    EXPECT_EQ(set(notice(short_sections), "2026-11-12").look, SheetLook::poster);
}

TEST_F(SheetContent, of_longer_words_is_a_poster)
{
    std::string many;
    for (int i = 0; i < 49; ++i)
        many += "字";
    EXPECT_EQ(set(notice({{"甲", "短"}, {"乙", many}})).look, SheetLook::poster);
    EXPECT_EQ(set(notice({{"甲", "短"}, {"乙", "一段。\n又一段。"}})).look, SheetLook::poster);
    EXPECT_EQ(set(notice({{"全文", "短"}})).look, SheetLook::poster) << "one label is no form";
    EXPECT_EQ(set(notice({{"甲", "短"}, {"", "没有标题"}})).look, SheetLook::poster);
}

TEST_F(SheetContent, of_a_project_shows_its_stage)
{
    const auto sheet = set(notice(short_sections), "P3-during-2026-11-20");
    EXPECT_EQ(sheet.look, SheetLook::form);
    ASSERT_EQ(sheet.stages.size(), 3U);
    EXPECT_FALSE(sheet.stages[0].is_now);
    EXPECT_TRUE(sheet.stages[1].is_now);
    EXPECT_EQ(sheet.stages[2].label, "事后");
    EXPECT_TRUE(set(notice(short_sections)).stages.empty());
}

TEST_F(SheetContent, of_people_counts_households_or_people)
{
    const auto by_head =
        set(list({"序号", "组别", "户主", "金额（元）"},
                 {{"1", "1组", "王玉兰", "100.00"}, {"2", "2组", "赵国强", "80.00"}}, "18000"));
    EXPECT_EQ(by_head.look, SheetLook::list);
    EXPECT_EQ(by_head.facts.more, std::vector<std::string>{"共 2 户，180.00 元"});
    ASSERT_EQ(by_head.columns.size(), 3U) << "the sheet numbers its lines already";
    EXPECT_EQ(by_head.columns[2].align, render::Align::right);
    EXPECT_EQ(by_head.rows[1].line, "2");
    EXPECT_EQ(std::get<std::string>(by_head.rows[1].cells[1]), "赵国强");

    const auto persons = set(list({"编号", "姓名"}, {{"7", "王玉兰"}}, "0"));
    EXPECT_EQ(persons.facts.more, std::vector<std::string>{"共 1 人"});
    EXPECT_EQ(persons.columns.size(), 2U) << "numbers that say something of their own stay";
}

TEST_F(SheetContent, of_nothing_and_of_what_was_withdrawn_is_a_poster)
{
    const auto nothing = set({domain::Form::nothing, "本期无", {{"reason", "本季度没有这类事项"}}, {}});
    EXPECT_EQ(nothing.look, SheetLook::poster);
    EXPECT_EQ(nothing.passages.front().paragraphs, std::vector<std::string>{"本季度没有这类事项"});

    dossier.content.reset();
    dossier.all.back().note = "名单拿错了";
    render::Sheet withdrawn;
    add_content(withdrawn, dossier);
    EXPECT_EQ(withdrawn.look, SheetLook::poster);
    EXPECT_EQ(render::paragraphs_of(withdrawn), (std::vector<std::string>{"这件公开已撤回。", "名单拿错了"}));
}

}
}
