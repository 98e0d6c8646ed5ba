// What readers notice of a village that publishes a hundred times a second: wrk reads its page, and a neighbour's, in
// turn with nobody publishing and with one director approving a draft every ten milliseconds.

#include "bench/served_town.hpp"

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace gongkai;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 3;
constexpr int seconds_each = 3;
constexpr auto pace = 10ms;
constexpr int drafts = rounds * (seconds_each + 1) * int(1s / pace);

struct Reading {
    double rate = 0;    // pages a second
    double p99_ms = 0;
    double published = 0; // a second, meanwhile
};

double in_ms(double value, std::string_view unit)
{
    return unit == "us" ? value / 1000 : unit == "s" ? value * 1000 : value;
}

Reading read_page(std::uint16_t port, const std::string& path)
{
    const auto command = fmt::format("wrk -c64 -t1 -d{}s --latency http://127.0.0.1:{}{}", seconds_each, port, path);
    const std::unique_ptr<FILE, int (*)(FILE*)> wrk(popen(command.c_str(), "r"), pclose);
    Reading reading;
    std::string line(512, '\0');
    while (wrk && std::fgets(line.data(), int(line.size()), wrk.get())) {
        double value = 0;
        char unit[8] = {};
        if (std::sscanf(line.c_str(), " 99%% %lf%7s", &value, unit) == 2) reading.p99_ms = in_ms(value, unit);
        if (std::sscanf(line.c_str(), " Requests/sec: %lf", &value) == 1) reading.rate = value;
        if (line.find("Non-2xx") != std::string::npos) throw std::runtime_error(line);
    }
    if (reading.rate == 0) throw std::runtime_error("wrk is not installed, or said nothing");
    return reading;
}

Reading read_while_publishing(const bench::ServedTown& town, const std::string& path, std::size_t& next)
{
    std::atomic<bool> reading = true;
    const auto first = next;
    std::jthread director([&] {
        const int socket = town.connect();
        auto at = std::chrono::steady_clock::now();
        while (reading && next < town.count()) {
            town.approve(socket, next++);
            std::this_thread::sleep_until(at += pace);
        }
        close(socket);
    });
    auto result = read_page(town.port(), path);
    reading = false;
    director.join();
    result.published = double(next - first) / seconds_each;
    return result;
}

void beside_publications(benchmark::State& state, const char* path)
{
    bench::ServedTown town(drafts, db::Engine::sqlite);
    std::size_t next = 0;
    std::vector<double> rate, p99, published;
    for (auto _ : state) {
        const auto idle = read_page(town.port(), path);
        const auto busy = read_while_publishing(town, path, next);
        rate.push_back(busy.rate / idle.rate);
        p99.push_back(busy.p99_ms / idle.p99_ms);
        published.push_back(busy.published);
        state.counters["pages a second, idle"] = idle.rate;
        state.counters["p99 ms, idle"] = idle.p99_ms;
        state.SetIterationTime(seconds_each);
    }
    state.counters["published a second"] = bench::median(published);
    state.counters["rate / idle"] = bench::median(rate);
    state.counters["p99 / idle"] = bench::median(p99);
}
BENCHMARK_CAPTURE(beside_publications, own_page, "/220681101212")->UseManualTime()->Iterations(rounds)->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(beside_publications, neighbours_page, "/220681101208")->UseManualTime()->Iterations(rounds)->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(beside_publications, town_page, "/")->UseManualTime()->Iterations(rounds)->Unit(benchmark::kSecond);

}
