#include "privacy/glyphs.hpp"

namespace gongkai::privacy {
namespace {

constexpr std::size_t shortest = 7; // a telephone without area code
constexpr std::size_t widest_gap = 3;

constexpr std::u32string_view chinese_digits[10] = {U"〇零", U"一壹幺", U"二贰", U"三叁", U"四肆",
                                                    U"五伍", U"六陆",   U"七柒", U"八捌", U"九玖"};
constexpr std::u32string_view look_alikes[10] = {U"OoQОо○ΟοＯｏ", U"lIi|丨ｌＩ", U"ZzＺ", U"",     U"",
                                                 U"SsＳ",         U"bGб",        U"",     U"BВＢ", U"gqｇｑ"};
constexpr std::u32string_view gaps =
    U" \t\r\n　\u00A0\u200B\u200C\u200D\uFEFF\u2009\u202F\u2060-－—–‐‑−_.．·•()（）/";
constexpr std::u32string_view masks = U"*＊●■×✱✽※";

struct Meaning {
    Shape shape = Shape::other;
    std::uint8_t value = 0;
};

// Every cell of a book is looked at character by character, so the answer for each is one look-up.
std::vector<Meaning> meanings_of_all_points()
{
    std::vector<Meaning> all(0x10000);
    const auto set = [&](std::u32string_view points, Shape shape, std::size_t value) {
        for (const auto point : points)
            all[point] = {shape, static_cast<std::uint8_t>(value)};
    };
    set(gaps, Shape::gap, 0);
    set(masks, Shape::mask, 0);
    set(U"XxＸｘХ", Shape::ex, 10);
    for (std::size_t value = 0; value < 10; ++value) {
        set(look_alikes[value], Shape::look_alike, value);
        set(chinese_digits[value], Shape::chinese, value);
        all['0' + value] = all[U'０' + value] = {Shape::digit, static_cast<std::uint8_t>(value)};
    }
    return all;
}

Meaning meaning_of(char32_t point)
{
    static const auto all = meanings_of_all_points();
    if (point < all.size()) return all[point];
    const bool mathematical = point >= 0x1D7CE && point <= 0x1D7FF;
    if (!mathematical) return {};
    return {Shape::digit, static_cast<std::uint8_t>((point - 0x1D7CE) % 10)};
}

// Broken bytes become single glyphs of no shape.
std::size_t length_at(std::string_view text, std::size_t at, char32_t& point)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead < 0x80) return 1;
    point = 0xFFFD;
    if (length == 1 || at + length > text.size()) return 1;
    char32_t whole = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return 1;
        whole = whole << 6 | (byte(at + i) & 0x3Fu);
    }
    point = whole;
    return length;
}

// XX is how people hide digits; a single X ends an identity number.
void turn_double_x_into_masks(std::vector<Glyph>& glyphs)
{
    const auto is_x = [&](std::size_t i) { return i < glyphs.size() && glyphs[i].value == 10; };
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool after = i > 0 && glyphs[i - 1].shape == Shape::mask && is_x(i) && is_x(i - 1);
        if (is_x(i) && (is_x(i + 1) || after)) glyphs[i].shape = Shape::mask;
    }
}

bool is_digit(const Glyph& glyph)
{
    return glyph.shape <= Shape::ex;
}

}

bool may_hold_number(std::string_view text)
{
    std::size_t digits = 0;
    for (std::size_t at = 0; at < text.size() && digits < shortest;) {
        char32_t point = static_cast<unsigned char>(text[at]);
        at += length_at(text, at, point);
        if (meaning_of(point).shape <= Shape::ex) ++digits;
    }
    return digits >= shortest;
}

std::vector<Glyph> glyphs_of(std::string_view text)
{
    std::vector<Glyph> glyphs;
    glyphs.reserve(text.size());
    bool double_x = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t point = static_cast<unsigned char>(text[at]);
        const auto length = length_at(text, at, point);
        const auto [shape, value] = meaning_of(point);
        double_x = double_x || (value == 10 && !glyphs.empty() && glyphs.back().value == 10);
        glyphs.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length), point, shape, value});
        at += length;
    }
    if (double_x) turn_double_x_into_masks(glyphs);
    return glyphs;
}

std::vector<Run> runs_of(const std::vector<Glyph>& glyphs)
{
    std::vector<Run> runs;
    Run run;
    std::size_t gap = 0;
    char32_t gap_point = 0;
    const auto finish = [&] {
        if (run.size() >= shortest) runs.push_back(run);
        run.clear();
        gap = 0;
    };
    for (const auto& glyph : glyphs) {
        if (is_digit(glyph)) {
            const auto symbol = glyph.value == 10 ? 'X' : static_cast<char>('0' + glyph.value);
            run.push_back({glyph.begin, glyph.end, symbol, glyph.shape,
                           run.empty() || gap == 0 ? U'\0' : gap_point,
                           static_cast<std::uint8_t>(run.empty() ? 0 : gap)});
            gap = 0;
        } else if (glyph.shape == Shape::gap && !run.empty()) {
            if (++gap == 1) gap_point = glyph.point;
            if (gap > widest_gap) finish();
        } else
            finish();
    }
    finish();
    return runs;
}

}
