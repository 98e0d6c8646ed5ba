// What stands in single header fields: ranges, cookies, languages, media types, origins.
#include <algorithm>
#include <string>

#include "fuzz/support/target.hpp"
#include "http/gzip.hpp"
#include "http/origin.hpp"
#include "http/range.hpp"
#include "http/request.hpp"

namespace gongkai::http {
namespace {

void check_ranges(std::string_view value, std::uint64_t size)
{
    const auto ranges = parse_ranges(value, size);
    ENSURE(ranges.parts.size() <= most_ranges);
    ENSURE(ranges.parts.empty() == (ranges.outcome != Ranges::Outcome::partial));
    for (const auto& part : ranges.parts) {
        ENSURE(part.length > 0 && part.length <= size && part.offset <= size - part.length);
        const auto meets = [&](const ByteRange& other) {
            return part.offset <= other.offset + other.length && other.offset <= part.offset + part.length;
        };
        ENSURE(std::ranges::count_if(ranges.parts, meets) == 1);
    }
}

}

FUZZ_TARGET(header_values)
{
    for (const std::uint64_t size : {0ull, 1ull, 1000ull, 1ull << 62})
        check_ranges(bytes, size);
    Request request;
    for (const char* name : {"Cookie", "Accept-Language", "Accept", "Content-Type", "Origin", "Referer"})
        request.headers.push_back({name, std::string(bytes)});
    const auto cookie = request.cookie("session");
    ENSURE(!cookie || cookie->find(';') == cookie->npos);
    const auto tongue = language(request, {"zh-CN", "ko"});
    ENSURE(tongue == "zh-CN" || tongue == "ko");
    ENSURE(request.media_type().size() <= bytes.size());
    const bool ours = same_origin(request, "https://village.example");
    ENSURE(!ours || bytes == "https://village.example");
    static_cast<void>(request.wants_json());
}

}
