#pragma once
// Bodies sent in chunks (RFC 9112, 7.1), as strictly as the head: sizes in plain hex, CRLF and nothing else.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongkai::http {

class ChunkedReader {
public:
    enum class State { more, done, broken };
    struct Step {
        State state;
        std::size_t consumed;   // bytes of the input that are dealt with
        std::string_view bytes; // of the body, a part of the input
    };
    // Call again with what was not consumed, and more, until done or broken. Trailers are read and dropped.
    Step next(std::string_view input);

private:
    Step read_size_line(std::string_view input);
    Step read_bytes(std::string_view input);
    Step read_trailer_line(std::string_view input);

    enum class Part { size_line, bytes, end_of_bytes, trailers } part_ = Part::size_line;
    std::uint64_t remaining_ = 0;
    std::size_t trailer_size_ = 0;
};

}
