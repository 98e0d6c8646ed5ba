#include "domain/book_vouchers.hpp"

#include <charconv>
#include <map>

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

constexpr int longest_range = 100;

struct Numbered {
    std::string prefix;
    std::string suffix; // 号
    int number = 0;
    std::size_t width = 0;
};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The last run of digits is the number: 2026-10-013 runs under the prefix 2026-10-.
std::optional<Numbered> numbered(std::string_view text)
{
    std::size_t end = text.size();
    while (end > 0 && !is_digit(text[end - 1]))
        --end;
    std::size_t from = end;
    while (from > 0 && is_digit(text[from - 1]))
        --from;
    if (from == end || end - from > 8) return {};
    Numbered out{std::string(text.substr(0, from)), std::string(text.substr(end)), 0, end - from};
    std::from_chars(text.data() + from, text.data() + end, out.number);
    return out;
}

// 003-005 behind a prefix of words; 10-005 is number 5 of October.
bool is_range(const Numbered& first, const Numbered& last, std::optional<Month> period)
{
    if (last.number <= first.number || last.number - first.number > longest_range) return false;
    const bool bare = first.prefix.empty();
    const bool month = period && first.number == static_cast<int>(static_cast<unsigned>(period->month()));
    return !(bare && (month || first.number > 1900));
}

std::vector<Numbered> numbers_of(std::string_view voucher, std::optional<Month> period)
{
    auto text = words::number_list(voucher);
    if (text.ends_with(".0")) text.resize(text.size() - 2); // a number cell of a careless export
    std::vector<Numbered> out;
    for (const auto& part : split(text, ',')) {
        const auto dash = part.rfind('-');
        const auto last = numbered(part);
        if (!last) continue;
        const auto first =
            dash == std::string::npos ? std::nullopt : numbered(std::string_view(part).substr(0, dash));
        auto one = *last;
        if (first && is_range(*first, *last, period)) {
            for (int number = first->number; number <= last->number; ++number)
                out.push_back({first->prefix, last->suffix, number, first->width});
            continue;
        }
        if (one.prefix.empty() && !out.empty()) one.prefix = out.back().prefix;
        out.push_back(one);
    }
    return out;
}

std::string padded(const Numbered& like, int number)
{
    auto digits = std::to_string(number);
    while (digits.size() < like.width)
        digits.insert(digits.begin(), '0');
    return like.prefix + digits + like.suffix;
}

}

std::vector<VoucherGap> voucher_gaps(const Book& book)
{
    struct Seen {
        Numbered as;
        const Entry* entry = nullptr;
    };
    std::map<std::string, std::map<int, Seen>> series;
    for (const auto& entry : book.entries)
        for (const auto& number : numbers_of(entry.voucher, book.period))
            series[number.prefix].try_emplace(number.number, Seen{number, &entry});
    std::vector<VoucherGap> gaps;
    for (const auto& [prefix, numbers] : series) {
        const Seen* before = nullptr;
        for (const auto& [number, seen] : numbers) {
            if (before != nullptr && number > before->as.number + 1) {
                const auto first = padded(before->as, before->as.number + 1),
                           last = padded(before->as, number - 1);
                gaps.push_back({first == last ? first : first + " – " + last,
                                padded(before->as, before->as.number), padded(seen.as, number), seen.entry});
            }
            before = &seen;
        }
    }
    return gaps;
}

}
