#pragma once
// Sheets as a village posts them, for the tests of what is made of them. Every figure is invented.

#include "render/sheet.hpp"

namespace gongkai::tests {

inline render::SheetRow sample_row(int line)
{
    static const std::vector<std::string> gists = {"桥涵修补水泥砂石",
                                                   "秸秆禁烧巡查油费",
                                                   "办公用品",
                                                   "林地承包费（二组东沟30亩）",
                                                   "卫生保洁员工资",
                                                   "路灯维修",
                                                   "自来水管道维修",
                                                   "护林员补助",
                                                   "打印复印费",
                                                   "垃圾清运费",
                                                   "村级运转经费拨款",
                                                   "会议误工补贴",
                                                   "网络费"};
    const auto n = static_cast<std::size_t>(line);
    const bool is_income = line % 7 == 4;
    const Money amount{static_cast<std::int64_t>(15760 + (n * 7919) % 400000)};
    const std::string day = std::to_string(1 + (line - 1) % 31);
    return {.line = std::to_string(line),
            .cells = {"10-" + std::string(day.size() < 2 ? "0" : "") + day, gists[n % gists.size()],
                      is_income ? render::SheetCell(amount) : render::SheetCell(std::string()),
                      is_income ? render::SheetCell(std::string()) : render::SheetCell(amount)}};
}

inline render::Sheet accounts_sheet(int rows)
{
    using namespace std::chrono_literals;
    using render::Align;
    render::Sheet sheet;
    sheet.village = "六道沟村";
    sheet.title = "2026年10月 财务收支公开";
    sheet.facts = {.unit = "元",
                   .published_on = Date(2026y / 11 / 23),
                   .posted_until = Date(2026y / 12 / 8),
                   .source = "村集体账",
                   .count = rows,
                   .more = {}};
    sheet.columns = {{.title = "日期", .align = Align::center},
                     {.title = "摘要"},
                     {.title = "收入", .align = Align::right, .carried = true},
                     {.title = "支出", .align = Align::right, .carried = true}};
    Money income, expenditure;
    for (int line = 1; line <= rows; ++line) {
        sheet.rows.push_back(sample_row(line));
        if (const Money* m = std::get_if<Money>(&sheet.rows.back().cells[2])) income += *m;
        if (const Money* m = std::get_if<Money>(&sheet.rows.back().cells[3])) expenditure += *m;
    }
    sheet.totals = {"", "本月合计", income, expenditure};
    const Money opening{9401681};
    sheet.equation = {{opening, "上月结余"},
                      {income, "＋ 本月收入"},
                      {expenditure, "－ 本月支出"},
                      {opening + income - expenditure, "＝ 本月结余"}};
    sheet.voice = {{"监委会保留意见：", "第14笔清雪机械费未附台班记录，请村委会补充。"},
                   {"本季还没公开：", "七道沟桥维修（事中），应于11月20日公布。"}};
    sheet.signatories = {"审核：村务监督委员会 李秀英（签）", "批准：村委会主任 赵国强（签）"};
    sheet.maker = "刘春海";
    sheet.ask = "监委会 0439-5550123，每周二上午党群服务中心；10日内答复";
    sheet.footer = "六道沟村民委员会（章）";
    sheet.code = "LDG-7K4Q-3M8";
    sheet.edition = 1;
    sheet.day_code = "K7P2";
    sheet.qr_payload = "https://gongkai.example.cn/p/LDG-7K4Q-3M8?v=1";
    return sheet;
}

inline render::Sheet list_sheet(int rows)
{
    using render::Align;
    render::Sheet sheet = accounts_sheet(0);
    sheet.title = "2026年农村低保对象名单";
    sheet.facts.unit.clear();
    sheet.facts.source = "镇社会事务办";
    sheet.facts.count = rows;
    sheet.equation.reset();
    sheet.totals.clear();
    sheet.voice.clear();
    sheet.columns = {
        {.title = "组别", .align = Align::center}, {.title = "户主", .align = Align::center},
        {.title = "人数", .align = Align::right},  {.title = "类别", .align = Align::center},
        {.title = "享受原因", .width = 2},         {.title = "起始月份", .align = Align::center}};
    for (int line = 1; line <= rows; ++line)
        sheet.rows.push_back(
            {.line = std::to_string(line),
             .cells = {std::to_string(1 + line % 6) + "组", line % 3 ? "王某某" : "欧阳某",
                       std::to_string(1 + line % 4), line % 2 ? "低保" : "特困",
                       line % 4 ? "因病" : "主要劳动力因残丧失劳动能力，子女在校就读", "2026年1月"}});
    return sheet;
}

inline render::Sheet notice_sheet(int paragraphs)
{
    render::Sheet sheet = accounts_sheet(0);
    sheet.title = "关于召开村民代表会议的公告";
    sheet.facts = {.published_on = sheet.facts.published_on, .posted_until = sheet.facts.posted_until};
    sheet.equation.reset();
    sheet.columns.clear();
    sheet.totals.clear();
    sheet.voice.clear();
    for (int i = 0; i < paragraphs; ++i)
        sheet.paragraphs.push_back(
            std::to_string(i + 1) +
            "、定于2026年12月6日上午9时，在村党群服务中心召开村民代表会议，讨论冬季清雪费用"
            "、机动地发包方案和明年的公益事业用工。会前可到村务监督委员会查看材料，有意见请提前说。");
    return sheet;
}

}
