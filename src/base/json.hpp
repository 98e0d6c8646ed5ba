#pragma once
// Boost.JSON with its text helpers; described structs and enums convert both ways by themselves.

#include "base/date.hpp"
#include "base/money.hpp"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

std::optional<boost::json::value> parse_json(std::string_view text); // nothing when it isn't JSON
std::string to_json_text(const boost::json::value& value);

template<class T>
std::string to_json(const T& object)
{
    return to_json_text(boost::json::value_from(object));
}

// Nothing when the text isn't JSON of that shape.
template<class T>
std::optional<T> from_json(std::string_view text)
{
    const auto value = parse_json(text);
    if (!value) return {};
    auto object = boost::json::try_value_to<T>(*value);
    return object ? std::optional<T>(std::move(*object)) : std::nullopt;
}

}

namespace gongkai { // found by argument-dependent lookup: money as integer 分, dates and instants as ISO text
using boost::json::try_value_to_tag;
using boost::json::value_from_tag;
void tag_invoke(const value_from_tag&, boost::json::value& out, const Money& money);
void tag_invoke(const value_from_tag&, boost::json::value& out, const Date& date);
void tag_invoke(const value_from_tag&, boost::json::value& out, const Month& month);
void tag_invoke(const value_from_tag&, boost::json::value& out, const Instant& instant);
boost::json::result<Money> tag_invoke(const try_value_to_tag<Money>&, const boost::json::value& value);
boost::json::result<Date> tag_invoke(const try_value_to_tag<Date>&, const boost::json::value& value);
boost::json::result<Month> tag_invoke(const try_value_to_tag<Month>&, const boost::json::value& value);
boost::json::result<Instant> tag_invoke(const try_value_to_tag<Instant>&, const boost::json::value& value);
}
