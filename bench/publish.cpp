// A publication as it is acknowledged: edition, leaf, duty and audit committed and on the disk, the head of the log
// signed. One writer in turn with the least that durability costs on this disk; then 32 writers in turn with one.

#include "bench/signed_drafts.hpp"

#include <benchmark/benchmark.h>
#include <thread>

using namespace gongkai;

namespace {

constexpr int alone = 40;
constexpr std::size_t writers = 32, each = 5, rounds = 3;

void publish_beside_fdatasync(benchmark::State& state)
{
    bench::SignedDrafts village(alone);
    bench::RawFile file(village.folder());
    std::vector<double> published, raw;
    for (auto _ : state) {
        raw.push_back(bench::seconds([&] { file.append(); }));
        const auto& order = village.orders()[published.size()];
        published.push_back(bench::seconds([&] { support::must(village.publish(order), "publish"); }));
        state.SetIterationTime(published.back());
    }
    state.counters["publish ms"] = bench::median(published) * 1000;
    state.counters["fdatasync ms"] = bench::median(raw) * 1000;
    state.counters["rate / raw rate"] = bench::median(raw) / bench::median(published);
}
BENCHMARK(publish_beside_fdatasync)->UseManualTime()->Iterations(alone)->Unit(benchmark::kMillisecond);

void publish_by_many(benchmark::State& state)
{
    bench::SignedDrafts village(rounds * (writers * each + each));
    std::vector<double> many, one;
    std::size_t next = 0;
    for (auto _ : state) {
        many.push_back(bench::seconds([&] {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < writers; ++i)
                threads.emplace_back([&, from = next + i * each] {
                    for (std::size_t k = 0; k < each; ++k) support::must(village.publish(village.orders()[from + k]), "publish");
                });
        }) / (writers * each));
        next += writers * each;
        one.push_back(bench::seconds([&] {
            for (std::size_t k = 0; k < each; ++k) support::must(village.publish(village.orders()[next++]), "publish");
        }) / each);
        state.SetIterationTime(many.back());
    }
    state.counters["ms each"] = bench::median(many) * 1000;
    state.counters["ms alone"] = bench::median(one) * 1000;
    state.counters["rate / one writer's"] = bench::median(one) / bench::median(many);
}
BENCHMARK(publish_by_many)->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);

}
