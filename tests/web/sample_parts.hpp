#pragma once
// One of every part, filled with people and figures of a small known world.

#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web::samples {

inline Equation equation()
{
    return {.opening = {"上月结余", {9'401'681}}, .income = {"本月收入", {5'718'850}},
            .expenditure = {"本月支出", {3'232'892}}, .closing = {"本月结余（元）", {11'887'639}},
            .note = "壹拾壹万捌仟捌佰柒拾陆元叁角玖分。上月结余与9月公布的月末结余一致。"};
}

inline Ledger ledger()
{
    const auto ask = [](int line) {
        return Link{.href = "/ask?line=" + std::to_string(line), .words = "问这一笔"};
    };
    return {.caption = "单位：元。行号与公开栏上的纸表一致。",
            .lines = {{.number = 1, .date = "10月1日", .what = "清雪机械费", .expenditure = "1,337.70", .voucher = "记001", .ask = ask(1)},
                      {.number = 2, .date = "10月2日", .what = "桥涵修补水泥砂石", .expenditure = "3,798.54", .voucher = "记002", .ask = ask(2), .flag = "凭证号缺 记003"},
                      {.number = 3, .date = "10月3日", .what = "林地承包费（二组东沟 30 亩，2026年度，三户合交）", .income = "31,200.00", .voucher = "记004", .ask = ask(3)}},
            .total_name = "本月合计", .income = "57,188.50", .expenditure = "32,328.92"};
}

inline std::vector<Row> rows()
{
    return {{.href = "/e/LDG-7K4Q-3M8", .title = "10月财务收支", .note = "11月23日 · 张贴到12月8日", .state = tag(Tone::ok, "按时")},
            {.href = "/e/LDG-2B7D-9XA", .title = "第三季度低保、特困人员", .note = "10月12日 · 应于10月10日公布", .state = tag(Tone::warn, "迟2天")},
            {.title = "七道沟桥维修：事中公开", .note = "应于11月20日公布 · 村委会负责", .state = tag(Tone::bad, "缺4天")},
            {.title = "第三季度：计划生育政策落实", .note = "10月9日", .state = tag(Tone::none, "本期无此事项")}};
}

inline Why why()
{
    return {.question = "为什么是这一天？",
            .steps = {{"11月10日 第二阶段完工"}, {"完工后 10 日内公布", "《六道沟镇工作方案》二（三）3"}, {"11月20日到期"}}};
}

inline std::vector<Person> people()
{
    return {{.act = "经手", .name = "刘春海（报账员）", .note = "11月20日 9:12 填好"},
            {.act = "审核", .name = "李秀英（监委会主任）", .note = "11月22日 16:20 签字，有保留意见", .said = "第14笔请补附台班记录。"},
            {.act = "批准", .name = "赵国强（村委会主任）", .note = "等他批准", .is_waiting = true}};
}

inline Proof proof()
{
    return {.code = "LDG-7K4Q-3M8", .code_href = "/e/LDG-7K4Q-3M8",
            .facts = {{.term = "四处一致", .tags = {tag(Tone::ok, "公开栏 11月23日已核实"), tag(Tone::warn, "县网站 待取")}},
                      {.term = "存证", .words = "第 1,284 条，镇、县已见证"}},
            .photos = {{.src = "/photo/1.jpg", .href = "/photo/1", .words = "村部门前的公开栏，10月财务收支贴在左上", .note = "村部门前 · 11月23日"}},
            .actions = {{.href = "/sheet/LDG-7K4Q-3M8.pdf", .words = "下载 A3 公示表", .is_plain = false}, {.href = "/e/LDG-7K4Q-3M8/editions", .words = "历次版本"}}};
}

inline Grid grid()
{
    const Cell good{"8月财务", "ok", "✓", "按时", "/e/1"}, gone{"9月财务", "bad", "✕", "缺", "/d/2"}, blank{"工程项目"};
    return {.caption = "第三季度，各村公开情况", .columns = {"8月财务", "9月财务", "工程项目"},
            .rows = {{{"/火绒沟村", "火绒沟村"}, {good, gone, blank}}, {{"/六道沟村", "六道沟村"}, {good, good, blank}}},
            .corner = "村（社区）", .groups = {{"财务", 2}, {"事务", 1}}};
}

inline Diff diff()
{
    return {.caption = "与第 1 版相比",
            .rows = {{{"warn", "≠", "改动"}, "第14行 摘要", "清雪机械费", "清雪机械费（3个台班）"},
                     {{"ok", "＋", "新增"}, "第40行", "", "台班记录复印费 12.00"},
                     {{"bad", "－", "删去"}, "第39行", "办公用品 12.00", ""}}};
}

inline Finding finding()
{
    return {.tone = "bad", .title = "先处理这一处，才能送审", .where = "工作表「花名册」（隐藏） B2–C5",
            .words = "里面有 4 个身份证号、4 个银行卡号。这些不能公开。例如", .quoted = "2206**********12",
            .action = "/work/drafts/7/findings/1", .csrf = "t0ken",
            .ways = {{"way", "leave_out", "不用这张表", false}, {"way", "mask", "打码后保留"}},
            .reason = Field{.name = "reason", .label = "为什么不是个人信息", .help = "监委会会看到这句话。"},
            .reason_offer = "这不是个人信息？写明原因", .reason_way = {"way", "explain", "记下原因"}};
}

inline Field wrong_field()
{
    return {.name = "reason", .label = "原因", .help = "会和账目一起公布。", .error = "请写一句原因", .value = "\"作废\" <br>"};
}

inline Field file_field()
{
    return {.name = "file", .label = "收支表文件", .help = "Excel（.xlsx）或 CSV，不超过 20 MB。", .accept = ".xlsx,.csv"};
}

inline Field choice()
{
    return {.name = "answer", .label = "您的意见",
            .options = {{"agree", "同意", true}, {"reserve", "同意，但有保留意见", false, "会一直印在公示表旁边。"}, {"object", "不同意，退回去改"}}};
}

inline Confirmation confirmation()
{
    return {.title = "已经公布", .code = "LDG-7K4Q-3M8",
            .next = {"打印公示表，贴到 2 处公开栏，张贴到 12月8日。", "贴好后用手机拍照传上来。"},
            .actions = {{.href = "/sheet", .words = "打印公示表", .is_plain = false}, {.href = "/work", .words = "回到要办的事"}}};
}

inline Head head()
{
    return {.crumbs = {{"/220681107200", "六道沟村"}, {"/220681107200/finance", "财务"}}, .period = "2026年10月",
            .title = "财务收支", .lead = "第 1 版 · 11月23日 15:42 公布（11月30日前到期）", .stamp = stamp(Tone::ok, "按时", "11月23日")};
}

inline Page page()
{
    return {.title = "2026年10月财务收支 · 六道沟村", .description = "上月结余 94,016.81 元，本月结余 118,876.39 元。",
            .brand = "六道沟镇村务公开", .large_type_href = "/large-type?on=1&back=/e/LDG-7K4Q-3M8", .demonstration = true,
            .reads_aloud = true, .navigation = {{"/catalog", "公开目录"}, {"/verify", "验一验", true}},
            .government = {{"SiteName", "临江市人民政府"}}, .feeds = {{"/feed/220681107200.atom", "六道沟村", "application/atom+xml"}},
            .guide_href = "/guide/villager", .foot = {{"/places", "公开栏在哪里"}},
            .contacts = {"村务监督委员会：李秀英　电话 0439-5550123　接待：每周二上午，党群服务中心"},
            .basis = "《村民委员会组织法》第三十五条"};
}

}
