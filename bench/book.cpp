// A ledger of 5,000 entries comes in: read, and read + recognised + checked + searched for personal numbers,
// as the clerk waits for it. Beside them the least that any reader must do: unpack the file.

#include <benchmark/benchmark.h>
#include <zip.h>

#include "app/examine_file.hpp"
#include "bench/big_ledger.hpp"
#include "intake/read_workbook.hpp"

using namespace gongkai;

namespace {

const std::string& ledger()
{
    static const std::string bytes = bench::big_ledger();
    return bytes;
}

std::size_t unpack(const std::string& bytes)
{
    zip_error_t error;
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    std::size_t unpacked = 0;
    std::string part(1 << 16, '\0');
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        for (zip_int64_t n = 1; n > 0; unpacked += static_cast<std::size_t>(n))
            n = zip_fread(file, part.data(), part.size());
        zip_fclose(file);
    }
    zip_discard(archive);
    return unpacked;
}

void unpack_alone(benchmark::State& state)
{
    std::size_t unpacked = 0;
    for (auto _ : state)
        unpacked = unpack(ledger());
    state.counters["packed"] = static_cast<double>(ledger().size());
    state.counters["unpacked"] = static_cast<double>(unpacked);
}
BENCHMARK(unpack_alone)->Unit(benchmark::kMillisecond);

void read(benchmark::State& state)
{
    for (auto _ : state) {
        const auto workbook = intake::read_workbook(ledger(), "六道沟村-2026-10.xlsx");
        if (!workbook) return state.SkipWithError("the ledger can't be read");
    }
}
BENCHMARK(read)->Unit(benchmark::kMillisecond);

void read_recognise_check_scan(benchmark::State& state)
{
    const auto categories = domain::load_categories();
    app::FileChoices choices;
    choices.reading.file_name = "六道沟村-2026-10.xlsx";
    for (auto _ : state) {
        const auto seen = app::examine_file(ledger(), choices.reading.file_name, choices, {}, categories);
        if (seen.ledger.book.entries.size() != bench::entries)
            return state.SkipWithError("entries are missing");
        if (seen.verdict.outcome == domain::Outcome::refused)
            return state.SkipWithError("the ledger is refused");
        if (!seen.personal.empty()) return state.SkipWithError("personal numbers where there are none");
    }
}
BENCHMARK(read_recognise_check_scan)->Unit(benchmark::kMillisecond);

}
