#pragma once
// Work that falls into independent parts, done by every core of the machine.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace gongkai {

inline std::size_t core_count()
{
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

// Calls work(first, last) for pieces of 0..count until all are done; returns then. The work must not throw.
template<class Work>
void in_parallel(std::size_t count, std::size_t piece, const Work& work)
{
    std::atomic<std::size_t> next{0};
    const auto take_pieces = [&] {
        for (std::size_t first; (first = next.fetch_add(piece)) < count;)
            work(first, std::min(count, first + piece));
    };
    std::vector<std::jthread> others;
    const auto pieces = (count + piece - 1) / piece;
    for (std::size_t i = 1; i < std::min(core_count(), pieces); ++i)
        others.emplace_back(take_pieces);
    take_pieces();
}

}
