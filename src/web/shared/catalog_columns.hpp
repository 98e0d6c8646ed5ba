#pragma once
// Items of a catalogue in the columns that real catalogues have: for pages, spreadsheets, JSON and comparisons.

#include "app/office.hpp"
#include "law/catalog_difference.hpp"
#include "render/table_file.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

struct CatalogColumns {
    int number = 0;
    std::string code;
    std::string group;    // 类别: 制度, 事务, 财务
    std::string name;     // 公开事项
    std::string contents; // 公开内容（要素）
    std::string basis;
    std::string rhythm; // 公开时限, with the days on the board
    std::string responsible;
    std::string channels;
    std::string audience; // 公开对象
    std::string way;      // 公开方式
    std::string level;    // 公开层级
    std::string privacy; // with what becomes of names when the days are over
    std::string after;   // 公示期满后
    std::string note;
    std::vector<std::string> origin; // one sentence for each level that had a part in it
    bool is_convention = false;      // 地方约定
};

std::string class_words(law::ItemClass class_);
std::string after_days_words(law::AfterDays after); // 期满后隐去姓名，保留人数和合计
std::string channel_words(const std::vector<std::string>& channels);
std::string division_name(app::Office& office, const std::string& code); // the code itself where it is unknown
std::string level_words(app::Office& office, const law::Level& level);   // 六道沟镇《…》，2026年12月1日起

CatalogColumns columns_of(app::Office& office, const law::Item& item, int number);
std::vector<CatalogColumns> all_columns(app::Office& office, const law::Catalog& catalog); // numbered class by class
render::TableFile table_of(app::Office& office, const law::Catalog& catalog, const std::string& title);
boost::json::object object_of(const law::Catalog& catalog, Date on);

// What is new, gone or altered between two catalogues.
Diff diff_of(app::Office& office, const law::Catalog& before, const law::Catalog& after, std::string caption);

}
