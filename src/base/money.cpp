#include "base/money.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace gongkai {
namespace {

constexpr std::array<std::string_view, 10> numerals{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> places{"", "拾", "佰", "仟"};

std::string group_in_capitals(unsigned group, bool lead_zero)
{
    std::string out;
    bool pending_zero = lead_zero && group < 1000;
    for (int place = 3; place >= 0; --place) {
        constexpr std::array<unsigned, 4> tens{1, 10, 100, 1000};
        const auto digit = group / tens[static_cast<std::size_t>(place)] % 10;
        if (digit == 0) {
            pending_zero = pending_zero || !out.empty();
            continue;
        }
        if (pending_zero) out += numerals[0];
        pending_zero = false;
        out += numerals[digit];
        out += places[static_cast<std::size_t>(place)];
    }
    return out;
}

std::string yuan_in_capitals(std::uint64_t yuan)
{
    constexpr std::array<std::string_view, 4> groups{"", "万", "亿", "万亿"};
    std::string out;
    bool gap = false;
    for (int i = 3; i >= 0; --i) {
        constexpr std::array<std::uint64_t, 4> size{1, 10000, 100000000, 1000000000000};
        const auto group = static_cast<unsigned>(yuan / size[static_cast<std::size_t>(i)] % 10000);
        if (group == 0) {
            gap = !out.empty();
            continue;
        }
        if (gap && group >= 1000) out += numerals[0];
        out += group_in_capitals(group, !out.empty());
        out += groups[static_cast<std::size_t>(i)];
        gap = false;
    }
    return out;
}

std::uint64_t magnitude(Money money)
{
    return money.fen < 0 ? 0 - static_cast<std::uint64_t>(money.fen) : static_cast<std::uint64_t>(money.fen);
}

}

std::string to_text(Money money)
{
    const auto yuan = std::to_string(magnitude(money) / 100);
    std::string grouped;
    for (std::size_t at = 0; at < yuan.size(); ++at) {
        if (at > 0 && (yuan.size() - at) % 3 == 0) grouped += ',';
        grouped += yuan[at];
    }
    return fmt::format("{}{}.{:02}", money.fen < 0 ? "-" : "", grouped, magnitude(money) % 100);
}

std::string in_plain_yuan(Money money)
{
    return fmt::format("{}{}.{:02}", money.fen < 0 ? "-" : "", magnitude(money) / 100, magnitude(money) % 100);
}

std::string in_capitals(Money money)
{
    const auto yuan = magnitude(money) / 100;
    const auto jiao = magnitude(money) / 10 % 10, fen = magnitude(money) % 10;
    std::string out = money.fen < 0 ? "负" : "";
    if (yuan > 0) out.append(yuan_in_capitals(yuan)).append("元");
    else if (jiao == 0 && fen == 0) out.append(numerals[0]).append("元");
    if (jiao == 0 && fen == 0) return out.append("整");
    if (jiao > 0) out.append(numerals[jiao]).append("角");
    if (jiao == 0 && yuan > 0) out.append(numerals[0]);
    if (fen > 0) out.append(numerals[fen]).append("分");
    else out.append("整");
    return out;
}

}
