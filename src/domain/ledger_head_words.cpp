// Numerals, units, villages, months and days as ledgers write them.

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain::words {
namespace {

constexpr std::u32string_view small_digits = U"〇一二三四五六七八九";
constexpr std::u32string_view capital_digits = U"零壹贰叁肆伍陆柒捌玖";

bool is_ascii_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

struct UnitName {
    std::string_view word;
    UnitWord unit;
};
constexpr std::array<UnitName, 6> units{{{"人民币元", UnitWord::yuan},
                                         {"人民币万元", UnitWord::ten_thousand_yuan},
                                         {"元", UnitWord::yuan},
                                         {"万元", UnitWord::ten_thousand_yuan},
                                         {"千元", UnitWord::thousand_yuan},
                                         {"元整", UnitWord::yuan}}};

UnitWord unit_of(std::string_view word)
{
    for (const auto& [name, unit] : units)
        if (word == name) return unit;
    return UnitWord::none;
}

// 二〇二六 or 2026 just before `at`.
int year_before(std::u32string_view text, std::size_t at)
{
    if (at < 4) return 0;
    int year = 0;
    for (auto i = at - 4; i < at; ++i) {
        const auto value =
            is_ascii_digit(text[i]) ? std::optional<int>(static_cast<int>(text[i] - U'0')) : digit(text[i]);
        if (!value) return 0;
        year = year * 10 + *value;
    }
    return year >= 1949 && year <= 2199 ? year : 0;
}

int month_before(std::u32string_view text, std::size_t at)
{
    std::size_t from = at;
    while (from > 0 && at - from < 3 &&
           (is_ascii_digit(text[from - 1]) || digit(text[from - 1]) || place(text[from - 1]) == 10))
        --from;
    const auto month = small_number(from_code_points(text.substr(from, at - from)));
    return month && *month >= 1 && *month <= 12 ? *month : 0;
}

// 2026.10, 2026-10, 2026/10; a third number may follow.
std::optional<YearMonth> dotted_period(std::u32string_view text)
{
    for (std::size_t i = 4; i + 1 < text.size(); ++i) {
        if (text[i] != U'.' && text[i] != U'-' && text[i] != U'/') continue;
        if (i > 4 && is_ascii_digit(text[i - 5])) continue;
        const int year = year_before(text, i);
        if (year == 0) continue;
        int month = 0;
        std::size_t end = i + 1;
        while (end < text.size() && end < i + 3 && is_ascii_digit(text[end]))
            month = month * 10 + static_cast<int>(text[end++] - U'0');
        if (month >= 1 && month <= 12) return YearMonth{year, month};
    }
    return {};
}

bool is_no_village(std::string_view name)
{
    constexpr std::array<std::string_view, 9> general{"农村", "乡村", "全村", "本村", "行政村",
                                                      "该村", "各村", "我村", "村村"};
    return std::any_of(general.begin(), general.end(), [&](auto word) { return name == word; });
}

// What stands behind the last 镇, 乡, 街道, 县, 市 of a name, if anything of it is left.
std::string without_town(std::string name, std::string_view own_end)
{
    constexpr std::array<std::string_view, 7> above{"省", "市", "县", "区", "街道", "镇", "乡"};
    for (const auto level : above) {
        const auto at = name.rfind(level);
        if (at == std::string::npos || at == 0) continue;
        const auto rest = name.substr(at + level.size());
        if (rest.size() > own_end.size()) name = rest;
    }
    return name;
}

}

std::optional<int> digit(char32_t sign)
{
    if (sign == U'两') return 2;
    if (const auto at = small_digits.find(sign); at != small_digits.npos) return static_cast<int>(at);
    if (const auto at = capital_digits.find(sign); at != capital_digits.npos) return static_cast<int>(at);
    if (sign == U'弌') return 1;
    if (sign == U'贰' || sign == U'貳' || sign == U'弍') return 2;
    if (sign == U'叄' || sign == U'参' || sign == U'叁') return 3;
    if (sign == U'陸') return 6;
    return {};
}

std::int64_t place(char32_t sign)
{
    if (sign == U'十' || sign == U'拾') return 10;
    if (sign == U'百' || sign == U'佰') return 100;
    if (sign == U'千' || sign == U'仟') return 1000;
    return 0;
}

std::int64_t myriad(char32_t sign)
{
    if (sign == U'万' || sign == U'萬') return 10'000;
    if (sign == U'亿' || sign == U'億') return 100'000'000;
    return 0;
}

std::optional<int> small_number(std::string_view text)
{
    const auto points = to_code_points(text);
    if (points.empty() || points.size() > 3) return {};
    if (is_ascii_digit(points[0])) {
        int value = 0;
        for (const auto c : points) {
            if (!is_ascii_digit(c)) return {};
            value = value * 10 + static_cast<int>(c - U'0');
        }
        return value <= 99 ? std::optional<int>(value) : std::nullopt;
    }
    int tens = 0, ones = 0;
    bool ten = false;
    for (const auto c : points) {
        if (place(c) == 10 && !ten) {
            tens = ones == 0 ? 1 : ones;
            ones = 0;
            ten = true;
        } else if (const auto value = digit(c); value && ones == 0) {
            ones = *value;
        } else {
            return {};
        }
    }
    return tens * 10 + ones;
}

MoneySign money_sign(char32_t sign)
{
    if (sign == U'元' || sign == U'圆' || sign == U'块' || sign == U'圓') return MoneySign::yuan;
    if (sign == U'角' || sign == U'毛') return MoneySign::jiao;
    if (sign == U'分') return MoneySign::fen;
    return sign == U'整' || sign == U'正' ? MoneySign::whole : MoneySign::none;
}

Prefix money_prefix(std::u32string_view text, std::size_t& length)
{
    struct Word {
        std::u32string_view text;
        Prefix prefix;
    };
    static constexpr std::array<Word, 17> words{{{U"(红字)", Prefix::negative},
                                                 {U"红字", Prefix::negative},
                                                 {U"(红)", Prefix::negative},
                                                 {U"红", Prefix::negative},
                                                 {U"冲销", Prefix::negative},
                                                 {U"冲减", Prefix::negative},
                                                 {U"负", Prefix::negative},
                                                 {U"-", Prefix::negative},
                                                 {U"−", Prefix::negative},
                                                 {U"–", Prefix::negative},
                                                 {U"△", Prefix::negative},
                                                 {U"人民币", Prefix::currency},
                                                 {U"RMB", Prefix::currency},
                                                 {U"CNY", Prefix::currency},
                                                 {U"¥", Prefix::currency},
                                                 {U"￥", Prefix::currency},
                                                 {U":", Prefix::currency}}};
    for (const auto& [word, prefix] : words)
        if (text.starts_with(word)) {
            length = word.size();
            return prefix;
        }
    length = 0;
    return Prefix::none;
}

bool means_no_amount(std::string_view text)
{
    if (text.empty()) return true;
    if (text == "无" || text == "空" || text == "○") return true;
    const auto points = to_code_points(text);
    return std::all_of(points.begin(), points.end(), [](char32_t c) {
        return c == U'-' || c == U'—' || c == U'–' || c == U'/' || c == U'\\' || c == U'―' || c == U'─' ||
               c == U'＼';
    });
}

UnitWord unit_line(std::string_view text)
{
    const auto word = plain(text);
    for (auto at = word.find("单位"); at != std::string::npos; at = word.find("单位", at + 1)) {
        auto rest = std::string_view(word).substr(at + std::string_view("单位").size());
        while (rest.starts_with(":") || rest.starts_with("为"))
            rest.remove_prefix(rest[0] == ':' ? 1 : 3);
        if (rest.starts_with("(")) rest.remove_prefix(1);
        if (const auto end = rest.find_first_of("),;."); end != std::string_view::npos)
            rest = rest.substr(0, end);
        for (const std::string_view stop : {"、", "。"})
            if (const auto end = rest.find(stop); end != std::string_view::npos) rest = rest.substr(0, end);
        if (const auto unit = unit_of(rest); unit != UnitWord::none) return unit;
    }
    return UnitWord::none;
}

UnitWord unit_in_brackets(std::string_view text)
{
    const auto word = plain(text);
    for (auto open = word.find('('); open != std::string::npos; open = word.find('(', open + 1)) {
        const auto close = word.find(')', open);
        if (close == std::string::npos) return UnitWord::none;
        const auto inside = word.substr(open + 1, close - open - 1);
        if (const auto unit = unit_of(inside); unit != UnitWord::none) return unit;
        if (const auto unit = unit_line(inside); unit != UnitWord::none) return unit;
    }
    return UnitWord::none;
}

std::string_view unit_name(UnitWord unit)
{
    switch (unit) {
    case UnitWord::none: return "";
    case UnitWord::yuan: return "元";
    case UnitWord::thousand_yuan: return "千元";
    case UnitWord::ten_thousand_yuan: return "万元";
    }
    return "";
}

bool is_dateline(std::string_view text)
{
    const auto word = plain(text);
    for (const std::string_view said :
         {"日期", "时间", "填报于", "制表", "公示期", "公布于", "打印", "填表", "截止", "截至"})
        if (word.find(said) != std::string::npos) return true;
    return false;
}

std::string village(std::string_view text)
{
    const auto points = to_code_points(plain(text));
    std::u32string name;
    bool after_number = false;
    for (const auto& c : points) { // what precedes a name in a title: its period, a colon, a book's marks
        const bool numeral = !name.empty() && (digit(name.back()) || place(name.back()) == 10);
        const bool period_sign = (c == U'年' || c == U'月') && (after_number || numeral);
        const bool mark = std::u32string_view(U":-.(《/_").find(c) != std::u32string_view::npos;
        if (is_ascii_digit(c) || period_sign || mark || digit(c) == 0 || (c == U'份' && name.empty())) {
            name.clear();
            after_number = is_ascii_digit(c);
            continue;
        }
        after_number = false;
        name += c;
        const bool village_end = c == U'村' || (c == U'区' && name.ends_with(U"社区"));
        if (!village_end || name.size() < 2) continue;
        const std::string_view end = c == U'村' ? "村" : "社区";
        const auto found = without_town(from_code_points(name), end);
        const auto next = &c + 1 < points.data() + points.size() ? *(&c + 1) : U' ';
        if (is_no_village(found)) continue;
        if (next == U'村') {
            const auto after = &c + 2 < points.data() + points.size() ? *(&c + 2) : U' ';
            if (std::u32string_view(U"务民级委集账").find(after) == std::u32string_view::npos) continue;
        }
        if (found.size() > end.size()) return found;
    }
    return {};
}

std::optional<YearMonth> period(std::string_view text)
{
    const auto points = to_code_points(plain(text));
    const std::u32string_view view(points);
    int year = 0;
    std::optional<YearMonth> only_month;
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i] == U'年') year = year_before(view, i) != 0 ? year_before(view, i) : year;
        if (view[i] != U'月') continue;
        if (const int month = month_before(view, i)) {
            if (year != 0) return YearMonth{year, month};
            if (!only_month) only_month = YearMonth{0, month};
        }
    }
    if (const auto dotted = dotted_period(view)) return dotted;
    return only_month;
}

std::vector<int> date_numbers(std::string_view text)
{
    std::vector<int> numbers;
    std::u32string run;
    const auto flush = [&] {
        if (run.empty()) return true;
        int value = 0;
        if (std::ranges::all_of(run, is_ascii_digit)) {
            if (run.size() > 8) return false;
            for (const auto c : run)
                value = value * 10 + static_cast<int>(c - U'0');
        } else if (run.size() == 4) {
            value = year_before(run, 4);
        } else {
            value = small_number(from_code_points(run)).value_or(0);
        }
        run.clear();
        numbers.push_back(value);
        return value > 0;
    };
    for (const auto c : to_code_points(plain(text))) {
        if (is_ascii_digit(c) || digit(c) || place(c) == 10) {
            run += c;
        } else if (c == U'.' || c == U'-' || c == U'/' || c == U'年' || c == U'月' || c == U'日' ||
                   c == U'号' || c == U'、' || c == U'—') {
            if (!flush()) return {};
        } else {
            return {};
        }
    }
    if (!flush()) return {};
    return numbers;
}

bool names_a_day(std::string_view text)
{
    const auto word = plain(text);
    return word.ends_with("日") || word.ends_with("号");
}

}
