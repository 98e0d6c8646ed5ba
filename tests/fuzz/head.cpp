// The head of a request: however the bytes arrive, the answer is the same, and what is understood can be said
// again.
#include "http/head.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "fuzz/support/target.hpp"

namespace gongkai::http {
namespace {

using Outcome = HeadParser::Outcome;

bool same(const Head& a, const Head& b)
{
    const auto same_field = [](const HeadField& x, const HeadField& y) {
        return x.name == y.name && x.value == y.value;
    };
    return a.method == b.method && a.target == b.target && a.host == b.host && a.size == b.size &&
           a.content_length == b.content_length && a.chunked == b.chunked && a.keep_alive == b.keep_alive &&
           a.expects_continue == b.expects_continue && std::ranges::equal(a.fields, b.fields, same_field);
}

void check_within_limits(const Head& head, std::string_view bytes)
{
    ENSURE(head.size <= bytes.size() && bytes.substr(0, head.size).ends_with("\r\n\r\n"));
    ENSURE(!head.method.empty() && head.fields.size() <= HeadLimits{}.fields);
    // `http://village.example?q` has no path of its own: its target is `?q`, and make_request puts the slash before it.
    ENSURE(head.target == "*" || head.target.starts_with('/') || head.target.starts_with('?'));
    ENSURE(!(head.chunked && head.content_length));
    for (const auto& field : head.fields) {
        ENSURE(!field.name.empty() && field.name.find_first_of(" \t\r\n:") == field.name.npos);
        ENSURE(field.value.find_first_of(std::string_view("\r\n\0", 3)) == field.value.npos);
    }
}

void check_said_again(const Head& head)
{
    const auto target = (head.target.starts_with('?') ? "/" : "") + std::string(head.target);
    std::string said = fmt::format("{} {} HTTP/1.1\r\n", head.method, target);
    for (const auto& [name, value] : head.fields)
        said += fmt::format("{}: {}\r\n", name, value);
    if (head.field("host").empty()) said += "Host: example\r\n";
    said += "\r\n";
    HeadParser parser;
    ENSURE(parser.parse(said) == Outcome::complete);
    const auto& again = parser.head();
    ENSURE(again.method == head.method && again.target == target);
    ENSURE(again.content_length == head.content_length && again.chunked == head.chunked);
}

}

FUZZ_TARGET(head)
{
    HeadParser whole, growing;
    const auto outcome = whole.parse(bytes);
    const auto step = bytes.size() / 256 + 1;
    auto grown = Outcome::incomplete;
    for (std::size_t size = 0; size < bytes.size() && grown == Outcome::incomplete;) {
        size = std::min(size + step, bytes.size());
        grown = growing.parse(bytes.substr(0, size));
    }
    ENSURE(grown == outcome || bytes.empty());
    if (outcome == Outcome::refused) ENSURE(whole.status() >= 400 && whole.status() <= 505);
    if (outcome != Outcome::complete) return;
    ENSURE(same(whole.head(), growing.head()));
    check_within_limits(whole.head(), bytes);
    if (whole.head().fields.size() < HeadLimits{}.fields) check_said_again(whole.head());
}

}
