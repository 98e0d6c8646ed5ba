// What the stylesheet promises: contrast, sizes of type and targets, and nothing old engines choke on.

#include "base/file.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <regex>

namespace gongkai::web {
namespace {

using Tokens = std::map<std::string, std::string>;

std::string stylesheet()
{
    return read_file(SOURCE_ROOT "/assets/css/style.css").value_or("");
}

Tokens tokens(const std::string& block)
{
    Tokens found;
    const std::regex token("(--[a-z-]+): (#[0-9a-f]{6})");
    for (std::sregex_iterator at(block.begin(), block.end(), token), end; at != end; ++at) found[(*at)[1]] = (*at)[2];
    return found;
}

Tokens block(const std::string& css, const std::string& opening)
{
    const auto from = css.find(opening);
    return tokens(css.substr(from, css.find('}', from) - from));
}

double luminance(const std::string& colour)
{
    const auto channel = [&](std::size_t at) {
        const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& a, const std::string& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void expect_readable(Tokens colours)
{
    std::vector<std::pair<std::string, std::string>> pairs{
        {"--on-fill", "--fill"}, {"--card", "--pine-fill"}, {"--card", "--amber"}, {"--paper", "--ink"}};
    for (const auto* ground : {"--paper", "--card", "--soft"})
        for (const auto* ink : {"--ink", "--quiet", "--red", "--pine", "--amber"}) pairs.emplace_back(ink, ground);
    for (const std::string tone : {"--red", "--pine", "--amber", "--slate"})
        for (const std::string& ink : {tone, std::string("--ink"), std::string("--quiet"), std::string("--red")})
            pairs.emplace_back(ink, tone + "-soft");
    for (const auto& [ink, ground] : pairs) {
        ASSERT_TRUE(colours.contains(ink) && colours.contains(ground)) << ink << ground;
        EXPECT_GE(contrast(colours[ink], colours[ground]), 7.0) << ink << " on " << ground;
    }
}

TEST(Stylesheet, can_be_read_by_weak_eyes_in_daylight)
{
    expect_readable(block(stylesheet(), ":root {"));
}

TEST(Stylesheet, can_be_read_by_weak_eyes_at_night)
{
    expect_readable(block(stylesheet().substr(stylesheet().find("prefers-color-scheme: dark")), ":root {"));
}

TEST(Stylesheet, has_no_type_under_16_px_and_24_px_when_large)
{
    const auto css = stylesheet();
    EXPECT_NE(css.find("html { font-size: 112.5%"), css.npos);
    EXPECT_NE(css.find("html.large { font-size: 150%; --small: 1rem; --target: 60px;"), css.npos);
    const std::regex size("(?:font-size: |font: (?:[0-9]+ )?|--small: )([0-9.]+)(rem|px|em)");
    for (std::sregex_iterator at(css.begin(), css.end(), size), end; at != end; ++at) {
        const double length = std::stod((*at)[1]);
        EXPECT_GE((*at)[2] == "px" ? length : length * 18, 16.0) << (*at)[0];
    }
}

TEST(Stylesheet, stays_small)
{
    EXPECT_LE(stylesheet().size(), 25u * 1024);
}

TEST(Stylesheet, uses_nothing_old_phones_lack)
{
    const auto css = std::regex_replace(stylesheet(), std::regex(R"(/\*[\s\S]*?\*/)"), "");
    for (const auto* word : {"gap:", ":is(", ":where(", ":has(", "@container", "aspect-ratio", "inset:", "clamp(", "@import", "url("})
        EXPECT_EQ(css.find(word), css.npos) << word;
}

}
}
