#include "privacy/weak_masks.hpp"

#include <algorithm>

namespace gongkai::privacy {
namespace {

constexpr std::ptrdiff_t hidden_well = 8;       // of an identity or card number
constexpr std::ptrdiff_t hidden_well_phone = 5; // the usual four stars leave ten thousand guesses

struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string symbols; // digits, X, and * for what is hidden
};

bool belongs(const Glyph& glyph)
{
    return glyph.shape == Shape::digit || glyph.shape == Shape::mask || glyph.shape == Shape::ex;
}

// Single blanks and hyphens inside a token are how cards are grouped.
std::vector<Token> tokens_of(const std::vector<Glyph>& glyphs)
{
    std::vector<Token> tokens;
    Token token;
    const auto finish = [&] {
        if (token.symbols.find("**") != token.symbols.npos) tokens.push_back(token);
        token = {};
    };
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const auto& glyph = glyphs[i];
        const bool inner_gap = (glyph.point == ' ' || glyph.point == '-') && !token.symbols.empty() &&
                               i + 1 < glyphs.size() && belongs(glyphs[i + 1]);
        if (inner_gap) continue;
        if (!belongs(glyph)) {
            finish();
            continue;
        }
        if (token.symbols.empty()) token.begin = glyph.begin;
        token.end = glyph.end;
        token.symbols += glyph.shape == Shape::mask ? '*'
                         : glyph.value == 10        ? 'X'
                                                    : static_cast<char>('0' + glyph.value);
    }
    finish();
    return tokens;
}

bool shows_birth_or_region(std::string_view symbols)
{
    const auto region = symbols.substr(0, 2);
    const auto century = symbols.substr(6, 2);
    return (region == "**" || (region[0] >= '1' && region[0] <= '8')) &&
           (century.find('*') != century.npos || century == "19" || century == "20");
}

std::optional<Kind> judge(std::string_view symbols, const Context& words)
{
    const auto hidden = std::ranges::count(symbols, '*');
    const auto size = symbols.size();
    if (hidden == 0) return {};
    if (size == 18 && hidden < hidden_well && shows_birth_or_region(symbols)) return Kind::identity;
    if (size == 15 && hidden < hidden_well && words.identity) return Kind::identity;
    if (size >= 16 && size <= 19 && hidden < hidden_well &&
        (symbols.starts_with("62") || words.card || words.social))
        return Kind::bank_card;
    const bool mobile = size == 11 && symbols[0] == '1' && (symbols[1] >= '3' || symbols[1] == '*');
    if (mobile && hidden < hidden_well_phone) return Kind::phone;
    return {};
}

}

std::vector<Hit> weakly_masked(std::string_view text, const std::vector<Glyph>& glyphs,
                               const Context& context)
{
    std::vector<Hit> hits;
    if (std::ranges::none_of(glyphs, [](const Glyph& glyph) { return glyph.shape == Shape::mask; }))
        return hits;
    for (const auto& token : tokens_of(glyphs)) {
        const auto words = context | context_before(text.substr(0, token.begin));
        if (const auto kind = judge(token.symbols, words))
            hits.push_back({*kind, token.begin, token.end, token.symbols});
    }
    return hits;
}

}
