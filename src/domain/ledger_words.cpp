#include "domain/ledger_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "base/text.hpp"

namespace gongkai::domain::words {
namespace {

using Words = std::vector<std::string_view>;

const std::map<Column, Words>& columns()
{
    static const std::map<Column, Words> table{
        {Column::line,
         {"序号", "编号", "行次", "序", "行号", "笔数", "NO", "NO.", "No", "No.", "笔次", "顺序号"}},
        {Column::date,
         {"日期", "时间", "年月日", "记账日期", "业务日期", "发生日期", "发生时间", "收支日期", "入账日期",
          "入账时间", "月日", "收支时间", "凭证日期", "票据日期", "日期时间", "年月", "记账时间", "业务时间",
          "交易日期"}},
        {Column::month, {"月"}},
        {Column::day, {"日"}},
        {Column::voucher,
         {"凭证号",   "凭证",     "凭证号数", "凭证编号", "凭证号码", "记账凭证号", "凭证字号",
          "凭单号",   "单据号",   "票据号",   "单据编号", "票号",     "票据编号",   "发票号",
          "凭证序号", "记账凭证", "单据号码", "票据号码", "凭证字",   "原始凭证号"}},
        {Column::voucher_word, {"字"}},
        {Column::voucher_number, {"号", "号数"}},
        {Column::gist,
         {"摘要",       "项目",     "事由",       "用途",         "内容",           "收支项目", "项目名称",
          "收支内容",   "业务内容", "事项",       "经济业务内容", "款项用途",       "收支摘要", "收支事由",
          "名称",       "明细",     "收支明细",   "业务摘要",     "用途说明",       "款项内容", "来源",
          "来源及用途", "款项来源", "资金用途",   "收支名称",     "项目内容",       "摘要内容", "明细项目",
          "具体事项",   "具体内容", "来源或用途", "事由及用途",   "资金来源及用途", "款项名称"}},
        {Column::category,
         {"科目", "类别", "会计科目", "科目名称", "分类", "收支科目", "费用类别", "支出类别", "收入类别",
          "项目类别", "支出科目", "收入科目"}},
        {Column::type,
         {"收支", "类型", "收支类型", "收支类别", "方向", "收付", "借贷", "收支方向", "收/支", "借/贷",
          "业务类型", "收或支", "借或贷", "收付类型"}},
        {Column::income, {"借方", "借", "增加", "借方金额", "收款", "收方", "进账", "收入", "收"}},
        {Column::expenditure,
         {"贷方", "贷", "减少", "贷方金额", "付款", "付方", "付出", "支付", "支出", "开支", "支", "付",
          "支取"}},
        {Column::amount,
         {"金额", "数额", "发生额", "收支金额", "款额", "钱数", "发生金额", "数", "额", "资金数额", "金额数",
          "金额合计", "小写金额"}},
        {Column::balance,
         {"余额", "结余", "结存", "结存金额", "结余金额", "账面余额", "余额结余", "结存余额", "结余额",
          "累计余额", "累计结余"}},
        {Column::paid_by,
         {"经手人", "经办人", "报账人", "报销人", "经手", "经办", "经手人签字", "经办人签字", "经手(办)人",
          "经手人姓名"}},
        {Column::witness, {"证明人", "证明", "验收人", "见证人", "证明人签字"}},
        {Column::approver,
         {"审批人", "批准人", "审批", "审核人", "签批人", "审批签字", "批准", "审批人签字", "审核"}},
        {Column::remark, {"备注", "附注", "说明", "备考", "摘要说明", "情况说明"}},
        {Column::other,
         {"附件",     "附件张数", "单据张数",   "张数",     "数量",     "单价",     "规格",
          "资金来源", "使用部门", "项目负责人", "审核意见", "公示期",   "电话",     "票据张数",
          "领款人",   "收款人",   "收款单位",   "付款单位", "结算方式", "支付方式", "现金/银行"}},
    };
    return table;
}

// Said before a column word to tell the side it belongs to.
const Words income_words{"本月收入", "本期收入", "收入", "收方", "收款", "本月收", "进账", "收"};
const Words expenditure_words{"本月支出", "本期支出", "支出",   "付出", "付款", "付方",
                              "开支",     "支付",     "本月支", "支",   "付"};

const std::unordered_map<std::string_view, Column>& column_of_word()
{
    static const auto table = [] {
        std::unordered_map<std::string_view, Column> all;
        for (const auto& [column, list] : columns())
            for (const auto word : list)
                all.emplace(word, column);
        return all;
    }();
    return table;
}

const std::unordered_map<std::string_view, Mark>& mark_of_word()
{
    static const auto table = [] {
        std::unordered_map<std::string_view, Mark> all;
        const auto add = [&](Mark mark, const Words& list) {
            for (const auto word : list)
                all.emplace(word, mark);
        };
        add(Mark::opening,
            {"上月结余", "上月余额", "上期结余",     "上期余额",   "期初余额",   "期初结余",     "月初余额",
             "月初结余", "上期结转", "上月结转",     "上月末结余", "上月末余额", "期初数",       "上月结存",
             "上期结存", "期初结存", "月初结存",     "接上月",     "上月滚存",   "上月滚存结余", "上月转入",
             "上年结转", "上年结余", "上月累计结余", "期初",       "承上月",     "上月结余资金"});
        add(Mark::closing,
            {"月末结余", "月末余额",     "本月结余",   "本月余额",   "本期结余",     "本期余额", "期末余额",
             "期末结余", "期末数",       "结余",       "余额",       "累计结余",     "滚存结余", "现有余额",
             "结转下月", "结转下期",     "本月末结余", "本月末余额", "月末结存",     "期末结存", "本月结存",
             "期末",     "账面余额",     "结存",       "当前结余",   "本月累计结余", "结余合计", "月底结余",
             "月底余额", "截至月末结余", "结余资金"});
        add(Mark::month_total, {"本月合计", "合计", "总计", "本期合计", "共计", "本月总计", "收支合计",
                                "本月发生额", "本月发生额合计", "本期发生额", "合计金额", "本月小计",
                                "当月合计", "全月合计", "本月累计", "合计数"});
        add(Mark::income_total,
            {"收入合计", "本月收入合计", "本月收入", "收入总计", "收入小计", "总收入", "收入总额", "收入",
             "本期收入", "本期收入合计", "本月总收入", "收入共计", "本月收入小计", "收入部分", "本月收入总计",
             "当月收入", "收入项目", "收方合计", "收款合计"});
        add(Mark::expenditure_total,
            {"支出合计",     "本月支出合计", "本月支出",     "支出总计",     "支出小计",   "总支出",
             "支出总额",     "支出",         "本期支出",     "本期支出合计", "本月总支出", "支出共计",
             "本月支出小计", "支出部分",     "本月支出总计", "当月支出",     "支出项目",   "付方合计",
             "付款合计",     "开支合计",     "本月开支"});
        add(Mark::part_total,
            {"小计", "本页合计", "本页小计", "分页合计", "页计", "本日合计", "日计", "本旬合计"});
        add(Mark::year_to_date, {"本年累计", "累计", "年累计", "本年合计", "全年累计", "全年合计", "年初至今",
                                 "自年初累计", "本年累计收入", "本年累计支出", "累计收入", "累计支出",
                                 "累计合计", "年初余额", "年初结余", "本季累计", "本季合计"});
        add(Mark::carried, {"过次页", "承前页", "转下页", "接上页", "接前页", "转次页"});
        add(Mark::part_of, {"其中", "库存现金", "现金结余", "银行结余", "银行存款", "现金余额", "银行余额",
                            "其中现金", "其中银行存款", "其中银行", "现金", "银行"});
        return all;
    }();
    return table;
}

bool ends_with(std::string_view text, std::string_view end)
{
    return text.ends_with(end);
}

// (元), (单位:元) and the like taken off a header.
std::string without_brackets(std::string text)
{
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(')) {
        const auto close = text.find(')', open);
        text.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
    }
    while (ends_with(text, ":"))
        text.pop_back();
    return text;
}

std::optional<Header> sided_header(std::string_view text, const Words& sides, Flow flow)
{
    for (const auto side : sides) {
        if (!text.starts_with(side)) continue;
        const auto rest = text.substr(side.size());
        const auto sided = flow == Flow::income ? Column::income : Column::expenditure;
        if (rest.empty()) return Header{sided, flow};
        const auto found = column_of_word().find(rest);
        if (found == column_of_word().end()) continue;
        if (found->second == Column::amount || rest == "合计" || rest == "小计") return Header{sided, flow};
        return Header{found->second, flow};
    }
    return {};
}

// 一、 (一) 1. 1、 ① taken off.
std::string_view without_numbering(std::string_view text)
{
    static const Words signs{"一", "二", "三", "四", "五", "六", "七", "八",
                             "九", "十", "①",  "②",  "③",  "④",  "⑤"};
    auto rest = text;
    const bool bracketed = rest.starts_with("(");
    if (bracketed) rest.remove_prefix(1);
    bool numbered = false;
    for (bool again = true; again;) {
        again = false;
        for (const auto sign : signs)
            if (rest.starts_with(sign)) rest.remove_prefix(sign.size()), again = numbered = true;
        while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9')
            rest.remove_prefix(1), again = numbered = true;
    }
    if (!numbered) return text;
    for (const std::string_view stop : {")", "、", ".", ":"})
        if (rest.starts_with(stop)) {
            rest.remove_prefix(stop.size());
            if (rest.starts_with("、")) rest.remove_prefix(std::string_view("、").size());
            return rest;
        }
    return text;
}

}

std::string plain(std::string_view text)
{
    const bool is_plain = std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; }); // figures mostly
    return is_plain ? std::string(text) : without_spaces(to_half_width(text));
}

std::optional<Header> header(std::string_view text)
{
    if (text.empty() || text.size() > 60) return {};
    const auto word = without_brackets(plain(text));
    if (word.empty()) return {};
    if (const auto found = column_of_word().find(word); found != column_of_word().end()) {
        const auto column = found->second;
        return Header{column, column == Column::income        ? Flow::income
                              : column == Column::expenditure ? Flow::expenditure
                                                              : Flow::unknown};
    }
    if (const auto income = sided_header(word, income_words, Flow::income)) return income;
    if (const auto spent = sided_header(word, expenditure_words, Flow::expenditure)) return spent;
    const auto mark = mark_of_word().find(word);
    if (mark != mark_of_word().end() && mark->second == Mark::opening)
        return Header{Column::opening, Flow::unknown};
    if (mark != mark_of_word().end() && mark->second == Mark::closing)
        return Header{Column::closing, Flow::unknown};
    return {};
}

std::optional<Flow> group(std::string_view text)
{
    const auto word = without_brackets(std::string(without_numbering(plain(text))));
    const auto is = [&](const Words& list) {
        return std::any_of(list.begin(), list.end(), [&](auto side) {
            return word == side || word == std::string(side) + "部分" || word == std::string(side) + "情况" ||
                   word == std::string(side) + "明细" || word == std::string(side) + "栏";
        });
    };
    if (is(income_words)) return Flow::income;
    if (is(expenditure_words)) return Flow::expenditure;
    return {};
}

SubColumn sub_column(std::string_view text)
{
    const auto word = without_brackets(plain(text));
    if (word == "现金" || word == "银行" || word == "银行存款" || word == "存款" || word == "转账")
        return SubColumn::purse;
    return word == "合计" || word == "小计" ? SubColumn::sum : SubColumn::none;
}

Flow flow(std::string_view text)
{
    const auto word = plain(text);
    const bool income = word.find("收") != std::string::npos || word == "借" || word == "借方" || word == "+";
    const bool spent = word.find("支") != std::string::npos || word.find("付") != std::string::npos ||
                       word == "贷" || word == "贷方" || word == "-";
    if (income == spent) return Flow::unknown;
    return income ? Flow::income : Flow::expenditure;
}

Flow title_flow(std::string_view text)
{
    const auto word = plain(text);
    const bool income = word.find("收入") != std::string::npos,
               spent = word.find("支出") != std::string::npos || word.find("开支") != std::string::npos;
    if (income == spent || word.find("收支") != std::string::npos) return Flow::unknown;
    return income ? Flow::income : Flow::expenditure;
}

bool is_ditto(std::string_view text)
{
    const auto word = plain(text);
    return word == "〃" || word == "″" || word == "\"" || word == "同上" || word == "''" || word == "”";
}

std::string number_list(std::string_view text)
{
    auto list = plain(text);
    for (const std::string_view sign : {"、", ";", "/"})
        list = replace_all(list, sign, ",");
    for (const std::string_view sign : {"至", "~", "—", "–"})
        list = replace_all(list, sign, "-");
    return list;
}

std::string_view column_name(Column column)
{
    static constexpr std::array<std::string_view, 21> names{
        "line",    "date",     "month",   "day",     "voucher",     "voucher_word", "voucher_number",
        "gist",    "category", "type",    "income",  "expenditure", "amount",       "balance",
        "opening", "closing",  "paid_by", "witness", "approver",    "remark",       "other"};
    return names[static_cast<std::size_t>(column)];
}

Label label(std::string_view text)
{
    if (text.size() > 120) return {};
    const auto whole = plain(text);
    std::string_view rest = without_numbering(whole);
    const bool is_sum =
        rest.find("合计") != std::string_view::npos || rest.find("计") != std::string_view::npos;
    const auto colon = rest.find(':');
    auto head = rest.substr(0, colon);
    std::string tail(colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1));
    if (says_nothing_happened(head)) return {Mark::nothing, false, tail};
    const auto number = head.find_first_of("0123456789-");
    if (colon == std::string_view::npos && number != std::string_view::npos && number > 0) {
        tail = head.substr(number);
        head = head.substr(0, number);
    }
    const auto bare = without_brackets(std::string(head));
    const auto found = mark_of_word().find(bare);
    if (found == mark_of_word().end()) return {};
    return {found->second, is_sum, tail};
}

bool says_nothing_happened(std::string_view text)
{
    const auto word = plain(text);
    for (const std::string_view said :
         {"无收支", "没有收支", "未发生收支", "没有发生收支", "无发生额", "无收入支出", "无收入和支出",
          "无收入、支出", "无收入无支出", "无任何收支", "收支均为零", "无财务收支", "无业务发生"})
        if (word.find(said) != std::string::npos) return true;
    return false;
}

bool is_numbered_heading(std::string_view text)
{
    const auto whole = plain(text);
    return without_numbering(whole).size() != whole.size() && !whole.empty() &&
           !(whole[0] >= '0' && whole[0] <= '9');
}

bool looks_like_title(std::string_view text)
{
    const auto word = plain(text);
    if (word.find("公开") == std::string::npos && word.find("公示") == std::string::npos &&
        word.find("收支") == std::string::npos && word.find("财务") == std::string::npos &&
        word.find("账") == std::string::npos && word.find("明细") == std::string::npos)
        return false;
    return period(text).has_value() || ends_with(word, "表") || !village(text).empty();
}

std::vector<Role> roles(std::string_view text)
{
    static const Words known{
        "书记",     "主任",       "报账员", "制表",   "制表人", "审核",   "审核人", "出纳",     "会计",
        "负责人",   "经手人",     "经办人", "组长",   "填表人", "填报人", "记账",   "记账员",   "复核",
        "理财小组", "监督委员会", "委员",   "签字",   "董事长", "理事长", "监事长", "法人代表", "社长",
        "村委会",   "监委会",     "成员",   "审批人", "批准人", "盖章",   "主管",   "文书",     "代理会计"};
    const auto is_role = [](std::string_view role) {
        const auto bare = without_brackets(plain(role));
        return std::any_of(known.begin(), known.end(), [&](auto word) { return ends_with(bare, word); });
    };
    const auto pieces = split(to_half_width(text), ':');
    std::vector<Role> out;
    std::string role = trim(pieces[0]);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (!is_role(role)) return {};
        const auto piece = replace_all(trim(pieces[i]), "\xE3\x80\x80", " ");
        const bool last = i + 1 == pieces.size();
        const auto space = piece.find_last_of(" \t\n");
        const auto next = last ? std::string() : space == std::string::npos ? piece : piece.substr(space + 1);
        const auto name = last                         ? piece
                          : space == std::string::npos ? std::string()
                                                       : trim(piece.substr(0, space));
        out.push_back({role, name});
        role = next;
    }
    return out;
}

}
