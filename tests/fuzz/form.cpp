// Forms as browsers and programs send them. The first line is the content type, the rest the body.
#include "http/form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"
#include "http/url.hpp"

namespace gongkai::http {
namespace {

enum class Mood { calm, cross };
BOOST_DESCRIBE_ENUM(Mood, calm, cross)

struct Line {
    std::string gist;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Line, (), (gist, amount))

struct Order {
    std::string words;
    std::int64_t count = 0;
    bool agreed = false;
    std::optional<Date> on;
    std::optional<Month> month;
    std::optional<Quarter> quarter;
    std::optional<Money> amount;
    std::optional<Mood> mood;
    std::vector<std::string> names;
    std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Order, (), (words, count, agreed, on, month, quarter, amount, mood, names, lines))

void check(const Form& form, std::string_view body)
{
    ENSURE(form.fields.size() <= FormLimits{}.fields);
    for (const auto& field : form.fields)
        ENSURE(is_utf8(field.name) && is_utf8(field.value));
    for (const auto& upload : form.uploads) {
        ENSURE(is_utf8(upload.field) && is_utf8(upload.file_name));
        ENSURE(upload.file_name.find_first_of("/\\") == std::string::npos);
        ENSURE(upload.bytes.data() >= body.data() && upload.bytes.size() <= body.size());
    }
}

void check_said_again(const Form& form)
{
    std::string said;
    for (const auto& field : form.fields)
        said += '&' + encode_segment(field.name) + '=' + encode_segment(field.value);
    const auto again = parse_urlencoded(said);
    const auto same = [](const Field& a, const Field& b) { return a.name == b.name && a.value == b.value; };
    const bool long_name =
        std::ranges::any_of(form.fields, [](const Field& field) { return field.name.size() > 1024; });
    ENSURE(long_name || (again && std::ranges::equal(*again, form.fields, same)));
}

}

FUZZ_TARGET(form)
{
    const auto type = bytes.substr(0, bytes.find('\n'));
    const auto body = bytes.substr(std::min(bytes.size(), type.size() + 1));
    const Request request{
        .method = Method::post, .headers = {{"Content-Type", std::string(type)}}, .body = std::string(body)};
    if (const auto form = read_form(request)) {
        check(*form, request.body);
        check_said_again(*form);
    }
    const auto order = read<Order>(request);
    if (order)
        ENSURE(is_utf8(order->words));
    else
        ENSURE(order.error().says.starts_with("form."));
}

}
