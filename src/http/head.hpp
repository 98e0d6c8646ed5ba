#pragma once
// The head of an HTTP/1.1 request (RFC 9112), read strictly: what two readers could understand differently is
// refused, because a proxy in front of us may be the other reader. One pass over the bytes, no copies.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gongkai::http {

struct HeadField {
    std::string_view name;
    std::string_view value; // without blanks around it
};

struct Head { // views into the bytes that were parsed
    std::string_view method;
    std::string_view target; // origin-form: an absolute target loses its scheme and authority; may begin with ?
    std::string_view host;
    std::vector<HeadField> fields;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    bool keep_alive = true;
    bool expects_continue = false;
    std::size_t size = 0; // bytes of the head, with its empty line

    std::string_view field(std::string_view name) const; // the first; empty when absent
};

struct HeadLimits {
    std::size_t line = 8 * 1024;   // 414
    std::size_t bytes = 32 * 1024; // 431, without the request line
    std::size_t fields = 100;      // 431
};

class HeadParser {
public:
    enum class Outcome { incomplete, complete, refused };
    explicit HeadParser(HeadLimits limits = {}) : limits_(limits) {}
    Outcome parse(std::string_view bytes); // from the first byte of the request, each time more arrived
    const Head& head() const { return head_; } // when complete
    int status() const { return status_; }     // when refused: 400, 414, 415, 417, 431, 501 or 505

private:
    Outcome refuse(int status);
    Outcome judge_incomplete(std::string_view bytes);
    int read_request_line(std::string_view line);
    int read_target(std::string_view target);
    int read_fields(std::string_view lines);
    int understand(const HeadField& field);
    int understand_length(std::string_view value);
    int understand_encoding(std::string_view value);
    int check_whole() const;

    HeadLimits limits_;
    Head head_;
    int status_ = 0;
    int hosts_ = 0;
    bool absolute_ = false;
    bool http_1_0_ = false;
};

}
