// A chunked body: however it is cut into pieces on its way, the same bytes come out and the same end is seen.
#include "http/chunked.hpp"

#include <algorithm>
#include <string>

#include "fuzz/support/target.hpp"

namespace gongkai::http {
namespace {

struct Read {
    std::string body;
    ChunkedReader::State state = ChunkedReader::State::more;
    std::size_t consumed = 0;
    bool operator==(const Read&) const = default;
};

Read read_in_steps(std::string_view bytes, std::size_t step)
{
    ChunkedReader reader;
    Read read;
    for (std::size_t given = std::min(step, bytes.size());;) {
        const auto next = reader.next(bytes.substr(read.consumed, given - read.consumed));
        ENSURE(next.consumed <= given - read.consumed && next.bytes.size() <= next.consumed);
        read.body += next.bytes;
        read.consumed += next.consumed;
        read.state = next.state;
        if (next.state != ChunkedReader::State::more) return read;
        if (next.consumed > 0) continue;
        if (given == bytes.size()) return read;
        given = std::min(given + step, bytes.size());
    }
}

}

FUZZ_TARGET(chunked)
{
    const auto whole = read_in_steps(bytes, bytes.size() + 1);
    for (const std::size_t step : {1u, 2u, 7u, 255u})
        ENSURE(read_in_steps(bytes, step) == whole);
}

}
