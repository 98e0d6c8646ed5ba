#include "base/json.hpp"

namespace gongkai {

std::optional<boost::json::value> parse_json(std::string_view text)
{
    boost::json::error_code error;
    auto value = boost::json::parse(text, error);
    if (error) return {};
    return value;
}

std::string to_json_text(const boost::json::value& value)
{
    return boost::json::serialize(value);
}

namespace {

template<class T>
boost::json::result<T> read_with(std::optional<T> (*parse)(std::string_view), const boost::json::value& value)
{
    const auto text = value.if_string();
    const auto read = text ? parse(std::string_view(text->data(), text->size())) : std::nullopt;
    if (!read) return boost::json::make_error_code(boost::json::error::not_string);
    return *read;
}

}

void tag_invoke(const value_from_tag&, boost::json::value& out, const Money& money)
{
    out = money.fen;
}

void tag_invoke(const value_from_tag&, boost::json::value& out, const Date& date)
{
    out = to_text(date);
}

void tag_invoke(const value_from_tag&, boost::json::value& out, const Month& month)
{
    out = to_text(month);
}

void tag_invoke(const value_from_tag&, boost::json::value& out, const Instant& instant)
{
    out = to_text(instant);
}

boost::json::result<Money> tag_invoke(const try_value_to_tag<Money>&, const boost::json::value& value)
{
    boost::json::error_code error;
    const auto fen = value.to_number<std::int64_t>(error);
    if (error) return error;
    return Money{fen};
}

boost::json::result<Date> tag_invoke(const try_value_to_tag<Date>&, const boost::json::value& value)
{
    return read_with(parse_date, value);
}

boost::json::result<Month> tag_invoke(const try_value_to_tag<Month>&, const boost::json::value& value)
{
    return read_with(parse_month, value);
}

boost::json::result<Instant> tag_invoke(const try_value_to_tag<Instant>&, const boost::json::value& value)
{
    return read_with(parse_instant, value);
}

}
