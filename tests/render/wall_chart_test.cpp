// The chart for the office's wall: its words can be read back, the heading is on every page, nothing is lost between pages.

#include "base/file.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "render/wall_chart.hpp"

#include <cstdio>
#include <gtest/gtest.h>
#include <unistd.h>

namespace gongkai::render {
namespace {

std::string told_by(const std::string& program, const std::string& pdf, const std::string& after = "")
{
    const std::string file = "/tmp/wall-chart-test-" + std::to_string(getpid()) + ".pdf";
    write_file(file, pdf);
    FILE* const pipe = popen((program + " " + file + " " + after + " 2>&1").c_str(), "r");
    std::string told;
    for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) told += static_cast<char>(c);
    pclose(pipe);
    std::remove(file.c_str());
    return told;
}

std::size_t times(const std::string& text, const std::string& word)
{
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

WallChart chart(std::size_t villages, std::size_t items)
{
    WallChart chart{.title = "六道沟镇 2026年第3季度：公开了没有", .facts = {"2026年11月24日 的情况"}, .legend = {{"✓ 按时", CellTone::ok}},
                    .corner = "村（社区）", .columns = {}, .rows = {}};
    for (std::size_t i = 0; i < items; ++i) chart.columns.push_back({"事项" + std::to_string(i), i < items / 2 ? "财务" : "事务"});
    for (std::size_t v = 0; v < villages; ++v) {
        WallRow row{"第" + std::to_string(v) + "村", {}};
        for (std::size_t i = 0; i < items; ++i)
            row.cells.push_back(i % 3 == 0 ? Toned{"✕ 缺", CellTone::bad} : i % 3 == 1 ? Toned{} : Toned{"▲ 迟 2 天", CellTone::warn});
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

struct WallCharts : testing::Test {
    static void SetUpTestSuite() { speak(read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }
};

TEST_F(WallCharts, of_a_town_is_one_page_of_a3_across)
{
    const auto pdf = wall_chart_pdf(chart(19, 12));
    const auto facts = told_by("pdfinfo", pdf);
    EXPECT_NE(facts.find("Pages:           1"), std::string::npos) << facts;
    EXPECT_NE(facts.find("(A3)"), std::string::npos) << facts;
    const auto text = told_by("pdftotext -raw", pdf, "-");
    EXPECT_EQ(times(text, "✕ 缺"), 19u * 4);
    EXPECT_NE(text.find("1 / 1"), std::string::npos) << text;
}

TEST_F(WallCharts, of_a_county_seat_repeats_its_heading_and_loses_no_cell_between_pages)
{
    const auto pdf = wall_chart_pdf(chart(60, 45));
    const auto text = replace_all(told_by("pdftotext -raw", pdf, "-"), "\n", " ");
    const auto pages = times(text, "的情况");
    EXPECT_GT(pages, 3u);
    EXPECT_EQ(times(text, "✕ 缺"), 60u * 15);
    for (int i = 0; i < 45; ++i) EXPECT_GE(times(text, "事项" + std::to_string(i) + " "), 1u) << i;
    EXPECT_EQ(times(text, "村（社区）"), pages);
}

TEST_F(WallCharts, of_equal_tables_are_equal_bytes_and_of_an_empty_one_still_a_page)
{
    EXPECT_EQ(wall_chart_pdf(chart(3, 4)), wall_chart_pdf(chart(3, 4)));
    EXPECT_NE(told_by("pdfinfo", wall_chart_pdf(chart(0, 0))).find("Pages:           1"), std::string::npos);
}

}
}
