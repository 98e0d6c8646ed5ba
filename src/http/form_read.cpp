#include "http/form.hpp"

#include "base/text.hpp"

namespace gongkai::http::detail {

namespace {

bool begins_with(std::string_view name, std::string_view prefix)
{
    return name.size() > prefix.size() && name.starts_with(prefix) && name[prefix.size()] == '.';
}

template<class T>
Wrong assign(const Field& field, const std::optional<T>& value, std::string_view key, T& out)
{
    if (!value) return bad(key, field);
    out = *value;
    return {};
}

// 1,234.50 as people type it: full-width digits, thousands commas, at most two decimals, an optional 元.
std::optional<Money> parse_typed_money(std::string_view typed)
{
    const auto text = without_spaces(to_half_width(typed));
    std::string_view rest = text;
    if (rest.ends_with("元")) rest.remove_suffix(std::string_view("元").size());
    const bool negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    const auto whole = rest.substr(0, rest.find('.'));
    auto cents = rest.size() > whole.size() ? std::string(rest.substr(whole.size() + 1)) : std::string("00");
    if (cents.empty() || cents.size() > 2) return {};
    cents.resize(2, '0');
    std::string digits;
    const bool grouped = whole.find(',') != std::string_view::npos;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool comma_place = grouped && i > 0 && (whole.size() - i) % 4 == 0;
        if (comma_place != (whole[i] == ',')) return {};
        if (whole[i] != ',') digits += whole[i];
    }
    if (digits.empty() || digits.size() > 15) return {};
    digits += cents;
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return {};
    const auto fen = std::stoll(digits);
    return Money{negative ? -fen : fen};
}

}

Wrong bad(std::string_view key, const Field& field)
{
    return Refusal{.says = std::string(key), .field = field.name, .with = {shorten(field.value, 40)}};
}

Wrong convert(const Field& field, std::string& out)
{
    const auto is_odd = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    };
    if (!is_utf8(field.value) || std::ranges::any_of(field.value, is_odd)) return bad("form.bad_text", field);
    out = replace_all(field.value, "\r\n", "\n");
    return {};
}

Wrong convert(const Field& field, bool& out)
{
    const std::string_view value = field.value;
    out = value == "on" || value == "true" || value == "1";
    if (!out && value != "off" && value != "false" && value != "0") return bad("form.bad_choice", field);
    return {};
}

Wrong convert(const Field& field, Date& out)
{
    return assign(field, parse_date(trim(field.value)), "form.bad_date", out);
}

Wrong convert(const Field& field, Month& out)
{
    return assign(field, parse_month(trim(field.value)), "form.bad_month", out);
}

Wrong convert(const Field& field, Quarter& out)
{
    return assign(field, parse_quarter(trim(field.value)), "form.bad_quarter", out);
}

Wrong convert(const Field& field, Money& out)
{
    if (field.origin != Field::Origin::json_number)
        return assign(field, parse_typed_money(field.value), "form.bad_amount", out);
    return convert(field, out.fen); // our JSON writes 分
}

FieldReader::FieldReader(Form form, const Request& request)
{
    for (const auto& [name, value] : request.parameters) fields_.push_back({name, value});
    const auto own = fields_.size();
    for (auto& field : form.fields) fields_.push_back(std::move(field));
    taken_.assign(fields_.size(), false);
    std::fill_n(taken_.begin(), own, true);
    strict_ = equal_ignoring_case(request.media_type(), "application/json");
}

bool FieldReader::has(const std::string& name) const
{
    return std::ranges::any_of(fields_, [&](const Field& field) {
        return (field.name == name && !field.value.empty()) || begins_with(field.name, name);
    });
}

const Field* FieldReader::take(const std::string& name)
{
    const Field* first = nullptr;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (fields_[i].name != name) continue;
        taken_[i] = true;
        if (!first) first = &fields_[i];
    }
    return first;
}

std::vector<const Field*> FieldReader::take_all(const std::string& name)
{
    std::vector<const Field*> found;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (fields_[i].name != name) continue;
        taken_[i] = true;
        if (!fields_[i].value.empty()) found.push_back(&fields_[i]);
    }
    return found;
}

Wrong FieldReader::unknown_key() const
{
    if (!strict_) return {};
    const auto first = std::ranges::find(taken_, false);
    if (first == taken_.end()) return {};
    const auto& field = fields_[static_cast<std::size_t>(first - taken_.begin())];
    return Refusal{.says = "form.unknown_key", .field = field.name, .with = {field.name}};
}

}
