#include "domain/duty_key.hpp"

#include <charconv>

namespace gongkai::domain {
namespace {

template<class Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    if (text.empty() || text.front() < '1' || text.front() > '9') return {};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

// What stands before a mark; the rest is left after it. Nothing when the mark isn't there.
std::string_view taken_to(std::string_view& text, char mark)
{
    const auto at = text.find(mark);
    const auto taken = text.substr(0, at);
    text = at == text.npos ? std::string_view() : text.substr(at + 1);
    return taken;
}

std::optional<DutyKey> stage_key(std::string_view text)
{
    DutyKey key;
    key.project = number<std::int64_t>(taken_to(text, '-'));
    law::Stage stage{};
    if (!key.project || !boost::describe::enum_from_string(std::string(taken_to(text, '-')).c_str(), stage)) return {};
    key.stage = stage;
    if (stage != law::Stage::during) return text.empty() ? std::optional(key) : std::nullopt;
    key.day = parse_date(text);
    key.quarter = parse_quarter(text);
    return key.day || key.quarter ? std::optional(key) : std::nullopt;
}

std::string stage_text(const DutyKey& key)
{
    auto text = "P" + std::to_string(*key.project) + "-" + boost::describe::enum_to_string(*key.stage, "");
    if (key.stage != law::Stage::during) return text;
    return text + "-" + (key.quarter ? gongkai::to_text(*key.quarter) : gongkai::to_text(key.day.value_or(Date())));
}

}

std::string to_text(const DutyKey& key)
{
    auto text = key.project && key.stage ? stage_text(key) : gongkai::to_text(key.day.value_or(Date()));
    if (key.nth > 1) text += "." + std::to_string(key.nth);
    return text;
}

std::optional<DutyKey> parse_duty_key(std::string_view text)
{
    const auto dot = text.find('.');
    const auto nth = dot == text.npos ? std::optional(1) : number<int>(text.substr(dot + 1));
    if (!nth || (dot != text.npos && *nth < 2)) return {};
    text = text.substr(0, dot);
    auto key = std::optional<DutyKey>();
    if (text.starts_with('P')) key = stage_key(text.substr(1));
    else if (const auto day = parse_date(text)) key = DutyKey{.day = *day};
    if (key) key->nth = *nth;
    return key;
}

}
