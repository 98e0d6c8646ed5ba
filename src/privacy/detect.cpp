#include "privacy/detect.hpp"

#include <algorithm>
#include <optional>

#include "privacy/glyphs.hpp"
#include "privacy/numbers.hpp"
#include "privacy/weak_masks.hpp"

namespace gongkai::privacy {
namespace {

// A number stands free: nothing but a gap, or a letter merely taken for a digit, touches it.
class Windows {
public:
    explicit Windows(const Run& run) : run_(run)
    {
        for (const auto& digit : run_)
            symbols_ += digit.symbol;
    }

    std::size_t size() const { return run_.size(); }
    bool may_start(std::size_t i) const
    {
        return i == 0 || run_[i].gap != 0 || run_[i - 1].shape != Shape::digit;
    }
    bool may_end(std::size_t i) const
    {
        return i + 1 == run_.size() || run_[i + 1].gap != 0 || run_[i + 1].shape != Shape::digit;
    }
    std::string_view symbols(std::size_t from, std::size_t count) const
    {
        return std::string_view(symbols_).substr(from, count);
    }
    const Digit& operator[](std::size_t i) const { return run_[i]; }

    std::size_t count(std::size_t from, std::size_t size, Shape shape) const
    {
        const auto first = run_.begin() + static_cast<std::ptrdiff_t>(from);
        return static_cast<std::size_t>(
            std::count_if(first, first + static_cast<std::ptrdiff_t>(size),
                          [&](const Digit& digit) { return digit.shape == shape; }));
    }
    bool mostly_real(std::size_t from, std::size_t size) const
    {
        return count(from, size, Shape::look_alike) * 2 <= size;
    }
    // The sizes of the blocks that gaps cut the window into.
    std::vector<std::size_t> blocks(std::size_t from, std::size_t size) const
    {
        std::vector<std::size_t> sizes{1};
        for (std::size_t i = from + 1; i < from + size; ++i) {
            if (run_[i].gap != 0) sizes.push_back(0);
            ++sizes.back();
        }
        return sizes;
    }
    bool even_gaps(std::size_t from, std::size_t size) const // all gaps alike
    {
        char32_t gap = 0;
        for (std::size_t i = from + 1; i < from + size; ++i) {
            if (run_[i].gap == 0) continue;
            if (gap != 0 && gap != run_[i].gap) return false;
            gap = run_[i].gap;
        }
        return true;
    }
    bool has_gap(std::size_t from, std::size_t size, char32_t gap) const
    {
        for (std::size_t i = from + 1; i < from + size; ++i)
            if (run_[i].gap == gap) return true;
        return false;
    }
    // 0.13812345678 and 13812345678.50 are amounts; 1.13812345678 is the first line of a list.
    bool is_part_of_decimal(std::size_t from, std::size_t size) const
    {
        const auto after = from + size;
        const bool point_before =
            run_[from].gap == '.' && run_[from - 1].symbol == '0' && (from == 1 || run_[from - 1].gap != 0);
        const bool point_after = after < run_.size() && run_[after].gap == '.' && run_[after].gap_size == 1;
        return point_before || point_after;
    }

private:
    const Run& run_;
    std::string symbols_;
};

bool looks_like_date(const std::vector<std::size_t>& blocks, std::string_view symbols)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const auto block = symbols.substr(at, blocks[i]);
        if (blocks[i] == 4 && (block.starts_with("19") || block.starts_with("20")) && blocks[i + 1] <= 2)
            return true;
        at += blocks[i];
    }
    return false;
}

class Detector {
public:
    Detector(std::string_view text, const Context& context)
        : text_(text), context_(context), words_(context | context_of(text))
    {
    }

    std::vector<Hit> detect()
    {
        const auto glyphs = glyphs_of(text_);
        for (const auto& run : runs_of(glyphs)) {
            const Windows windows(run);
            taken_.assign(run.size(), false);
            look(windows, 18, 18, [&](auto from, auto size) { return identity(windows, from, size); });
            look(windows, 15, 15, [&](auto from, auto size) { return short_identity(windows, from, size); });
            look(windows, 16, 19, [&](auto from, auto size) { return card(windows, from, size); });
            look(windows, 10, 12, [&](auto from, auto size) { return landline(windows, from, size); });
            look(windows, 11, 15, [&](auto from, auto size) { return mobile(windows, from, size); });
            if (words_.identity || words_.card || words_.social || words_.phone)
                look(windows, 7, 21, [&](auto from, auto size) { return by_words(windows, from, size); });
        }
        add_weakly_masked(glyphs);
        std::ranges::sort(hits_, {}, &Hit::begin);
        return std::move(hits_);
    }

private:
    template<class Judge>
    void look(const Windows& windows, std::size_t least, std::size_t most, Judge judge)
    {
        for (std::size_t from = 0; from + least <= windows.size(); ++from) {
            if (!windows.may_start(from)) continue;
            for (auto size = std::min(most, windows.size() - from); size >= least; --size) {
                if (!windows.may_end(from + size - 1) || is_taken(from, size)) continue;
                const std::optional<Kind> kind = judge(from, size);
                if (!kind) continue;
                take(windows, from, size, *kind);
                break;
            }
        }
    }

    bool is_taken(std::size_t from, std::size_t size) const
    {
        const auto first = taken_.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = first + static_cast<std::ptrdiff_t>(size);
        return std::find(first, last, true) != last;
    }

    void take(const Windows& windows, std::size_t from, std::size_t size, Kind kind)
    {
        std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(from), size, true);
        hits_.push_back({kind, windows[from].begin, windows[from + size - 1].end,
                         std::string(windows.symbols(from, size))});
    }

    Context around(const Windows& windows, std::size_t from) const
    {
        return context_ | context_before(text_.substr(0, windows[from].begin));
    }

    static std::optional<Kind> identity(const Windows& windows, std::size_t from, std::size_t size)
    {
        const bool found = windows.mostly_real(from, size) && is_identity_18(windows.symbols(from, size));
        return found ? std::optional(Kind::identity) : std::nullopt;
    }

    std::optional<Kind> short_identity(const Windows& windows, std::size_t from, std::size_t size) const
    {
        if (!is_identity_15(windows.symbols(from, size)) || windows.is_part_of_decimal(from, size)) return {};
        const auto words = around(windows, from);
        const bool plain =
            windows.blocks(from, size).size() == 1 && windows.count(from, size, Shape::digit) == size;
        return words.identity || (plain && !words.reference) ? std::optional(Kind::identity) : std::nullopt;
    }

    std::optional<Kind> card(const Windows& windows, std::size_t from, std::size_t size) const
    {
        const auto symbols = windows.symbols(from, size);
        if (!windows.mostly_real(from, size) || !windows.even_gaps(from, size)) return {};
        if (windows.is_part_of_decimal(from, size)) return {};
        if (is_bank_card(symbols)) return Kind::bank_card;
        const auto words = around(windows, from);
        const bool other_issuer =
            symbols.find('X') == symbols.npos && passes_luhn(symbols) && symbols[0] != '0';
        return other_issuer && words.card && !words.social ? std::optional(Kind::bank_card) : std::nullopt;
    }

    std::optional<Kind> landline(const Windows& windows, std::size_t from, std::size_t size) const
    {
        const auto symbols = windows.symbols(from, size);
        const auto area = area_code_length(symbols);
        if (area == 0 || !is_landline(symbols.substr(0, area), symbols.substr(area))) return {};
        if (windows.is_part_of_decimal(from, size) || !windows.mostly_real(from, size)) return {};
        const bool cut_after_area = windows[from + area].gap != 0;
        const bool found = (cut_after_area && windows.blocks(from, size).size() <= 3) ||
                           (windows.blocks(from, size).size() > 5 && windows.even_gaps(from, size)) ||
                           around(windows, from).phone;
        return found ? std::optional(Kind::landline) : std::nullopt;
    }

    std::optional<Kind> mobile(const Windows& windows, std::size_t from, std::size_t size) const
    {
        if (size == 11) return bare_mobile(windows, from);
        const auto symbols = windows.symbols(from, size);
        const auto begin = windows[from].begin;
        const bool plus = begin > 0 && text_[begin - 1] == '+';
        const bool country = (size == 13 && symbols.starts_with("86") && (plus || words_.phone)) ||
                             (size == 15 && symbols.starts_with("0086"));
        return country ? bare_mobile(windows, from + size - 11) : std::nullopt;
    }

    static std::optional<Kind> bare_mobile(const Windows& windows, std::size_t from)
    {
        const auto symbols = windows.symbols(from, 11);
        if (!is_mobile(symbols) || !windows.mostly_real(from, 11)) return {};
        if (windows.is_part_of_decimal(from, 11)) return {};
        const auto blocks = windows.blocks(from, 11);
        const bool usual = blocks == std::vector<std::size_t>{3, 4, 4};
        const bool loose = windows.has_gap(from, 11, '.') || windows.has_gap(from, 11, '/');
        const bool plausible =
            usual || (!loose && windows.even_gaps(from, 11) && !looks_like_date(blocks, symbols));
        return plausible ? std::optional(Kind::phone) : std::nullopt;
    }

    // What stands under 身份证, 账号, 一卡通 or 电话 is taken at its word, even when the number itself is
    // mistyped.
    std::optional<Kind> by_words(const Windows& windows, std::size_t from, std::size_t size) const
    {
        if (windows.blocks(from, size).size() > 6 || windows.is_part_of_decimal(from, size)) return {};
        const auto symbols = windows.symbols(from, size);
        if (!windows.mostly_real(from, size) || !windows.even_gaps(from, size)) return {};
        if (looks_like_date(windows.blocks(from, size), symbols)) return {};
        const auto words = around(windows, from);
        if (words.identity && size >= 14 && size <= 19) return Kind::identity;
        if (words.social && size >= 8) return Kind::social_card;
        if (words.card && size >= 12) return Kind::bank_card;
        const bool whole = windows.blocks(from, size).size() <= 2 && !words.reference;
        if (words.phone && whole && size == 11 && symbols[0] == '1') return Kind::phone;
        if (words.phone && whole && (size == 7 || size == 8) && symbols[0] >= '2') return Kind::landline;
        return {};
    }

    void add_weakly_masked(const std::vector<Glyph>& glyphs)
    {
        for (auto& hit : weakly_masked(text_, glyphs, context_)) {
            const bool overlaps = std::ranges::any_of(
                hits_, [&](const Hit& other) { return hit.begin < other.end && other.begin < hit.end; });
            if (!overlaps) hits_.push_back(std::move(hit));
        }
    }

    std::string_view text_;
    const Context& context_;
    Context words_; // said anywhere at all, so that most texts need no closer look
    std::vector<bool> taken_;
    std::vector<Hit> hits_;
};

}

std::vector<Hit> detect(std::string_view text, const Context& context)
{
    if (!may_hold_number(text)) return {};
    return Detector(text, context).detect();
}

}
