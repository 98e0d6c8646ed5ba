// The public log: a million records hashed into tiles and a root, and a whole log gone over by a stranger.
// `bench_tlog root` prints the root of the million records, for bench/tlog.sh to compare with Go's.

#include <benchmark/benchmark.h>
#include <chrono>
#include <iostream>

#include "support/sample_log.hpp"
#include "tlog/audit.hpp"

using namespace gongkai;
using namespace gongkai::tlog;

namespace {

constexpr std::size_t million = 1'000'000, batch = 4096;

// Record number i, also written by bench/tlog_append.go.
std::string record(std::size_t i)
{
    return fmt::format(
        R"({{"schema":"gongkai-leaf/1","village":"220681101212","item":"cai-01","period":"2026-10",)"
        R"("code":"LDG-7K4Q-3M8","edition":1,"kind":"publish","at":"2026-11-24T02:00:00Z",)"
        R"("supersedes":"","sequence":{},"previous":"{:064x}","commitment":"{:064x}"}})",
        i + 1, i * 7, i * 11);
}

// Every hash of every tile, as the log's folder holds it.
struct GrownLog {
    Frontier tree;
    std::vector<std::vector<Digest>> levels = std::vector<std::vector<Digest>>(tile_height);

    void append(std::string_view bytes)
    {
        tree.append(leaf_hash(bytes), [this](const Subtree& subtree, const Digest& hash) {
            if (subtree.height % tile_height == 0) levels[subtree.height / tile_height].push_back(hash);
        });
    }
};

// Seconds for the million, the making of the records left out.
double append_million(GrownLog& log)
{
    std::chrono::duration<double> spent{};
    std::vector<std::string> records(batch);
    for (std::size_t first = 0; first < million; first += batch) {
        const auto end = std::min(million, first + batch);
        for (auto i = first; i < end; ++i)
            records[i - first] = record(i);
        const auto from = std::chrono::steady_clock::now();
        for (auto i = first; i < end; ++i)
            log.append(records[i - first]);
        spent += std::chrono::steady_clock::now() - from;
    }
    return spent.count();
}

void append(benchmark::State& state)
{
    for (auto _ : state) {
        GrownLog log;
        state.SetIterationTime(append_million(log));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * million));
}
BENCHMARK(append)->UseManualTime()->Unit(benchmark::kMillisecond);

void audit_of(benchmark::State& state)
{
    const auto signer = NoteSigner::create("town.example/tlog");
    const auto files = served(sample_records(static_cast<std::size_t>(state.range(0))), signer);
    const AuditOrder order{.fetch = [&](const std::string& path) { return std::optional(files.at(path)); },
                           .log = signer.verifier()};
    for (auto _ : state)
        if (audit(order).damage) state.SkipWithError("the log is damaged");
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(audit_of)->Arg(70'000)->Arg(million)->Unit(benchmark::kMillisecond);

}

int main(int count, char** arguments)
{
    if (count == 2 && std::string_view(arguments[1]) == "root") {
        GrownLog log;
        const auto seconds = append_million(log);
        std::cout << fmt::format("{:.1f} {}\n", seconds * 1000, to_hex(log.tree.root()));
        return 0;
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
