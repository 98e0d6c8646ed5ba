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

// A resolution as the catalogue wants it told.
inline render::Sheet poster_sheet(int more_paragraphs = 0)
{
    render::Sheet sheet = notice_sheet(0);
    sheet.look = render::SheetLook::poster;
    sheet.title = "2026年11月12日 村民会议、村民代表会议的决议";
    sheet.passages = {{"决定的事", {"更换主路路灯18盏，从上级运转经费列支。"}},
                      {"会议和日期", {"2026年11月12日，村民代表会议。"}},
                      {"应到实到", {"应到31人，实到27人。"}},
                      {"表决结果", {"同意26人，弃权1人，通过。"}}};
    const auto said = notice_sheet(more_paragraphs).paragraphs;
    sheet.passages.back().paragraphs.insert(sheet.passages.back().paragraphs.end(), said.begin(), said.end());
    sheet.closing = {"六道沟村村民委员会", "2026年11月17日"};
    sheet.footer.clear();
    return sheet;
}

inline render::Sheet contract_sheet()
{
    render::Sheet sheet = poster_sheet();
    sheet.look = render::SheetLook::form;
    sheet.title = "2026年11月20日 资产资源发包租赁";
    sheet.passages = {{"标的", {"二组东沟林地30亩"}},
                      {"底价", {"每亩每年120元"}},
                      {"成交方式", {"公开竞价，3人报名，监委会在场"}},
                      {"承包人", {"王某某（二组）"}},
                      {"租金", {"每年4,200.00元，每年3月1日前交清"}},
                      {"期限", {"2027年1月1日至2031年12月31日，五年"}}};
    return sheet;
}

inline render::Sheet project_sheet()
{
    render::Sheet sheet = contract_sheet();
    sheet.title = "乡村振兴项目建设：村部门前道路硬化";
    sheet.stages = {{"事前", false}, {"事中", true}, {"事后", false}};
    sheet.passages = {{"项目", {"村部门前道路硬化320米。"}},
                      {"资金来源", {"县乡村振兴衔接资金。"}},
                      {"预算", {"12.8万元。"}},
                      {"施工单位", {"临江市路桥工程有限公司，三家比选。"}},
                      {"进度", {"路面浇筑完成200米，11月20日由监委会看过现场。"}}};
    return sheet;
}

// Subsidies: many names, few columns.
inline render::Sheet benefit_sheet(int rows)
{
    using render::Align;
    render::Sheet sheet = list_sheet(0);
    sheet.look = render::SheetLook::list;
    sheet.title = "2026年第4季度 耕地地力保护补贴";
    sheet.facts.count = {};
    sheet.facts.more = {"共 " + std::to_string(rows) + " 户，" + to_text(Money{rows * 15660}) + " 元"};
    sheet.columns = {{.title = "组别", .align = Align::center},
                     {.title = "户主", .width = 2},
                     {.title = "面积（亩）", .align = Align::right},
                     {.title = "金额（元）", .align = Align::right}};
    for (int line = 1; line <= rows; ++line)
        sheet.rows.push_back({.line = std::to_string(line),
                              .cells = {std::to_string(1 + line % 6) + "组", line % 3 ? "王玉兰" : "欧阳德福",
                                        std::to_string(line % 9 + 1) + ".5", to_text(Money{15660})}});
    return sheet;
}

}
