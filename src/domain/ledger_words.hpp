#pragma once
// The words recognised in ledgers people send: header words, row labels, unit words, numerals, roles. Input
// only; what is said to people lives in locale/. Everything here takes text as written.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::domain::words {

// Half-width, without spaces and line breaks: what all comparisons are made on.
std::string plain(std::string_view text);

// Numerals.
std::optional<int> digit(char32_t sign);                // 〇一二…九, 零壹贰…玖, 两
std::int64_t place(char32_t sign);                      // 十拾 10, 百佰 100, 千仟 1000; otherwise 0
std::int64_t myriad(char32_t sign);                     // 万萬 10⁴, 亿億 10⁸; otherwise 0
std::optional<int> small_number(std::string_view text); // 十, 二十三, 10: 0 to 99
enum class MoneySign { none, yuan, jiao, fen, whole };
MoneySign money_sign(char32_t sign); // 元圆块, 角毛, 分, 整正
enum class Prefix { none, negative, currency };
// The word a money text starts with, and its length in code points.
Prefix money_prefix(std::u32string_view text, std::size_t& length);
bool means_no_amount(std::string_view plain_text); // empty, —, /, 无

// Columns.
enum class Column {
    line,
    date,
    month,
    day,
    voucher,
    voucher_word,
    voucher_number,
    gist,
    category,
    type,
    income,
    expenditure,
    amount,
    balance,
    opening,
    closing,
    paid_by,
    witness,
    approver,
    remark,
    other
};
enum class Flow { unknown, income, expenditure };
struct Header {
    Column column = Column::other;
    Flow flow = Flow::unknown;
};
std::optional<Header> header(std::string_view text); // nothing when it isn't a header word at all
std::optional<Flow> group(std::string_view text);    // a head over several columns: 本月收入
enum class SubColumn { none, purse, sum };
SubColumn sub_column(std::string_view text);    // 现金, 银行 · 合计 under 收入
Flow flow(std::string_view text);               // 收, 支出 … in a type column or a sheet's name
Flow title_flow(std::string_view text);         // 支出公开表: everything in it is spent
bool is_ditto(std::string_view text);           // 〃, 同上
std::string number_list(std::string_view text); // 记1至3、5 → 记1-3,5
std::string_view column_name(Column column);

// Rows.
enum class Mark {
    none,
    opening,
    closing,
    month_total,
    income_total,
    expenditure_total,
    part_total,
    year_to_date,
    carried,
    nothing,
    part_of
};
struct Label {
    Mark mark = Mark::none;
    bool is_sum = false;   // 合计, 小计 in it: it stands below what it adds up
    std::string tail = {}; // what follows in the same cell: 上月结余：8,031.77元
};
Label label(std::string_view text);
bool says_nothing_happened(std::string_view text); // 本月无收支 anywhere in it
bool is_numbered_heading(std::string_view text);   // 一、管理费用
bool looks_like_title(std::string_view text);

struct Role {
    std::string role;
    std::string name;
};
std::vector<Role> roles(std::string_view text); // 村委会主任：张三 监委会主任：

// Lists of people.
enum class ListWord {
    line,
    group,
    name,
    kind,
    area,
    rate,
    amount,
    heads,
    remark,
    identity,
    bank_card,
    phone,
    address,
    health,
    birth,
    other
};
ListWord list_header(std::string_view text);
bool heads_household(std::string_view header); // 户主, 农户: who stands for all of a household

// Heads.
enum class UnitWord { none, yuan, thousand_yuan, ten_thousand_yuan };
UnitWord unit_line(std::string_view text);        // 单位：万元
UnitWord unit_in_brackets(std::string_view text); // 金额(元), 财务公开表（单位：元）
std::string_view unit_name(UnitWord unit);
bool is_dateline(std::string_view text);    // 填报日期：…: not the period of the ledger
std::string village(std::string_view text); // 六道沟村, 宝山社区; empty when none
struct YearMonth {
    int year = 0; // 0 when only a month is named
    int month = 0;
};
std::optional<YearMonth> period(std::string_view text); // 2026年10月, 二〇二六年十月, 2026.10, 10月份

// Dates: 10月3日 → 10.3, 2026年10月3日 → 2026.10.3; the numbers in order, empty when it isn't a date.
std::vector<int> date_numbers(std::string_view text);
bool names_a_day(std::string_view text); // 3日, 10月3日: the last number is a day for certain

}
