// JSON bodies and stored JSON: read, written and read again.
#include "base/json.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/ledger.hpp"
#include "fuzz/support/target.hpp"
#include "http/form.hpp"

namespace gongkai {
namespace {

bool is_finite(
    const boost::json::value& value) // 1e400 is read as infinity, and written as what can't be read
{
    if (const auto* number = value.if_double()) return std::isfinite(*number);
    if (const auto* list = value.if_array()) return std::ranges::all_of(*list, is_finite);
    const auto* object = value.if_object();
    return !object ||
           std::ranges::all_of(*object, [](const auto& member) { return is_finite(member.value()); });
}

}

FUZZ_TARGET(json)
{
    const auto value = parse_json(bytes);
    if (!value) return;
    const auto written = to_json_text(*value);
    const auto again = parse_json(written);
    ENSURE(!is_finite(*value) || (again && again->kind() == value->kind()));
    ENSURE(is_utf8(written));
    if (const auto choices = from_json<domain::ReadChoices>(bytes))
        ENSURE(from_json<domain::ReadChoices>(to_json(*choices)).has_value());
    if (const auto fields = http::parse_json_fields(bytes))
        ENSURE(fields->size() <= http::FormLimits{}.fields);
}

}
