#include <gtest/gtest.h>

#include "render/chart.hpp"
#include "render/golden.hpp"
#include "render/say.hpp"

using namespace gongkai;
using namespace gongkai::render;
using gongkai::tests::expect_golden;

namespace {

BarChart spending()
{
    return {.title = "支出去了哪里",
            .description = "最多的是人员补助，12,000.00 元，占四成。",
            .bars = {{.label = "人员补助", .value = 12000, .said = "12,000.00", .href = "#row-8"},
                     {.label = "维修 <水&电>", .value = 6000, .said = "6,000.00"},
                     {.label = "办公", .value = 1, .said = "1.00"},
                     {.label = "招待", .value = 0, .said = "0.00"}}};
}

ColumnChart months()
{
    ColumnChart chart{.title = "近十二个月收支",
                      .description = "十二个月里有九个月收入多于支出。",
                      .series = {"收入", "支出"},
                      .columns = {}};
    for (int i = 1; i <= 12; ++i)
        chart.columns.push_back({.label = std::to_string(i) + "月",
                                 .values = {i * 1000.0, (13 - i) * 500.0},
                                 .said = {std::to_string(i * 1000), std::to_string((13 - i) * 500)}});
    return chart;
}

std::size_t count_of(const std::string& text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

class Chart : public testing::Test {
protected:
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

}

TEST_F(Chart, draws_bars_as_long_as_their_values)
{
    const std::string svg = bars_svg(spending()).text();
    expect_golden("render-bars.svg", svg);
    EXPECT_EQ(count_of(svg, "class=\"bar\""), 4U);
    EXPECT_NE(svg.find("class=\"bar\" x=\"0\" y=\"18\" width=\"490\""), svg.npos);
    EXPECT_NE(svg.find("class=\"bar\" x=\"0\" y=\"62\" width=\"245\""), svg.npos);
    EXPECT_NE(svg.find("class=\"bar\" x=\"0\" y=\"106\" width=\"1\""), svg.npos) << "little, but not nothing";
    EXPECT_NE(svg.find("class=\"bar\" x=\"0\" y=\"150\" width=\"0\""), svg.npos);
}

TEST_F(Chart, draws_a_group_of_columns_for_each_month)
{
    const std::string svg = columns_svg(months()).text();
    expect_golden("render-columns.svg", svg);
    EXPECT_EQ(count_of(svg, "<g class=\"series s1\">"), 13U) << "twelve months and the legend";
    EXPECT_NE(svg.find("<title>12月 收入 12000</title>"), svg.npos);
}

TEST_F(Chart, says_what_it_shows_and_carries_no_inline_style)
{
    for (const std::string& svg : {bars_svg(spending()).text(), columns_svg(months()).text()}) {
        EXPECT_NE(svg.find("role=\"img\""), svg.npos);
        EXPECT_EQ(count_of(svg, "<desc>"), 1U);
        EXPECT_EQ(svg.find("style="), svg.npos);
        EXPECT_EQ(svg.find("<script"), svg.npos);
    }
}

TEST_F(Chart, escapes_what_people_wrote)
{
    BarChart chart = spending();
    chart.title = "\"><script>";
    chart.bars[0].href = "javascript:alert(1)";
    const std::string svg = bars_svg(chart).text();
    EXPECT_EQ(svg.find("<script"), svg.npos);
    EXPECT_EQ(svg.find("javascript"), svg.npos);
    EXPECT_NE(svg.find("维修 &lt;水&amp;电&gt;"), svg.npos);
}

TEST_F(Chart, says_so_when_there_is_nothing_to_show)
{
    EXPECT_NE(bars_svg({.title = "支出", .description = "", .bars = {}}).text().find("没有数据"),
              std::string::npos);
    EXPECT_NE(
        columns_svg({.title = "", .description = "", .series = {}, .columns = {}}).text().find("没有数据"),
        std::string::npos);
    const BarChart zeros{
        .title = "支出", .description = "", .bars = {{.label = "甲", .value = 0, .said = "0"}}};
    EXPECT_NE(bars_svg(zeros).text().find("width=\"0\""), std::string::npos);
}
