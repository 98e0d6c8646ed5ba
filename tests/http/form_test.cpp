#include "http/form.hpp"

#include <gtest/gtest.h>

namespace gongkai::http {
namespace {

TEST(Urlencoded, keeps_order_repeats_and_empty_values)
{
    const auto fields = parse_urlencoded("a=1&b=%E6%B0%B4+%E6%B8%A0&a=&c&&d=x%3Dy");
    ASSERT_TRUE(fields);
    ASSERT_EQ(fields->size(), 5U);
    EXPECT_EQ((*fields)[1].value, "水 渠");
    EXPECT_EQ((*fields)[2].name, "a");
    EXPECT_EQ((*fields)[3].name, "c");
    EXPECT_EQ((*fields)[4].value, "x=y");
}

TEST(Urlencoded, refuses_broken_escapes_and_bytes)
{
    for (const char* bad : {"a=%", "a=%4", "a=%zz", "%G0=1", "a=%FF", "a=%C3%28"})
        EXPECT_EQ(parse_urlencoded(bad).error().says, "form.unreadable") << bad;
}

TEST(Urlencoded, refuses_bombs)
{
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "a&";
    EXPECT_EQ(parse_urlencoded(many).error().says, "form.too_many_fields");
    EXPECT_EQ(parse_urlencoded(std::string(1025, 'n') + "=1").error().says, "form.unreadable");
    EXPECT_TRUE(parse_urlencoded(std::string(1024, 'n') + "=1"));
}

std::string part(std::string_view disposition, std::string_view content, std::string_view more = "")
{
    return fmt::format("--B\r\nContent-Disposition: {}\r\n{}\r\n{}\r\n", disposition, more, content);
}

TEST(Multipart, reads_fields_and_files_in_place)
{
    const auto body = part("form-data; name=\"note\"", "修桥") +
                      part("form-data; name=\"photo\"; filename=\"C:\\dir\\a%22b.jpg\"", std::string("\xff\xd8\r\n--x", 7),
                           "Content-Type: image/jpeg\r\n") +
                      part("form-data; name=\"none\"; filename=\"\"", "") + "--B--\r\n";
    const auto form = parse_multipart(body, "B");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->value("note"), "修桥");
    ASSERT_EQ(form->uploads.size(), 1U);
    const auto& photo = *form->files("photo").at(0);
    EXPECT_EQ(photo.file_name, "a\"b.jpg");
    EXPECT_EQ(photo.media_type, "image/jpeg");
    EXPECT_EQ(photo.bytes.size(), 7U);
    EXPECT_TRUE(photo.bytes.data() > body.data() && photo.bytes.data() < body.data() + body.size());
}

TEST(Multipart, refuses_what_is_broken)
{
    const std::string good = part("form-data; name=\"a\"", "1") + "--B--";
    ASSERT_TRUE(parse_multipart(good, "B"));
    for (std::size_t cut = 0; cut + 1 < good.size(); ++cut)
        EXPECT_FALSE(parse_multipart(good.substr(0, cut), "B")) << cut;
    for (const auto& bad : {part("attachment; name=\"a\"", "1"), part("form-data", "1"),
                            part("form-data; name=\"a\"", "\xff"), part("form-data; name=\"\xc3\"", "1"),
                            std::string("--B\r\n\r\n1\r\n"), std::string("preamble--B--")})
        EXPECT_FALSE(parse_multipart(bad + "--B--", "B")) << bad;
    EXPECT_FALSE(parse_multipart(good, ""));
    EXPECT_FALSE(parse_multipart(good, std::string(71, 'b')));
}

TEST(Multipart, refuses_too_many_parts)
{
    std::string body;
    for (int i = 0; i < 101; ++i) body += part("form-data; name=\"a\"", "1");
    EXPECT_EQ(parse_multipart(body + "--B--", "B").error().says, "form.too_many_parts");
}

enum class Shape { road, bridge };
BOOST_DESCRIBE_ENUM(Shape, road, bridge)
struct Line {
    std::string what;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Line, (), (what, amount))
struct Order {
    std::string number;
    int days = 0;
    Date on;
    std::optional<Month> month;
    Shape shape = Shape::road;
    bool urgent = false;
    std::vector<std::string> villages;
    std::vector<Line> lines;
    std::optional<std::int64_t> extra;
};
BOOST_DESCRIBE_STRUCT(Order, (), (number, days, on, month, shape, urgent, villages, lines, extra))

Request posted(std::string body, std::string type = "application/x-www-form-urlencoded")
{
    return *make_request(Method::post, "/", std::move(body), {{"Content-Type", std::move(type)}});
}

const std::string complete_order = "days=20&on=2026-07-10&shape=bridge&urgent=on&villages=a&villages=b&"
                                   "lines.0.what=gravel&lines.0.amount=1%2C234.50&lines.1.amount=%EF%BC%97&"
                                   "month=&csrf=x&number=ignored";

TEST(Read, fills_a_described_struct)
{
    auto request = posted(complete_order);
    request.parameters = {{"number", "2026-7"}};
    const auto order = read<Order>(request);
    ASSERT_TRUE(order) << order.error().says << order.error().field;
    EXPECT_EQ(order->number, "2026-7");
    EXPECT_EQ(order->days, 20);
    EXPECT_EQ(to_text(order->on), "2026-07-10");
    EXPECT_FALSE(order->month);
    EXPECT_EQ(order->shape, Shape::bridge);
    EXPECT_TRUE(order->urgent);
    EXPECT_EQ(order->villages, (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(order->lines.size(), 2U);
    EXPECT_EQ(order->lines[0].amount.fen, 123450);
    EXPECT_EQ(order->lines[1].amount.fen, 700);
    EXPECT_FALSE(order->extra);
}

TEST(Read, names_the_field_and_what_is_wrong)
{
    struct Case {
        const char *body, *says, *field;
    };
    for (const auto& [body, says, field] : {
             Case{"on=2026-07-10&shape=road", "form.missing", "days"},
             Case{"days=&on=2026-07-10&shape=road", "form.missing", "days"},
             Case{"days=two&on=2026-07-10&shape=road", "form.bad_number", "days"},
             Case{"days=99999999999&on=2026-07-10&shape=road", "form.bad_number", "days"},
             Case{"days=1&on=2026-02-30&shape=road", "form.bad_date", "on"},
             Case{"days=1&on=2026-02-01&shape=tunnel", "form.bad_choice", "shape"},
             Case{"days=1&on=2026-02-01&shape=road&month=2026-13", "form.bad_month", "month"},
             Case{"days=1&on=2026-02-01&shape=road&number=a%00", "form.bad_text", "number"},
             Case{"days=1&on=2026-02-01&shape=road&lines.0.amount=1,23", "form.bad_amount", "lines.0.amount"},
             Case{"days=1&on=2026-02-01&shape=road&extra=1.5", "form.bad_number", "extra"},
         }) {
        const auto order = read<Order>(posted(body));
        ASSERT_FALSE(order) << body;
        EXPECT_EQ(order.error().says, says) << body;
        EXPECT_EQ(order.error().field, field) << body;
    }
}

TEST(Read, takes_json_of_the_same_shape)
{
    const auto order = read<Order>(posted(
        R"({"number":"7","days":3,"on":"2026-07-10","shape":"road","urgent":true,"month":null,
            "villages":["a"],"lines":[{"what":"x","amount":250}]})",
        "application/json; charset=utf-8"));
    ASSERT_TRUE(order) << order.error().says << order.error().field;
    EXPECT_EQ(order->lines.at(0).amount.fen, 250);
    EXPECT_TRUE(order->urgent);
}

TEST(Read, refuses_json_keys_it_doesnt_know)
{
    const auto order = read<Order>(
        posted(R"({"days":3,"on":"2026-07-10","shape":"road","lines":[{"wat":"x","amount":1}]})", "application/json"));
    ASSERT_FALSE(order);
    EXPECT_EQ(order.error().says, "form.unknown_key");
    EXPECT_EQ(order.error().field, "lines.0.wat");
    EXPECT_EQ(read<Order>(posted("[1]", "application/json")).error().says, "form.not_json");
    EXPECT_EQ(read<Order>(posted("<a/>", "text/xml")).error().says, "form.unknown_type");
}

TEST(Read, reads_the_query_of_a_get)
{
    const auto line = read<Line>(*make_request(Method::get, "/x?what=%E7%9F%B3&amount=3"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->what, "石");
    EXPECT_EQ(line->amount.fen, 300);
}

TEST(TypedMoney, is_read_as_people_write_it)
{
    const auto fen = [](const std::string& typed) -> std::optional<std::int64_t> {
        auto request = posted("");
        request.parameters = {{"amount", typed}};
        const auto line = read<Line>(request);
        return line ? std::optional(line->amount.fen) : std::nullopt;
    };
    EXPECT_EQ(fen("1,234.50"), 123450);
    EXPECT_EQ(fen("１，２３４．５元"), 123450);
    EXPECT_EQ(fen("-0.01"), -1);
    EXPECT_EQ(fen("1,234,567"), 123456700);
    for (const char* bad : {"1,23", "12,34.5", ",123", "1.234", "1.", ".5", "abc", "1 2a", "--1", "1e3",
                            "1234567890123456"})
        EXPECT_FALSE(fen(bad)) << bad;
}

}
}
