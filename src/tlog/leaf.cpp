#include "tlog/leaf.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/date.hpp"
#include "base/ensure.hpp"
#include "tlog/bundle.hpp"
#include "tlog/decimal.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::array kinds{std::pair(LeafKind::publish, std::string_view("publish")),
                           std::pair(LeafKind::correct, std::string_view("correct")),
                           std::pair(LeafKind::withdraw, std::string_view("withdraw"))};

// Printable ASCII that JSON writes as it is, so that there is one spelling only.
bool is_token(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '\\'; });
}

bool is_hash(std::string_view text)
{
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, is_digit);
}

bool is_second(std::string_view text)
{
    return text.size() == std::string_view("2026-11-24T02:00:00Z").size() && parse_instant(text);
}

std::optional<LeafKind> parse_kind(std::string_view text)
{
    for (const auto& [kind, name] : kinds)
        if (name == text) return kind;
    return {};
}

std::string_view name_of(LeafKind kind)
{
    return std::ranges::find(kinds, kind, [](const auto& pair) { return pair.first; })->second;
}

// Reads `{"key":"text"` and `,"key":12` one after the other; after the first surprise nothing more.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    std::string_view text(std::string_view key)
    {
        expect(key);
        expect("\"");
        const auto value = take(rest_.find('"'));
        expect("\"");
        return value;
    }
    std::uint64_t count(std::string_view key)
    {
        expect(key);
        const auto value = parse_count(take(rest_.find_first_of(",}")));
        if (!value) good_ = false;
        return value.value_or(0);
    }
    bool ends_with(std::string_view text)
    {
        expect(text);
        return good_ && rest_.empty();
    }

private:
    void expect(std::string_view text)
    {
        good_ = good_ && rest_.starts_with(text);
        if (good_) rest_.remove_prefix(text.size());
    }
    std::string_view take(std::size_t size)
    {
        if (!good_ || size > rest_.size()) return good_ = false, std::string_view();
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
    bool good_ = true;
};

}

bool is_valid(const LeafRecord& leaf)
{
    for (const auto* text : {&leaf.village, &leaf.item, &leaf.period, &leaf.code})
        if (text->empty() || !is_token(*text)) return false;
    const bool first = leaf.sequence == 1;
    return leaf.edition >= 1 && leaf.sequence >= 1 && is_second(leaf.at) && is_token(leaf.supersedes) &&
           (first ? leaf.previous.empty() : is_hash(leaf.previous)) && is_hash(leaf.commitment);
}

std::string to_text(const LeafRecord& leaf)
{
    ENSURE(is_valid(leaf));
    auto text = fmt::format(
        R"({{"schema":"{}","village":"{}","item":"{}","period":"{}","code":"{}","edition":{},"kind":"{}","at":"{}",)"
        R"("supersedes":"{}","sequence":{},"previous":"{}","commitment":"{}"}})",
        leaf_schema, leaf.village, leaf.item, leaf.period, leaf.code, leaf.edition, name_of(leaf.kind),
        leaf.at, leaf.supersedes, leaf.sequence, leaf.previous, leaf.commitment);
    ENSURE(text.size() <= longest_record);
    return text;
}

std::optional<LeafRecord> parse_leaf(std::string_view text)
{
    if (text.size() > longest_record) return {};
    Scanner scanner(text);
    LeafRecord leaf;
    const auto schema = scanner.text(R"({"schema":)");
    leaf.village = scanner.text(R"(,"village":)");
    leaf.item = scanner.text(R"(,"item":)");
    leaf.period = scanner.text(R"(,"period":)");
    leaf.code = scanner.text(R"(,"code":)");
    leaf.edition = scanner.count(R"(,"edition":)");
    const auto kind = parse_kind(scanner.text(R"(,"kind":)"));
    leaf.at = scanner.text(R"(,"at":)");
    leaf.supersedes = scanner.text(R"(,"supersedes":)");
    leaf.sequence = scanner.count(R"(,"sequence":)");
    leaf.previous = scanner.text(R"(,"previous":)");
    leaf.commitment = scanner.text(R"(,"commitment":)");
    if (!scanner.ends_with("}") || schema != leaf_schema || !kind) return {};
    leaf.kind = *kind;
    return is_valid(leaf) ? std::optional(std::move(leaf)) : std::nullopt;
}

}
