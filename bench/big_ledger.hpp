#pragma once
// A month's ledger of 5,000 entries as a village office would keep it, as the bytes of an xlsx file. Nobody
// has that many; a town that keeps one book for all its villages comes near.

#include <fmt/format.h>
#include <string>
#include <xlsxwriter.h>

#include "base/file.hpp"
#include "base/money.hpp"

namespace gongkai::bench {

inline constexpr int entries = 5000;

class LedgerSheet { // writes from top to bottom
public:
    explicit LedgerSheet(lxw_worksheet* sheet) : sheet_(sheet) {}

    void heads()
    {
        text(0, "六道沟村2026年10月财务收支公开明细表");
        next();
        text(0, "填报单位：六道沟村民委员会");
        text(6, "单位：元");
        next();
        int column = 0;
        for (const char* title : {"序号", "日期", "凭证号", "摘要", "收入", "支出", "余额", "经手人", "备注"})
            text(column++, title);
        next();
        text(3, "上月结余");
        amount(6, balance_);
        next();
    }

    void entry(int number)
    {
        static constexpr const char* gists[] = {"桥涵修补水泥砂石", "秸秆禁烧巡查油费", "办公用品",
                                                "卫生保洁员工资",   "路灯维修",         "自来水管道维修",
                                                "护林员补助",       "打印复印费"};
        static constexpr const char* people[] = {"刘春海", "赵国强", "李秀英", "孙德福", "王桂兰"};
        const bool is_income = number % 7 == 4;
        const Money money{15760 + (number * 7919) % 400000};
        (is_income ? income_ : expenditure_) += money;
        balance_ = is_income ? balance_ + money : balance_ - money;
        worksheet_write_number(sheet_, row_, 0, number, nullptr);
        text(1, fmt::format("2026.10.{}", 1 + (number - 1) * 31 / entries));
        text(2, fmt::format("记{:04}", number));
        text(3, fmt::format("{}（第{}批）", gists[number % 8], number));
        amount(is_income ? 4 : 5, money);
        amount(6, balance_);
        text(7, people[number % 5]);
        next();
    }

    void totals()
    {
        text(3, "本月合计");
        amount(4, income_);
        amount(5, expenditure_);
        amount(6, balance_);
        next();
        text(3, "月末结余");
        amount(6, balance_);
    }

private:
    void text(int column, const std::string& words)
    {
        worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column), words.c_str(), nullptr);
    }
    void amount(int column, Money money)
    {
        worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column),
                               static_cast<double>(money.fen) / 100, nullptr);
    }
    void next() { ++row_; }

    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
    Money balance_{5'000'000'000}, income_, expenditure_;
};

// Written where the scripts find it too.
inline std::string big_ledger()
{
    const std::string path = SOURCE_ROOT "/build/bench-ledger.xlsx";
    lxw_workbook* const book = workbook_new(path.c_str());
    LedgerSheet sheet(workbook_add_worksheet(book, "10月"));
    sheet.heads();
    for (int number = 1; number <= entries; ++number)
        sheet.entry(number);
    sheet.totals();
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("can't write " + path);
    return read_file(path).value();
}

}
