// The sheet for the wall, warm: one A3 page of 40 rows with its QR code, and twenty villages printed in one
// go. No two sheets are alike, so nothing is measured that a cache of finished sheets would answer.

#include <benchmark/benchmark.h>

#include "base/file.hpp"
#include "render/sample_sheets.hpp"
#include "render/say.hpp"

using namespace gongkai;

namespace {

render::Sheet sheet_of_village(int village)
{
    static const std::vector<std::string> names = {"六道沟村", "大青沟村", "榆树川村", "桦皮甸子村",
                                                   "石人镇村", "苇沙河村", "闹枝沟村", "珍珠门村"};
    render::Sheet sheet = tests::accounts_sheet(40);
    sheet.voice.pop_back(); // so that it is one page
    const auto n = static_cast<std::size_t>(village);
    sheet.village = names[n % names.size()];
    sheet.code = "LDG-" + std::to_string(1000 + village % 9000) + "-3M8";
    sheet.qr_payload = "https://gongkai.example.cn/p/" + sheet.code + "?v=1";
    for (render::SheetRow& row : sheet.rows)
        for (render::SheetCell& cell : row.cells)
            if (Money* const amount = std::get_if<Money>(&cell)) *amount += Money{village * 137};
    return sheet;
}

void speak_once()
{
    static const bool spoken = (render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN")), true);
    benchmark::DoNotOptimize(spoken);
}

void one_sheet(benchmark::State& state)
{
    speak_once();
    int village = 0;
    std::size_t bytes = render::sheet_pdf(sheet_of_village(village)).size();
    for (auto _ : state)
        bytes = render::sheet_pdf(sheet_of_village(++village)).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(one_sheet)->Unit(benchmark::kMillisecond);

void twenty_sheets(benchmark::State& state)
{
    speak_once();
    std::size_t bytes = 0;
    int village = 0;
    for (auto _ : state) {
        std::vector<render::Sheet> sheets;
        for (int i = 0; i < 20; ++i)
            sheets.push_back(sheet_of_village(++village));
        bytes = render::sheets_pdf(sheets).size();
    }
    state.counters["bytes a page"] = static_cast<double>(bytes) / 20;
    state.counters["ms a page"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * 20 / 1000,
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(twenty_sheets)->Unit(benchmark::kMillisecond);

}
