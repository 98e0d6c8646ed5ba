#include "http/head.hpp"
#include "http/request.hpp"

#include <gtest/gtest.h>

namespace gongkai::http {
namespace {

using Outcome = HeadParser::Outcome;

int status_of_head(std::string_view bytes) // 0 when accepted, -1 when more is awaited
{
    HeadParser parser;
    switch (parser.parse(bytes)) {
    case Outcome::complete: return 0;
    case Outcome::incomplete: return -1;
    case Outcome::refused: return parser.status();
    }
    return -2;
}

std::string with_field(std::string_view line)
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(line) + "\r\n\r\n";
}

TEST(Head, is_understood)
{
    const std::string bytes = "\r\nPOST http://cun.example:80/a?b HTTP/1.1\r\nHost: other\r\nContent-Length: 12\r\n"
                              "X-Empty:\r\nconnection: Foo , close\r\nExpect: 100-Continue\r\n\r\nbody";
    HeadParser parser;
    ASSERT_EQ(parser.parse(bytes), Outcome::complete);
    const Head& head = parser.head();
    EXPECT_EQ(head.method, "POST");
    EXPECT_EQ(head.target, "/a?b");
    EXPECT_EQ(head.host, "cun.example:80");
    EXPECT_EQ(head.content_length, 12U);
    EXPECT_FALSE(head.keep_alive);
    EXPECT_TRUE(head.expects_continue);
    EXPECT_EQ(head.size, bytes.size() - 4);
    EXPECT_EQ(head.field("X-EMPTY"), "");
}

TEST(Head, refuses_malformed_request_lines)
{
    const std::string rest = "\r\nHost: a\r\n\r\n";
    for (const auto& [line, status] : std::vector<std::pair<std::string, int>>{
             {"GET / HTTP/1.1", 0},        {"OPTIONS * HTTP/1.1", 0},   {"GET / HTTP/1.0", 0},
             {"GET  / HTTP/1.1", 400},     {"GET /  HTTP/1.1", 400},    {"GET / HTTP/1.1 ", 400},
             {" GET / HTTP/1.1", 400},     {"GET\t/ HTTP/1.1", 400},    {"GET /", 400},
             {"GET / http/1.1", 400},      {"GET / HTTP/11", 400},      {"GET / HTTP/1.1x", 400},
             {"GET / HTTP/2.0", 505},      {"GET / HTTP/0.9", 505},     {"GET * HTTP/1.1", 400},
             {"GET a HTTP/1.1", 400},      {"GET /a#b HTTP/1.1", 400},  {"GET /\x80 HTTP/1.1", 400},
             {"G(T / HTTP/1.1", 400},      {"GET ftp://a/ HTTP/1.1", 400}, {"GET http:/// HTTP/1.1", 400},
             {"GET http HTTP/1.1", 400},   {"GET https HTTP/1.1", 400},   {"GET http: HTTP/1.1", 400},
             {"CONNECT a:1 HTTP/1.1", 501}, {"GET http://u@a/ HTTP/1.1", 400}, {"GET /a\\b HTTP/1.1", 400},
         })
        EXPECT_EQ(status_of_head(line + rest), status) << line;
}

TEST(Head, refuses_malformed_fields)
{
    for (const char* line : {"A : b", " A: b", "A: b\r\n c", "A", ": b", "A\x01: b", "A: b\x01", "A: \x7f", "(A): b",
                             "A: b\rC: d", "A\x80: b", "Host: b", "Expect:\x0b x"})
        EXPECT_EQ(status_of_head(with_field(line)), 400) << line;
    EXPECT_EQ(status_of_head(with_field(std::string_view("A: \0", 4))), 400);
    EXPECT_EQ(status_of_head(with_field("Expect: a miracle")), 417);
    EXPECT_EQ(status_of_head(with_field("A: caf\xc3\xa9 \t x")), 0);
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\n\r\n"), 400);
    for (const char* host : {"", "a b", "a/b", "a@b", "a,b", ":80", "a:b", "a:123456", "a:1:2", "[]", "[::1",
                             "[g::]", "[::1]x", "[::1]:x"})
        EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n"), 400) << host;
    for (const char* host :
         {"a", "a:", "a:80", "cun.example", "10.0.0.1:8080", "[::1]", "[::1]:80", "村.example"})
        EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n"),
                  host[0] < 0 ? 400 : 0)
            << host;
    EXPECT_EQ(status_of_head("GET / HTTP/1.0\r\n\r\n"), 0);
}

TEST(Head, leaves_no_two_ways_to_see_where_the_body_ends)
{
    EXPECT_EQ(status_of_head(with_field("Content-Length: 0")), 0);
    for (const char* length : {"", "+1", "-1", "1 1", "1,1", "0x1", "01", "00", "1.0", "9223372036854775808", "１",
                               "1\x0b", "\"1\""})
        EXPECT_EQ(status_of_head(with_field("Content-Length: " + std::string(length))), 400) << length;
    EXPECT_EQ(status_of_head(with_field("Content-Length: 1\r\nContent-Length: 1")), 400);
    EXPECT_EQ(status_of_head(with_field("Content-Length: 1\r\nTransfer-Encoding: chunked")), 400);
    EXPECT_EQ(status_of_head(with_field("Transfer-Encoding: chunked\r\nContent-Length: 1")), 400);
    EXPECT_EQ(status_of_head(with_field("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked")), 400);
    EXPECT_EQ(status_of_head("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(status_of_head(with_field("transfer-encoding:Chunked")), 0);
}

// Every byte before, after and around the name and value of Transfer-Encoding: either plainly chunked or refused.
TEST(Head, refuses_every_gadget_of_transfer_encoding)
{
    int accepted = 0;
    for (int code = 0; code < 256; ++code) {
        const std::string c(1, static_cast<char>(code));
        for (const auto& line :
             {c + "Transfer-Encoding: chunked", "Transfer-Encoding" + c + ": chunked", "Transfer-Encoding:" + c + "chunked",
              "Transfer-Encoding: chunked" + c, "Transfer-Encoding: " + c + "chunked" + c}) {
            HeadParser parser;
            if (parser.parse(with_field("Content-Length: 3\r\n" + line)) != Outcome::complete) continue;
            ++accepted; // only as a field of quite another name
            EXPECT_FALSE(parser.head().chunked) << code;
            EXPECT_EQ(parser.head().field("Transfer-Encoding"), "") << code;
        }
    }
    EXPECT_EQ(accepted, 2 * 62) << "each letter and digit, in front or behind, makes another name";
    for (const char* value : {"", "gzip", "identity", "xchunked", "gzip, chunked", "chunked, identity", "chunked;a=b",
                              "\"chunked\"", "chunked,", ",chunked", "'chunked'", "chunkedchunked"})
        EXPECT_GE(status_of_head(with_field("Transfer-Encoding: " + std::string(value))), 400) << value;
}

// Gateways that turn "-" into "_" would take them for the real ones.
TEST(Head, refuses_names_that_imitate_those_which_say_where_the_body_ends)
{
    for (const char* name :
         {"Content_Length", "ContentLength", "content.length", "Content-Length_", "Transfer_Encoding",
          "TransferEncoding", "Transfer--Encoding", "-transfer-encoding"})
        EXPECT_EQ(status_of_head(with_field(std::string(name) + ": 1")), 400) << name;
    for (const char* name : {"X-Content-Length", "Content-Lengths", "Content-Type", "Transfer", "Length"})
        EXPECT_EQ(status_of_head(with_field(std::string(name) + ": 1")), 0) << name;
    EXPECT_EQ(status_of_head(with_field("Content-Encoding: chunked")), 400);
    EXPECT_EQ(status_of_head(with_field("Content-Encoding: gzip")), 415);
    EXPECT_EQ(status_of_head(with_field("Content-Encoding: identity")), 0);
}

TEST(Head, of_an_address_without_a_path)
{
    HeadParser parser;
    ASSERT_EQ(parser.parse("GET http://a?b=c HTTP/1.1\r\nHost: a\r\n\r\n"), Outcome::complete);
    EXPECT_EQ(parser.head().target, "?b=c");
    const auto request = make_request(Method::get, parser.head().target, "", {});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->path, "/");
    EXPECT_EQ(request->query, "b=c");
}

TEST(Head, keeps_its_limits)
{
    EXPECT_EQ(status_of_head("GET /" + std::string(9000, 'a')), 414);
    EXPECT_EQ(status_of_head("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
    EXPECT_EQ(status_of_head("GET /" + std::string(8000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 0);
    EXPECT_EQ(status_of_head(with_field("A: " + std::string(33000, 'a'))), 431);
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nA: " + std::string(33000, 'a')), 431);
    std::string many;
    for (int i = 0; i < 100; ++i) many += "A: b\r\n";
    EXPECT_EQ(status_of_head(with_field(many + "C: d")), 431);
}

TEST(Head, of_just_the_right_size_is_taken_however_it_arrives)
{
    const auto longest_line = "GET /" + std::string(8 * 1024 - 14, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    const auto most_fields = "GET / HTTP/1.1\r\nA: " + std::string(32 * 1024 - 14, 'a') + "\r\nHost: a\r\n\r\n";
    for (const auto& bytes : {longest_line, most_fields}) {
        EXPECT_EQ(status_of_head(bytes), 0);
        for (std::size_t missing = 1; missing < 40; ++missing)
            EXPECT_EQ(status_of_head(std::string_view(bytes).substr(0, bytes.size() - missing)), -1) << missing;
    }
    EXPECT_EQ(status_of_head("GET /" + std::string(8 * 1024 - 14, 'a') + " HTTP/1.1\r"), -1);
    EXPECT_EQ(status_of_head("GET /" + std::string(8 * 1024 - 13, 'a') + " HTTP/1.1\r"), 414);
}

TEST(Head, waits_for_more_but_not_for_what_can_never_become_a_request)
{
    const std::string good = with_field("A: b");
    for (std::size_t cut = 0; cut < good.size(); ++cut)
        EXPECT_EQ(status_of_head(good.substr(0, cut)), -1) << cut;
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\nHost: a\n\n"), 400);
    EXPECT_EQ(status_of_head("\x16\x03\x01\x02"), 400);
}

TEST(Head, that_can_become_no_request_is_refused_whether_or_not_its_first_line_has_come_whole)
{
    EXPECT_EQ(status_of_head("\x16\x03\x01"), 400);
    EXPECT_EQ(status_of_head("\x16\x03\x01 HTTP/1.1\r\nHost: a\r\n"), 400);
    EXPECT_EQ(status_of_head("GET / HTTP/1.1\r\nHost: a\r\n"), -1);
}

}
}
