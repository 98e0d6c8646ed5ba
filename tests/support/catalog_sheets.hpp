#pragma once
// Catalogues as five kinds of office keep them: columns in their own order and words, merged cells, two-row heads,
// columns missing. Made while a test runs.

#include "base/file.hpp"
#include "base/random.hpp"

#include <filesystem>
#include <string>
#include <vector>
#include <xlsxwriter.h>

namespace gongkai::sheets {

using Rows = std::vector<std::vector<std::string>>;
struct Merged { // all counted from 0
    lxw_row_t top;
    lxw_col_t left;
    lxw_row_t bottom;
    lxw_col_t right;
};

inline std::string made(const Rows& rows, const std::vector<Merged>& merged = {})
{
    const auto path = std::filesystem::temp_directory_path() / ("catalog-" + make_id() + ".xlsx");
    auto* book = workbook_new(path.c_str());
    auto* sheet = workbook_add_worksheet(book, "目录");
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), rows[row][column].c_str(), nullptr);
    for (const auto& m : merged)
        worksheet_merge_range(sheet, m.top, m.left, m.bottom, m.right, rows[m.top][m.left].c_str(), nullptr);
    workbook_close(book);
    const auto bytes = read_file(path).value();
    std::filesystem::remove(path);
    return bytes;
}

// A county by the sea, village level: seven columns, every basis the same law, days of its own.
inline std::string county_by_the_sea()
{
    const std::string law = "《村民委员会组织法》", board = "村务公开栏、政府网站", day20 = "每季度的首个月20日";
    return made({{"村级公开目录"},
                 {"序号", "公开事项", "公开依据", "公开时限", "公开主体", "公开渠道", "公开层级"},
                 {"1", "年度村总体规划及村民代表决议事项清单", law, day20, "行政村", board, "村级"},
                 {"2", "投入资金5万元以上的各类重大事项及进程", law, "随时公布", "行政村", board, "村级"},
                 {"3", "政府部门对农(渔)业补贴", law, "每季度的首个月20日（集体财务往来较多的，财务收支情况应每月公布一次）", "行政村", board, "村级"}},
                {{0, 0, 0, 6}});
}

// A town of Shandong: items in two steps under one head, channels as boxes, classes merged downwards.
inline std::string town_of_yishui()
{
    return made({{"序号", "领域", "公开事项", "", "公开内容（要素）", "公开时限", "公开主体", "公开渠道和载体", "公开依据"},
                 {"", "", "一级事项", "二级事项", "", "", "", "", ""},
                 {"1", "政务公开", "惠农政策", "中央和各级支农惠农政策", "政策名称、补贴标准、申请办法", "获取该信息之日起20个工作日内", "村/社区", "□便民服务站 □组员微信群 □村/社区公开栏(电子屏)", "《村民委员会组织法》第三十五条"},
                 {"2", "", "计划生育", "计划生育政策落实方案及实施", "方案；实施结果", "按卫健委要求单独公开", "村/社区", "□入户/现场", ""},
                 {"3", "财务公开", "救灾救济", "救灾救济款物分配和物资管理", "款物名称、数量、对象", "每季度", "村/社区", "□村/社区公开栏", "皖民基字〔2014〕169号"}},
                {{0, 2, 0, 3}, {2, 1, 3, 1}});
}

// A community of Sichuan: basis and time merged over all rows.
inline std::string community_of_dongpo()
{
    return made({{"序号", "类别", "公开事项（一级）", "二级事项", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"},
                 {"1", "综合居务", "社区概况", "社区及居委会概况", "社区名称；办公地址；联系方式", "《城市居民委员会组织法》第三十四条", "自信息形成或者变更之日起20个工作日内及时公开", "东坡社区", "公开栏", "全社会", "主动公开", "社区"},
                 {"2", "", "人员", "人员变更信息", "变更人员、时间", "", "", "", "", "", "", ""},
                 {"3", "", "选举", "选举工作事项", "日程、名单、结果", "", "", "", "", "", "", ""}},
                {{1, 1, 3, 1}, {1, 5, 3, 5}, {1, 6, 3, 6}, {1, 7, 3, 7}, {1, 8, 3, 8}});
}

// A committee of Shanghai: time in its own words, "when it happens".
inline std::string committee_of_yinhang()
{
    return made({{"类别", "公开渠道", "公开时限", "公开事项", "公开内容"},
                 {"机构信息", "公开栏、电子屏、“社区云”小程序", "长期公开，发生变更及时更新并公开", "居委会简介", "名称、地址、办公时间、联系方式"},
                 {"财务信息", "公开栏、电子屏、会议", "每季度公布一次", "居委会工作经费使用情况", "收入、支出、结余"},
                 {"财务信息", "公开栏、电子屏、会议", "根据实际情况及时公开", "筹集公益经费收支账目", "来源、用途、结余"}});
}

// A guideline: no time for one row, half a year and a year for others, no channels at all.
inline std::string guideline()
{
    return made({{"公开事项", "", "公开内容（要素）", "公开对象", "", "公开依据", "公开时限", "公开主体"},
                 {"一级", "二级", "", "全社会", "特定群众", "", "", ""},
                 {"村民自治基本信息", "行政村简介", "1.行政区划\n2.自然地理\n3.文化旅游", "√", "", "《村民委员会组织法》第三十五条、中办发〔2004〕17号", "信息形成或者变更之日起20个工作日内", "村委会"},
                 {"", "村级建设", "道路、饮水", "√", "", "", "每半年", "村委会"},
                 {"", "集体荣誉", "名称、时间", "√", "", "", "一年一公开", "村委会"},
                 {"", "便民电话", "号码用途", "√", "", "", "", "村委会"}},
                {{0, 0, 0, 1}, {0, 3, 0, 4}, {2, 0, 5, 0}});
}

}
