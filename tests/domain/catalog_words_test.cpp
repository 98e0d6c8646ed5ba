// Words about time, places and laws as offices write them.

#include "domain/catalog_words.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

using law::Rhythm;

RhythmRead read(std::string_view words)
{
    return read_rhythm(words, 20, 10);
}

TEST(RhythmWords, say_what_has_to_happen_first)
{
    for (const auto& [words, event] : {std::pair{"会议决议：发生后及时公开；张贴不少于 15 天", law::Event::resolution},
                                       {"联名要求后及时公开", law::Event::joint_request},
                                       {"惠农政策收到后即时公开", law::Event::policy}}) {
        EXPECT_EQ(read(words).rhythm, law::Rhythm::immediate) << words;
        EXPECT_EQ(read(words).event, event) << words;
    }
    EXPECT_EQ(read("发生后及时公开").asks, "catalog_line.timely");
}

TEST(RhythmWords, that_are_clear_are_read)
{
    struct Row {
        const char* words;
        Rhythm rhythm;
    };
    for (const auto& [words, rhythm] : {Row{"信息形成之日起20个工作日内", Rhythm::standing}, Row{"自信息形成或者变更之日起２０个工作日内及时公开", Rhythm::standing},
                                        Row{"长期公开，发生变更及时更新", Rhythm::standing}, Row{"每 月", Rhythm::monthly}, Row{"按月公开", Rhythm::monthly},
                                        Row{"每季度首月20日前", Rhythm::quarterly}, Row{"每季度", Rhythm::quarterly}, Row{"每季度公布一次", Rhythm::quarterly},
                                        Row{"按事前、事中、事后", Rhythm::staged}, Row{"随时公布", Rhythm::immediate}}) {
        EXPECT_EQ(read(words).rhythm, rhythm) << words;
        EXPECT_EQ(read(words).asks, "") << words;
    }
    EXPECT_EQ(read("随时").event, law::Event::major_matter);
    EXPECT_EQ(read("每季度首月20日前").remark, "catalog_line.other_day");
    EXPECT_EQ(read("每季度首月10日前").remark, "");
}

TEST(RhythmWords, that_arent_are_asked_about)
{
    struct Row {
        const char* words;
        const char* asks;
    };
    for (const auto& [words, asks] : {Row{"及时", "catalog_line.timely"}, Row{"根据实际情况及时公开", "catalog_line.timely"}, Row{"即时", "catalog_line.timely"},
                                      Row{"每半年", "catalog_line.rarer"}, Row{"一年一公开", "catalog_line.rarer"}, Row{"5个工作日内", "catalog_line.other_days"},
                                      Row{"", "catalog_line.no_rhythm"}, Row{"按卫健委要求单独公开", "catalog_line.unknown"},
                                      Row{"每季度的首个月20日（财务收支情况应每月公布一次）", "catalog_line.two_rhythms"}}) {
        EXPECT_EQ(read(words).asks, asks) << words;
        EXPECT_FALSE(read(words).rhythm) << words;
    }
}

TEST(ColumnWords, are_known_with_spaces_brackets_and_other_names)
{
    EXPECT_EQ(column_named("公开内容（要素）"), CatalogColumn::contents);
    EXPECT_EQ(column_named(" 公 开 时 限 "), CatalogColumn::rhythm);
    EXPECT_EQ(column_named("公开渠道和载体"), CatalogColumn::channels);
    EXPECT_EQ(column_named("领域"), CatalogColumn::group);
    EXPECT_EQ(column_named("电话"), std::nullopt);
}

TEST(AfterDaysWords, are_read_or_left_open)
{
    EXPECT_EQ(column_named("公示期满后"), CatalogColumn::after_days);
    EXPECT_EQ(after_days_named("期满后隐去姓名，保留人数和合计"), law::AfterDays::names_masked);
    EXPECT_EQ(after_days_named("期满后不再逐人列出，保留人数和合计"), law::AfterDays::lines_gone);
    EXPECT_EQ(after_days_named("期满后照常可查"), law::AfterDays::names_stay);
    EXPECT_EQ(after_days_named("看情况"), std::nullopt);
    EXPECT_EQ(after_days_named(""), std::nullopt);
}

TEST(BasisWords, are_laws_with_their_articles)
{
    const auto bases = bases_named("《中华人民共和国村民委员会组织法》（2025年修正）第三十五条、《政府信息公开条例》");
    ASSERT_EQ(bases.size(), 2u);
    EXPECT_EQ(bases[0].law, "村民委员会组织法");
    EXPECT_EQ(bases[0].article, "第三十五条");
    EXPECT_EQ(bases[1].article, "");
    EXPECT_TRUE(bases_named("皖民基字〔2014〕169号").empty());
    EXPECT_TRUE(bases_named("《没有合上").empty());
}

TEST(PartWords, are_split_but_not_inside_brackets)
{
    EXPECT_EQ(parts_named("1.名称（全称、简称）；2.地址\n电话"), (std::vector<std::string>{"名称（全称、简称）", "地址", "电话"}));
    EXPECT_TRUE(parts_named(" \n").empty());
}

TEST(ItemNames, are_the_same_with_and_without_small_words)
{
    EXPECT_EQ(bare_item("本村的收支情况（月）"), bare_item("收支"));
}

}
}
