#include "privacy/words.hpp"

#include <algorithm>
#include <vector>

namespace gongkai::privacy {
namespace {

struct Word {
    std::string_view text;
    bool Context::* says;
};

constexpr Word words[] = {
    {"身份证", &Context::identity},   {"身份号码", &Context::identity}, {"证件号", &Context::identity},
    {"公民号码", &Context::identity}, {"身分证", &Context::identity},   {"银行卡", &Context::card},
    {"银行账", &Context::card},       {"银行帐", &Context::card},       {"账号", &Context::card},
    {"帐号", &Context::card},         {"卡号", &Context::card},         {"存折", &Context::card},
    {"账户号", &Context::card},       {"开户", &Context::card},         {"社保卡", &Context::social},
    {"社会保障", &Context::social},   {"社保号", &Context::social},     {"社保编号", &Context::social},
    {"一卡通", &Context::social},     {"医保卡", &Context::social},     {"医保号", &Context::social},
    {"惠农卡", &Context::social},     {"电话", &Context::phone},        {"手机", &Context::phone},
    {"联系方式", &Context::phone},    {"座机", &Context::phone},        {"传真", &Context::phone},
    {"热线", &Context::phone},        {"项目", &Context::reference},    {"编号", &Context::reference},
    {"凭证", &Context::reference},    {"合同", &Context::reference},    {"文号", &Context::reference},
    {"档号", &Context::reference},    {"发票", &Context::reference},    {"单号", &Context::reference},
    {"流水", &Context::reference},    {"注册号", &Context::reference},  {"信用代码", &Context::reference},
    {"税号", &Context::reference},    {"代码", &Context::reference},    {"区划", &Context::reference},
    {"金额", &Context::ordinary},     {"收入", &Context::ordinary},     {"支出", &Context::ordinary},
    {"余额", &Context::ordinary},     {"日期", &Context::ordinary},     {"姓名", &Context::ordinary},
    {"摘要", &Context::ordinary},     {"面积", &Context::ordinary},     {"标准", &Context::ordinary},
    {"数量", &Context::ordinary},     {"单价", &Context::ordinary},     {"备注", &Context::ordinary},
};

// All words start with a character of the CJK block, three bytes; most characters of a ledger start none of
// them.
std::size_t start_of(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return (byte(at) & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
}

const std::vector<bool>& starts()
{
    static const auto all = [] {
        std::vector<bool> found(0x10000);
        for (const auto& word : words)
            found[start_of(word.text, 0)] = true;
        return found;
    }();
    return all;
}

constexpr std::size_t near = 48;       // bytes: sixteen Chinese characters
constexpr std::string_view fee = "费"; // 电话费 names a cost, not a telephone

}

Context Context::operator|(const Context& other) const
{
    return {identity || other.identity, card || other.card,           social || other.social,
            phone || other.phone,       reference || other.reference, ordinary || other.ordinary};
}

Context context_of(std::string_view text)
{
    Context context;
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) < 0xE0 || !starts()[start_of(text, at)]) continue;
        for (const auto& word : words) {
            const auto rest = text.substr(at);
            if (rest.starts_with(word.text) && !rest.substr(word.text.size()).starts_with(fee))
                context.*word.says = true;
        }
    }
    return context;
}

Context context_before(std::string_view text)
{
    if (text.size() > near) text.remove_prefix(text.size() - near);
    return context_of(text);
}

bool may_be_head(std::string_view text)
{
    return text.size() >= 6 && text.size() <= 72;
}

bool holds_figures(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) > 4;
}

}
