#pragma once
// Parts of a file or page a client asks for (RFC 9110, 14).

#include <cstdint>
#include <string_view>
#include <vector>

namespace gongkai::http {

struct ByteRange {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool operator==(const ByteRange&) const = default;
};

struct Ranges {
    enum class Outcome { whole, partial, unsatisfiable };
    Outcome outcome = Outcome::whole; // whole also when the header is no valid wish, or asks for too many parts
    std::vector<ByteRange> parts = {}; // in the order asked; overlapping ones are joined
};

inline constexpr std::size_t most_ranges = 5;

Ranges parse_ranges(std::string_view header, std::uint64_t size);

}
