// The sheet for the wall, warm: one A3 page of 40 rows with its QR code, and twenty villages printed in one
// go. No two sheets are alike, so nothing is measured that a cache of finished sheets would answer. Then
// packs of a hundred sheets: months' ledgers as long as the demonstration's, and posters, lists of households
// and ledgers mixed; beside each, in the same run, every one of its sheets as a file of its own.

#include <benchmark/benchmark.h>
#include <ctime>

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

double milliseconds(const std::function<void()>& what)
{
    const auto from = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

render::Sheet month_of_village(int village)
{
    render::Sheet sheet = sheet_of_village(village);
    sheet.rows.resize(
        18 + static_cast<std::size_t>(village * 7 % 22)); // 18 to 39 entries, as the demonstration's have
    sheet.facts.count = static_cast<int>(sheet.rows.size());
    return sheet;
}

render::Sheet any_of_village(int village)
{
    render::Sheet sheet = village % 4 == 0   ? tests::poster_sheet(village % 7)
                          : village % 4 == 1 ? tests::benefit_sheet(20 + village)
                          : village % 4 == 2 ? tests::contract_sheet()
                                             : month_of_village(village);
    sheet.code = "LDG-" + std::to_string(1000 + village) + "-3M8";
    sheet.qr_payload = "https://gongkai.example.cn/p/" + sheet.code + "?v=1";
    return sheet;
}

void pack_of_a_hundred(benchmark::State& state, render::Sheet (*sheet_of)(int))
{
    speak_once();
    std::vector<render::Sheet> sheets;
    for (int village = 0; village < 100; ++village)
        sheets.push_back(sheet_of(village));
    std::size_t bytes = render::sheets_pdf(sheets).size();
    double one_by_one = 0, together = 0, processor = 0;
    for (auto _ : state) {
        const auto clock = std::clock();
        const double took = milliseconds([&] { bytes = render::sheets_pdf(sheets).size(); });
        processor += static_cast<double>(std::clock() - clock) * 1000 / CLOCKS_PER_SEC;
        one_by_one += milliseconds([&] {
            for (const render::Sheet& sheet : sheets)
                benchmark::DoNotOptimize(render::sheet_pdf(sheet));
        });
        together += took;
        state.SetIterationTime(took / 1000);
    }
    state.counters["bytes"] = static_cast<double>(bytes);
    state.counters["CPU ms"] = processor / static_cast<double>(state.iterations());
    state.counters["one by one ms"] = one_by_one / static_cast<double>(state.iterations());
    state.counters["times as fast"] = one_by_one / together;
}
BENCHMARK_CAPTURE(pack_of_a_hundred, ledgers, month_of_village)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pack_of_a_hundred, of_all_kinds, any_of_village)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}
