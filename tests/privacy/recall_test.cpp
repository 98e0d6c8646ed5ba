// Thousands of made-up texts and sheets from a fixed seed: how much is found, and how often a clean sheet is
// blamed.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>

#include "base/text.hpp"
#include "privacy/numbers.hpp"
#include "privacy/scan.hpp"

namespace gongkai::privacy {
namespace {

class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
    template<class T>
    const T& one_of(const std::vector<T>& choices)
    {
        return choices[static_cast<std::size_t>(pick(0, static_cast<int>(choices.size()) - 1))];
    }
    std::string digits(int count)
    {
        std::string all;
        while (count-- > 0)
            all += static_cast<char>('0' + pick(0, 9));
        return all;
    }

    std::string identity()
    {
        static const std::vector<std::string> regions{"220681", "220602", "110105", "440524",
                                                      "510107", "622901", "371328"};
        auto number = one_of(regions) +
                      fmt::format("{}{:02}{:02}", pick(1930, 2015), pick(1, 12), pick(1, 28)) + digits(3);
        for (const char last : std::string("0123456789X"))
            if (is_identity_18(number + last)) return number + last;
        return {};
    }
    std::string card()
    {
        static const std::vector<std::string> issuers{"621700", "622848", "621661", "623052", "622188"};
        auto number = one_of(issuers) + digits(pick(0, 1) == 0 ? 9 : 12);
        for (char last = '0'; last <= '9'; ++last)
            if (passes_luhn(number + last)) return number + last;
        return {};
    }
    std::string phone()
    {
        static const std::vector<std::string> openings{"138", "139", "150", "187",
                                                       "177", "199", "166", "147"};
        return one_of(openings) + digits(8);
    }
    std::string landline() { return fmt::format("0439-{}{}", pick(2, 8), digits(6)); }

private:
    std::mt19937 random_;
};

std::string full_width(const std::string& number)
{
    std::u32string wide;
    for (const char c : number)
        wide += c == 'X' ? U'Ｘ' : U'０' + static_cast<char32_t>(c - '0');
    return from_code_points(wide);
}

std::string in_chinese(const std::string& number)
{
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    std::u32string out;
    for (const char c : number)
        out += c == 'X' ? U'X' : digits[static_cast<std::size_t>(c - '0')];
    return from_code_points(out);
}

std::string with_gaps(const std::string& number, const std::string& gap, std::size_t every)
{
    std::string out;
    for (std::size_t i = 0; i < number.size(); ++i)
        out += (i > 0 && i % every == 0 ? gap : "") + number[i];
    return out;
}

std::string mistaken(Maker& make, std::string number)
{
    for (auto& c : number) {
        if (c == '0' && make.pick(0, 1) == 0)
            c = 'O';
        else if (c == '1' && make.pick(0, 1) == 0)
            c = 'l';
        else if (c == '8' && make.pick(0, 3) == 0)
            c = 'B';
    }
    return number;
}

std::string disguised(Maker& make, const std::string& number)
{
    const auto cut = static_cast<std::size_t>(make.pick(3, static_cast<int>(number.size()) - 3));
    switch (make.pick(0, 6)) {
    case 0: return full_width(number);
    case 1: return with_gaps(number, " ", 4);
    case 2: return with_gaps(number, "-", static_cast<std::size_t>(make.pick(3, 6)));
    case 3: return with_gaps(number, " ", 1);
    case 4: return number.substr(0, cut) + "\n" + number.substr(cut);
    case 5: return in_chinese(number);
    default: return mistaken(make, number);
    }
}

std::string sentence_with(Maker& make, const std::string& number)
{
    static const std::vector<std::string> before{"张三，",          "支付王凤英粮补，", "户主：", "（",
                                                 "2026年10月3日付", "代领人 ",          "1.",     ""};
    static const std::vector<std::string> after{"，1200.00元", "）", "。", " 已签收", "；", "", "的补贴"};
    return make.one_of(before) + number + make.one_of(after);
}

bool finds(const std::string& text, Kind kind)
{
    const auto found = scan_text(text);
    return std::ranges::any_of(found, [&](const Finding& finding) { return finding.kind == kind; });
}

double recall(Maker& make, int rounds, const std::function<std::string(const std::string&)>& write)
{
    int found = 0, all = 0;
    std::string missed;
    for (int i = 0; i < rounds; ++i) {
        const std::pair<Kind, std::string> numbers[] = {
            {Kind::identity, make.identity()}, {Kind::bank_card, make.card()}, {Kind::phone, make.phone()}};
        for (const auto& [kind, number] : numbers) {
            const auto text = sentence_with(make, write(number));
            ++all;
            if (finds(text, kind))
                ++found;
            else if (missed.size() < 1000)
                missed += text + "\n";
        }
    }
    if (!missed.empty()) std::cout << "missed:\n" << missed;
    return static_cast<double>(found) / all;
}

TEST(Recall, of_plain_numbers_is_all_but_complete)
{
    Maker make(20261124);
    EXPECT_GE(recall(make, 2000, [](const std::string& number) { return number; }), 0.999);
    int landlines = 0;
    for (int i = 0; i < 500; ++i)
        landlines += finds(sentence_with(make, make.landline()), Kind::landline) ? 1 : 0;
    EXPECT_GE(landlines, 499);
}

TEST(Recall, of_disguised_numbers_is_nearly_complete)
{
    Maker make(42);
    EXPECT_GE(recall(make, 2000, [&](const std::string& number) { return disguised(make, number); }), 0.98);
}

TEST(Recall, of_masked_texts_is_nothing)
{
    Maker make(7);
    for (int i = 0; i < 1000; ++i) {
        const auto text = sentence_with(make, disguised(make, make.identity())) +
                          sentence_with(make, disguised(make, make.phone())) +
                          sentence_with(make, make.card());
        const auto clean = masked(text);
        EXPECT_TRUE(scan_text(clean).empty()) << text << " → " << clean;
    }
}

Cell text_cell(int row, int column, std::string text)
{
    return {row, column, std::move(text)};
}

Cell number_cell(int row, int column, std::string text)
{
    return {row, column, std::move(text), Cell::Kind::number};
}

void add_entry(Maker& make, Sheet& sheet, int row)
{
    static const std::vector<std::string> purposes{"支付村部电费",
                                                   "购办公用品",
                                                   "付垃圾清运费",
                                                   "修水泵（发票24222000000012345678）",
                                                   "道路维修合同",
                                                   "支付电话费",
                                                   "林地承包费收入",
                                                   "付3#泵站维修工时150×4",
                                                   "一事一议奖补项目",
                                                   "银行账户管理费",
                                                   "拨付临财农〔2026〕38号资金",
                                                   "安装电话费"};
    sheet.cells.push_back(number_cell(row, 1, std::to_string(row - 2)));
    sheet.cells.push_back({row, 2, fmt::format("2026-10-{:02}", make.pick(1, 31)), Cell::Kind::date});
    sheet.cells.push_back(text_cell(row, 3, fmt::format("记-{:03}", make.pick(1, 400))));
    sheet.cells.push_back(text_cell(row, 4, make.one_of(purposes)));
    sheet.cells.push_back(
        number_cell(row, 5, fmt::format("{}.{:02}", make.pick(1, 999999), make.pick(0, 99))));
    sheet.cells.push_back(number_cell(row, 6, std::to_string(make.pick(100, 9'999'999))));
    sheet.cells.push_back(text_cell(
        row, 7, fmt::format("220681{}-2026-XM{:04}", make.pick(100200, 115230), make.pick(1, 9999))));
    sheet.cells.push_back(text_cell(row, 8, make.digits(make.pick(8, 20))));
    sheet.cells.push_back(text_cell(row, 9, "9122068" + make.digits(1) + "MA" + make.digits(8)));
}

TEST(FalseAlarms, are_at_most_one_in_twenty_clean_sheets)
{
    Maker make(99);
    int alarms = 0;
    for (int book_number = 0; book_number < 200; ++book_number) {
        Workbook book;
        auto& sheet = book.sheets.emplace_back();
        sheet.name = "收支明细";
        const char* heads[] = {"序号",     "日期",     "凭证号",          "摘要", "收入", "支出",
                               "项目编号", "发票号码", "统一社会信用代码"};
        sheet.cells.push_back(text_cell(1, 1, "六道沟村2026年10月财务收支明细（220681101200）"));
        for (int column = 1; column <= 9; ++column)
            sheet.cells.push_back(text_cell(2, column, heads[column - 1]));
        for (int row = 3; row < 43; ++row)
            add_entry(make, sheet, row);
        for (const auto& finding : scan(book)) {
            // A random run of digits may honestly be a mobile number; only a blind one in the invoice column
            // is.
            const auto& cell = *std::ranges::find_if(
                sheet.cells, [&](const Cell& one) { return cell_name(one.row, one.column) == finding.cell; });
            if (cell.column == 8 && is_mobile(cell.text)) continue;
            ++alarms;
            std::cout << finding.cell << " " << cell.text << "\n";
        }
    }
    EXPECT_LE(alarms, 10);
}

}
}
