// 32 approvers at their browsers against one: publications a second over HTTP, each answered when it is durable. On
// SQLite always; on PostgreSQL when TEST_POSTGRES names a cluster (bench/press.sh starts one that syncs).

#include "bench/served_town.hpp"

#include <benchmark/benchmark.h>
#include <thread>

using namespace gongkai;

namespace {

constexpr std::size_t clients = 32, each = 5, rounds = 3;

void approve_some(const bench::ServedTown& town, std::size_t from, std::size_t count)
{
    const int socket = town.connect();
    for (std::size_t i = 0; i < count; ++i) town.approve(socket, from + i);
    close(socket);
}

void approve_over_http(benchmark::State& state, db::Engine engine)
{
    bench::ServedTown town(rounds * (clients * each + each), engine);
    std::vector<double> many, one;
    std::size_t next = 0;
    for (auto _ : state) {
        many.push_back(bench::seconds([&] {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < clients; ++i)
                threads.emplace_back([&, from = next + i * each] { approve_some(town, from, each); });
        }) / (clients * each));
        next += clients * each;
        one.push_back(bench::seconds([&] { approve_some(town, next, each); }) / each);
        next += each;
        state.SetIterationTime(many.back());
    }
    state.counters["a second, 32 clients"] = 1 / bench::median(many);
    state.counters["a second, one client"] = 1 / bench::median(one);
    state.counters["rate / one client's"] = bench::median(one) / bench::median(many);
}

void on_sqlite(benchmark::State& state)
{
    approve_over_http(state, db::Engine::sqlite);
}
BENCHMARK(on_sqlite)->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);

void on_postgres(benchmark::State& state)
{
    if (support::postgres_uri().empty()) return state.SkipWithError("TEST_POSTGRES is not set");
    approve_over_http(state, db::Engine::postgres);
}
BENCHMARK(on_postgres)->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);

}
