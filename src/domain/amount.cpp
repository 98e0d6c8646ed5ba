#include "domain/amount.hpp"

#include <limits>

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

__extension__ using Wide = __int128;
constexpr Wide most_fen = Wide(1'000'000'000'000'000); // ten thousand billion 元: more is a slip of the key

Refusal unclear(std::string_view text)
{
    return {Refusal::Kind::invalid, "finding.amount_unclear", {}, "amount", {std::string(text)}};
}

// A decimal as written: mantissa × 10^−scale.
struct Decimal {
    Wide mantissa = 0;
    int scale = 0;
};

Wide power(int exponent)
{
    Wide value = 1;
    while (exponent-- > 0)
        value *= 10;
    return value;
}

// Whole 分, exactly; nothing when there is a rest. `loose` forgives a rest under a millionth of a 分.
std::optional<Wide> in_fen(Decimal decimal, std::int64_t yuan, bool loose)
{
    Wide fen = decimal.mantissa * yuan * 100;
    if (decimal.scale <= 0) return fen * power(-decimal.scale);
    const auto divisor = power(decimal.scale);
    auto whole = fen / divisor, rest = fen % divisor;
    if (rest == 0) return whole;
    if (!loose) return {};
    if (rest * 2 > divisor) ++whole, rest = divisor - rest;
    return rest * 1'000'000 < divisor ? std::optional<Wide>(whole) : std::nullopt;
}

class Reader {
public:
    Reader(std::u32string_view text, std::int64_t sheet_unit) : text_(text), sheet_unit_(sheet_unit) {}

    // The whole text as one amount in 分, or nothing. Signs and currency marks may stand in any order before
    // it.
    std::optional<Wide> read()
    {
        bool negative = false;
        for (std::size_t length = 0;;) {
            const auto prefix = words::money_prefix(text_.substr(at_), length);
            if (prefix == words::Prefix::none) break;
            if (prefix == words::Prefix::negative && negative) return {};
            negative = negative || prefix == words::Prefix::negative;
            at_ += length;
        }
        const auto fen = parts();
        if (!fen || at_ != text_.size()) return {};
        return negative ? -*fen : *fen;
    }

    bool too_precise() const { return too_precise_; }

private:
    char32_t peek() const { return at_ < text_.size() ? text_[at_] : U'\0'; }
    static bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

    // 24元6角, 11.1万, 叁仟元整, 1,234.50
    std::optional<Wide> parts()
    {
        const auto first = number();
        if (!first) return {};
        std::int64_t unit = sheet_unit_;
        const auto many = words::myriad(peek()) > 0      ? words::myriad(peek())
                          : words::place(peek()) == 1000 ? 1000
                                                         : 0;
        if (many > 0) unit = many, ++at_;
        const auto sign = words::money_sign(peek());
        if (sign == words::MoneySign::jiao || sign == words::MoneySign::fen) return small_coins(*first);
        if (sign == words::MoneySign::yuan) {
            if (many == 0) unit = 1;
            ++at_;
        }
        auto fen = exact(*first, unit);
        if (!fen) return {};
        if (sign == words::MoneySign::yuan)
            if (const auto coins = coins_after(); coins) *fen += *coins;
        if (words::money_sign(peek()) == words::MoneySign::whole) ++at_;
        return fen;
    }

    std::optional<Wide> coins_after()
    {
        if (words::digit(peek()) == 0) ++at_; // 壹元零伍分
        const auto start = at_;
        const auto next = number();
        const auto sign = words::money_sign(peek());
        if (next && (sign == words::MoneySign::jiao || sign == words::MoneySign::fen))
            return small_coins(*next);
        at_ = start;
        return {};
    }

    std::optional<Wide> small_coins(Decimal first)
    {
        const bool jiao = words::money_sign(peek()) == words::MoneySign::jiao;
        ++at_;
        if (first.scale != 0 || first.mantissa > 9) return {};
        Wide fen = first.mantissa * (jiao ? 10 : 1);
        if (jiao) {
            if (words::digit(peek()) == 0) ++at_;
            const auto start = at_;
            const auto last = number();
            if (last && last->scale == 0 && last->mantissa <= 9 &&
                words::money_sign(peek()) == words::MoneySign::fen) {
                fen += last->mantissa;
                ++at_;
            } else {
                at_ = start;
            }
        }
        if (words::money_sign(peek()) == words::MoneySign::whole) ++at_;
        return fen;
    }

    std::optional<Wide> exact(Decimal decimal, std::int64_t unit)
    {
        const auto fen = in_fen(decimal, unit, false);
        too_precise_ = !fen;
        return fen;
    }

    std::optional<Decimal> number() { return is_digit(peek()) || peek() == U'.' ? arabic() : chinese(); }

    // Commas must stand every three digits: 1,234 is read, 12,34 is not.
    std::optional<Decimal> arabic()
    {
        Decimal out;
        int digits = 0, since_comma = -1, after_dot = -1;
        for (; is_digit(peek()) || peek() == U',' || peek() == U'.'; ++at_) {
            const auto c = peek();
            if (c == U',') {
                if (after_dot >= 0 || digits == 0 || (since_comma >= 0 ? since_comma != 3 : digits > 3))
                    return {};
                since_comma = 0;
            } else if (c == U'.') {
                if (after_dot >= 0 || (since_comma >= 0 && since_comma != 3)) return {};
                after_dot = 0;
            } else {
                if (++digits > 24) return {};
                out.mantissa = out.mantissa * 10 + static_cast<int>(c - U'0');
                if (after_dot >= 0)
                    ++after_dot;
                else if (since_comma >= 0)
                    ++since_comma;
            }
        }
        if (digits == 0 || after_dot == 0 || (after_dot < 0 && since_comma >= 0 && since_comma != 3))
            return {};
        out.scale = after_dot > 0 ? after_dot : 0;
        return out;
    }

    // 叁仟零伍拾, 一百二十万. Places must fall; 三千五 (3005 or 3500?) is not guessed.
    std::optional<Decimal> chinese()
    {
        Wide total = 0, section = 0;
        int pending = -1;
        std::int64_t last_place = 100'000, last_myriad = 1'000'000'000;
        bool any = false, zero = false;
        for (; at_ < text_.size(); ++at_) {
            const auto c = peek();
            if (const auto value = words::digit(c)) {
                if (pending > 0) return {};
                if (*value == 0) zero = true;
                pending = *value;
            } else if (const auto tens = words::place(c)) {
                if (tens >= last_place || (pending <= 0 && tens != 10)) return {};
                section += Wide(pending > 0 ? pending : 1) * tens;
                last_place = tens, pending = -1, zero = false;
            } else if (const auto many = words::myriad(c)) {
                if (many >= last_myriad) return {};
                section += pending > 0 ? pending : 0;
                if (section == 0) return {};
                total += section * many;
                section = 0, pending = -1, zero = false, last_myriad = many, last_place = 100'000;
            } else {
                break;
            }
            any = true;
        }
        if (!any) return {};
        if (pending > 0 && last_place > 10 && !zero && (section > 0 || total > 0)) return {};
        return Decimal{total + section + (pending > 0 ? pending : 0), 0};
    }

    std::u32string_view text_;
    std::int64_t sheet_unit_;
    std::size_t at_ = 0;
    bool too_precise_ = false;
};

std::int64_t yuan_of(Unit unit)
{
    switch (unit) {
    case Unit::unstated:
    case Unit::yuan: return 1;
    case Unit::thousand_yuan: return 1000;
    case Unit::ten_thousand_yuan: return 10'000;
    }
    return 1;
}

Result<std::optional<Money>> as_money(Wide fen, std::string_view text)
{
    if (fen > most_fen || fen < -most_fen)
        return refuse(
            {Refusal::Kind::invalid, "finding.amount_too_large", {}, "amount", {std::string(text)}});
    return std::optional<Money>(Money{static_cast<std::int64_t>(fen)});
}

// 2.5e-3 and the like, as number cells keep them: mantissa of at most fifteen significant digits.
std::optional<Decimal> number_cell(std::string_view text, bool& negative)
{
    Decimal out;
    int significant = 0, scale = 0;
    bool dot = false, rounded = false;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) negative = text[at++] == '-';
    const auto start = at;
    for (; at < text.size() && ((text[at] >= '0' && text[at] <= '9') || (text[at] == '.' && !dot)); ++at) {
        if (text[at] == '.') {
            dot = true;
            continue;
        }
        const int value = text[at] - '0';
        if (significant < 15) {
            out.mantissa = out.mantissa * 10 + value;
            significant += out.mantissa > 0 ? 1 : 0;
            scale += dot ? 1 : 0;
        } else {
            if (!rounded && value >= 5) ++out.mantissa;
            rounded = true;
            scale -= dot ? 0 : 1;
        }
    }
    if (at == start) return {};
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        int exponent = 0, sign = 1;
        if (++at < text.size() && (text[at] == '-' || text[at] == '+')) sign = text[at++] == '-' ? -1 : 1;
        if (at == text.size()) return {};
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && exponent < 400; ++at)
            exponent = exponent * 10 + (text[at] - '0');
        scale -= sign * exponent;
    }
    out.scale = scale;
    return at == text.size() ? std::optional<Decimal>(out) : std::nullopt;
}

Result<std::optional<Money>> read_number_cell(std::string_view text, Unit unit)
{
    bool negative = false;
    auto decimal = number_cell(text, negative);
    if (!decimal) return refuse(unclear(text));
    if (decimal->mantissa == 0 || decimal->scale > 24) return std::optional<Money>(Money{});
    if (decimal->scale < -9)
        return refuse(
            {Refusal::Kind::invalid, "finding.amount_too_large", {}, "amount", {std::string(text)}});
    const auto fen = in_fen(*decimal, yuan_of(unit), true);
    if (!fen)
        return refuse(
            {Refusal::Kind::invalid, "finding.amount_too_precise", {}, "amount", {std::string(text)}});
    return as_money(negative ? -*fen : *fen, text);
}

Result<std::optional<Money>> read_text(std::u32string_view text, std::string_view source, Unit unit)
{
    Reader reader(text, yuan_of(unit));
    if (const auto fen = reader.read()) return as_money(*fen, source);
    if (reader.too_precise())
        return refuse(
            {Refusal::Kind::invalid, "finding.amount_too_precise", {}, "amount", {std::string(source)}});
    return refuse(unclear(source));
}

// 叁仟元(¥3000元): both ways of writing must say the same.
Result<std::optional<Money>> read_both(std::u32string_view text, std::size_t open, std::string_view source,
                                       Unit unit)
{
    const auto outer = TRY(read_text(text.substr(0, open), source, unit));
    const auto inner = TRY(read_text(text.substr(open + 1, text.size() - open - 2), source, unit));
    if (outer != inner)
        return refuse(
            {Refusal::Kind::invalid, "finding.amount_disagrees", {}, "amount", {std::string(source)}});
    return outer;
}

}

std::string unit_name(Unit unit)
{
    switch (unit) {
    case Unit::unstated: return "";
    case Unit::yuan: return std::string(words::unit_name(words::UnitWord::yuan));
    case Unit::thousand_yuan: return std::string(words::unit_name(words::UnitWord::thousand_yuan));
    case Unit::ten_thousand_yuan: return std::string(words::unit_name(words::UnitWord::ten_thousand_yuan));
    }
    return "";
}

Result<std::optional<Money>> read_amount(std::string_view text, Unit unit, Cell::Kind kind)
{
    if (text.size() > 200) return refuse(unclear(shorten(text, 20)));
    const auto plain = words::plain(text);
    if (kind == Cell::Kind::formula_without_value && plain.empty())
        return refuse({Refusal::Kind::invalid, "finding.formula_without_value", {}, "amount", {}});
    if (words::means_no_amount(plain)) return std::optional<Money>();
    if (kind == Cell::Kind::number)
        if (auto number = read_number_cell(plain, unit);
            number || number.error().says != "finding.amount_unclear")
            return number;
    const auto points = to_code_points(plain);
    const std::u32string_view view(points);
    if (!view.ends_with(U')')) return read_text(view, text, unit);
    const auto open = view.find(U'(');
    const auto inside = view.substr(open == view.npos ? 0 : open);
    if (open == view.npos) return refuse(unclear(text));
    std::size_t length = 0;
    if (words::money_prefix(inside, length) != words::Prefix::none && open == 0)
        return read_text(view, text, unit);
    if (open > 0) return read_both(view, open, text, unit);
    const auto inner =
        TRY(read_text(view.substr(1, view.size() - 2), text, unit)); // (1,200.00) is a negative
    if (!inner || inner->fen < 0) return refuse(unclear(text));
    return std::optional<Money>(-*inner);
}

}
