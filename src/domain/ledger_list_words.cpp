// Header words of lists of people: what a column holds, so that nobody's number or illness reaches a wall.

#include <array>
#include <utility>

#include "domain/ledger_words.hpp"

namespace gongkai::domain::words {

ListWord list_header(std::string_view text)
{
    // Found anywhere in the header; the first that fits decides, so what must never be shown is asked first.
    static constexpr std::array<std::pair<std::string_view, ListWord>, 66> parts{
        {{"身份证", ListWord::identity},   {"证件号", ListWord::identity},  {"证件号码", ListWord::identity},
         {"公民身份", ListWord::identity}, {"社保卡", ListWord::bank_card}, {"社会保障", ListWord::bank_card},
         {"一卡通", ListWord::bank_card},  {"银行", ListWord::bank_card},   {"卡号", ListWord::bank_card},
         {"账号", ListWord::bank_card},    {"帐号", ListWord::bank_card},   {"存折", ListWord::bank_card},
         {"账户", ListWord::bank_card},    {"开户", ListWord::bank_card},   {"电话", ListWord::phone},
         {"手机", ListWord::phone},        {"联系方式", ListWord::phone},   {"联系", ListWord::phone},
         {"住址", ListWord::address},      {"地址", ListWord::address},     {"门牌", ListWord::address},
         {"病", ListWord::health},         {"残疾", ListWord::health},      {"健康", ListWord::health},
         {"伤残", ListWord::health},       {"诊断", ListWord::health},      {"致贫原因", ListWord::health},
         {"困难原因", ListWord::health},   {"出生", ListWord::birth},       {"年龄", ListWord::birth},
         {"生日", ListWord::birth},        {"性别", ListWord::other},       {"民族", ListWord::other},
         {"签字", ListWord::other},        {"签名", ListWord::other},       {"签章", ListWord::other},
         {"学校", ListWord::other},        {"子女", ListWord::other},       {"配偶", ListWord::other},
         {"家庭成员", ListWord::other},    {"组别", ListWord::group},       {"村民小组", ListWord::group},
         {"小组", ListWord::group},        {"所在组", ListWord::group},     {"屯", ListWord::group},
         {"姓名", ListWord::name},         {"户主", ListWord::name},        {"农户", ListWord::name},
         {"受益人", ListWord::name},       {"领款人", ListWord::name},      {"面积", ListWord::area},
         {"亩数", ListWord::area},         {"标准", ListWord::rate},        {"单价", ListWord::rate},
         {"补贴金额", ListWord::amount},   {"发放金额", ListWord::amount},  {"金额", ListWord::amount},
         {"实发", ListWord::amount},       {"应发", ListWord::amount},      {"人口", ListWord::heads},
         {"人数", ListWord::heads},        {"类别", ListWord::kind},        {"项目", ListWord::kind},
         {"补贴种类", ListWord::kind},     {"备注", ListWord::remark},      {"说明", ListWord::remark}}};
    const auto word = plain(text);
    if (word.empty() || word.size() > 60) return ListWord::other;
    for (const auto& [part, meaning] : parts)
        if (word.find(part) != std::string::npos) return meaning;
    if (word == "组") return ListWord::group;
    return word == "序号" || word == "编号" ? ListWord::line : ListWord::other;
}

bool heads_household(std::string_view header)
{
    return list_header(header) == ListWord::name && header.find("户") != header.npos;
}

}
