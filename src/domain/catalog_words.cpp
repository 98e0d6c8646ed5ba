#include "domain/catalog_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gongkai::domain {
namespace {

bool holds(std::string_view text, std::string_view word)
{
    return text.find(word) != text.npos;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return holds(text, word); });
}

std::string without_brackets(std::string_view text)
{
    std::string bare;
    int depth = 0;
    for (const char32_t c : to_code_points(text)) {
        if (c == U'(' || c == U'（' || c == U'〔' || c == U'[') ++depth;
        if (depth == 0) bare += from_code_points(std::u32string_view(&c, 1));
        if ((c == U')' || c == U'）' || c == U'〕' || c == U']') && depth > 0) --depth;
    }
    return bare;
}

struct ColumnName {
    std::string_view name;
    CatalogColumn column;
};
constexpr ColumnName column_names[] = {
    {"序号", CatalogColumn::number},          {"编号", CatalogColumn::number},
    {"类别", CatalogColumn::group},           {"领域", CatalogColumn::group},
    {"公开领域", CatalogColumn::group},       {"公开类别", CatalogColumn::group},
    {"事项类别", CatalogColumn::group},       {"公开事项", CatalogColumn::item},
    {"事项", CatalogColumn::item},            {"事项名称", CatalogColumn::item},
    {"公开事项名称", CatalogColumn::item},    {"公开项目", CatalogColumn::item},
    {"一级事项", CatalogColumn::first},       {"一级", CatalogColumn::first},
    {"一级公开事项", CatalogColumn::first},   {"二级事项", CatalogColumn::second},
    {"二级", CatalogColumn::second},          {"二级公开事项", CatalogColumn::second},
    {"公开内容", CatalogColumn::contents},    {"内容", CatalogColumn::contents},
    {"内容要素", CatalogColumn::contents},    {"公开内容要素", CatalogColumn::contents},
    {"公开要素", CatalogColumn::contents},    {"公开依据", CatalogColumn::basis},
    {"依据", CatalogColumn::basis},           {"公开时限", CatalogColumn::rhythm},
    {"时限", CatalogColumn::rhythm},          {"公开时间", CatalogColumn::rhythm},
    {"公开周期", CatalogColumn::rhythm},      {"公开频次", CatalogColumn::rhythm},
    {"公开主体", CatalogColumn::responsible}, {"主体", CatalogColumn::responsible},
    {"责任主体", CatalogColumn::responsible}, {"公开渠道", CatalogColumn::channels},
    {"渠道", CatalogColumn::channels},        {"公开渠道和载体", CatalogColumn::channels},
    {"渠道和载体", CatalogColumn::channels},  {"公开形式", CatalogColumn::channels},
    {"公开载体", CatalogColumn::channels},    {"公开对象", CatalogColumn::audience},
    {"对象", CatalogColumn::audience},        {"公开方式", CatalogColumn::way},
    {"方式", CatalogColumn::way},             {"公开层级", CatalogColumn::level},
    {"层级", CatalogColumn::level},           {"公示期满后", CatalogColumn::after_days},
    {"期满后", CatalogColumn::after_days},    {"期满处理", CatalogColumn::after_days},
    {"公示期满后的处理", CatalogColumn::after_days},
};

// The number before a word: 20 in 20个工作日.
std::optional<int> number_before(std::string_view text, std::string_view word)
{
    const auto at = text.find(word);
    if (at == text.npos) return {};
    auto from = at;
    while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9') --from;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + at, number);
    return error == std::errc() && end == text.data() + at && from != at ? std::optional(number) : std::nullopt;
}

RhythmRead asks(std::string key)
{
    return {.asks = std::move(key)};
}

// 信息形成或者变更之日起20个工作日内: government's rule for information, which catalogues of villages copy.
RhythmRead within_working_days(std::string_view text, int standing_days)
{
    for (const auto word : {"个工作日", "工作日"})
        if (const auto days = number_before(text, word))
            return *days == standing_days ? RhythmRead{.rhythm = law::Rhythm::standing} : asks("catalog_line.other_days");
    return asks("catalog_line.unknown");
}

// What has to happen first, where the words say it.
std::optional<law::Event> event_named(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, law::Event>, 5> events{{
        {"公开方案", law::Event::plan_meeting},
        {"决议", law::Event::resolution},
        {"政策", law::Event::policy},
        {"重大事项", law::Event::major_matter},
        {"联名", law::Event::joint_request},
    }};
    for (const auto& [words, event] : events)
        if (holds(text, words)) return event;
    return {};
}

RhythmRead each_quarter(std::string_view text, int quarter_days)
{
    const auto day = number_before(text, "日");
    const bool other = day && *day != quarter_days;
    return {.rhythm = law::Rhythm::quarterly, .remark = other ? "catalog_line.other_day" : ""};
}

}

std::optional<CatalogColumn> column_named(std::string_view head)
{
    const auto whole = without_spaces(head), bare = without_brackets(whole);
    const bool first = holds(whole, "一级"), second = holds(whole, "二级"); // 公开事项（二级）
    if (first != second) return first ? CatalogColumn::first : CatalogColumn::second;
    for (const auto& [name, column] : column_names)
        if (bare == name || whole == name) return column;
    return {};
}

law::ItemClass class_named(std::string_view group, std::string_view name)
{
    if (holds_any(group, {"财务", "财政", "资产"})) return law::ItemClass::finance;
    if (holds_any(group, {"制度", "规章"})) return law::ItemClass::system;
    if (holds_any(name, {"制度", "章程", "公约", "村规民约"})) return law::ItemClass::system;
    if (holds_any(name, {"收支", "账目", "经费", "财务", "债权", "债务", "资金使用"})) return law::ItemClass::finance;
    return law::ItemClass::affairs;
}

RhythmRead read_rhythm(std::string_view words, int standing_days, int quarter_days)
{
    const auto text = to_half_width(without_spaces(words));
    if (text.empty()) return asks("catalog_line.no_rhythm");
    const bool month = holds_any(text, {"每月", "按月", "月度", "每个月", "月公开"});
    const bool quarter = holds_any(text, {"每季", "按季", "季度", "季公开"});
    if (month && quarter) return asks("catalog_line.two_rhythms");
    if (holds(text, "工作日")) return within_working_days(text, standing_days);
    if (holds(text, "半年")) return asks("catalog_line.rarer");
    if (month) return {.rhythm = law::Rhythm::monthly};
    if (quarter) return each_quarter(text, quarter_days);
    if (holds_any(text, {"一年", "每年", "年度", "按年", "年公开"})) return asks("catalog_line.rarer");
    if (holds_any(text, {"长期", "常年", "固定公开"})) return {.rhythm = law::Rhythm::standing};
    if (holds_any(text, {"阶段", "事前", "事中"})) return {.rhythm = law::Rhythm::staged};
    // 村民委员会组织法: major matters are made public "at any time".
    if (holds(text, "随时")) return {.rhythm = law::Rhythm::immediate, .event = law::Event::major_matter};
    if (!holds_any(text, {"及时", "即时", "适时"})) return asks("catalog_line.unknown");
    if (const auto event = event_named(text)) return {.rhythm = law::Rhythm::immediate, .event = event};
    return asks("catalog_line.timely");
}

std::optional<law::AfterDays> after_days_named(std::string_view words)
{
    if (holds_any(words, {"不再", "撤下", "删除", "只留", "只保留"})) return law::AfterDays::lines_gone;
    if (holds_any(words, {"隐去", "打码", "遮", "掩"})) return law::AfterDays::names_masked;
    if (holds_any(words, {"照常", "可查", "长期", "不变"})) return law::AfterDays::names_stay;
    return {};
}

std::vector<std::string> channels_named(std::string_view words)
{
    std::vector<std::string> channels;
    const auto note = [&](bool named, const char* channel) {
        if (named) channels.push_back(channel);
    };
    note(holds_any(words, {"公开栏", "公示栏", "宣传栏", "固定栏", "服务站", "入户", "现场", "会议"}), "board");
    note(holds_any(words, {"电子屏", "显示屏", "触摸屏", "查询机"}), "screen");
    note(holds_any(words, {"微信群", "QQ群", "群公告"}), "group");
    note(holds_any(words, {"公众号", "小程序", "微信公众平台"}), "account");
    note(holds_any(words, {"网站", "网络", "门户", "平台"}), "site");
    return channels;
}

std::vector<std::string> parts_named(std::string_view contents)
{
    std::vector<std::string> parts;
    std::u32string part;
    int depth = 0;
    const auto finish = [&] {
        auto words = trim(from_code_points(part));
        std::size_t digits = 0;
        while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9') ++digits;
        if (digits > 0 && digits < words.size() && (words[digits] == '.' || words.substr(digits).starts_with("．")))
            words = trim(words.substr(digits + (words[digits] == '.' ? 1 : 3)));
        if (!words.empty() && std::ranges::find(parts, words) == parts.end()) parts.push_back(std::move(words));
        part.clear();
    };
    for (const char32_t c : to_code_points(contents)) {
        if (c == U'（' || c == U'(') ++depth;
        if (c == U'）' || c == U')') depth = std::max(0, depth - 1);
        const bool ends = c == U'\n' || c == U'\r' || (depth == 0 && (c == U'、' || c == U'；' || c == U';' || c == U'。' || c == U'，'));
        if (ends) finish();
        else part += c;
    }
    finish();
    return parts;
}

std::string bare_law(std::string_view name)
{
    auto bare = without_brackets(without_spaces(name));
    for (const auto mark : {"《", "》", "中华人民共和国"}) bare = replace_all(std::move(bare), mark, "");
    return replace_all(std::move(bare), "城市居民", "居民"); // many catalogues leave the towns out of the law's name
}

std::vector<BasisRead> bases_named(std::string_view words)
{
    std::vector<BasisRead> bases;
    const auto text = without_spaces(words);
    std::size_t at = 0;
    while ((at = text.find("《", at)) != text.npos) {
        const auto end = text.find("》", at);
        if (end == text.npos) break;
        BasisRead basis{.law = bare_law(text.substr(at, end - at)), .article = {}};
        const auto next = std::min(text.find("《", end), text.size());
        const auto rest = text.substr(end, next - end);
        const auto from = rest.find("第"), to = rest.find("条");
        if (from != rest.npos && to != rest.npos && from < to) basis.article = rest.substr(from, to + std::string_view("条").size() - from);
        bases.push_back(std::move(basis));
        at = next;
    }
    return bases;
}

std::string bare_item(std::string_view name)
{
    auto bare = without_brackets(without_spaces(name));
    for (const auto mark : {"“", "”", "\"", "、", "，", "。", "本村", "本社区", "的"}) bare = replace_all(std::move(bare), mark, "");
    if (bare.ends_with("情况")) bare.resize(bare.size() - std::string_view("情况").size());
    return bare;
}

}
