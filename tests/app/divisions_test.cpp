// Lists of divisions: each line that is wrong is named, nothing half taken, changed names are told.

#include "app/import_divisions.hpp"
#include "store/divisions.hpp"
#include "support/database.hpp"

#include <algorithm>

using namespace gongkai;

namespace {

struct DivisionLists : support::OnEveryEngine {
    static Sheet list(std::vector<std::pair<std::string, std::string>> lines)
    {
        Sheet sheet;
        lines.insert(lines.begin(), {"代码", "名称"});
        int row = 0;
        for (const auto& [code, name] : lines) {
            ++row;
            if (!code.empty()) sheet.cells.push_back({.row = row, .column = 1, .text = code});
            if (!name.empty()) sheet.cells.push_back({.row = row, .column = 2, .text = name});
        }
        return sheet;
    }
    app::ImportedDivisions taken(std::vector<std::pair<std::string, std::string>> lines)
    {
        return app::import_divisions(db(), list(std::move(lines)));
    }
    static std::vector<std::string> told(const app::ImportedDivisions& imported)
    {
        std::vector<std::string> all;
        for (const auto& problem : imported.problems) all.push_back(std::to_string(problem.line) + " " + problem.refusal.says);
        return all;
    }
};
ON_EVERY_ENGINE(DivisionLists);

using Told = std::vector<std::string>;

}

TEST_P(DivisionLists, name_every_line_that_is_wrong_and_take_nothing)
{
    const auto imported = taken({{"22", "吉林省"}, {"2206", "白山市"}, {"220681101", "六道沟镇"}, {"22068", "短了"}, {"22", "又一次"},
                                 {"220681102x", "字母"}, {"2207", ""}, {"220681101999", "没有这种村"}});
    EXPECT_EQ(told(imported), (Told{"4 division.no_parent", "5 division.length", "6 division.twice", "7 division.not_digits",
                                    "8 division.no_name", "9 division.village_number"}));
    EXPECT_EQ(imported.taken, 0);
    EXPECT_EQ(store::Divisions(db()).count(), 0);
}

TEST_P(DivisionLists, may_name_a_parent_after_its_children)
{
    const auto imported = taken({{"220681101212", "六道沟村"}, {"220681101", "六道沟镇"}, {"22", "吉林省"}, {"2206", "白山市"}, {"220681", "临江市"}});
    EXPECT_EQ(told(imported), Told{});
    EXPECT_EQ(imported.taken, 5);
    EXPECT_EQ(store::Divisions(db()).find("220681101212")->parent, "220681101");
}

TEST_P(DivisionLists, tell_which_names_have_changed)
{
    taken({{"22", "吉林省"}, {"2206", "浑江市"}});
    const auto again = taken({{"22", "吉林省"}, {"2206", "白山市"}});
    ASSERT_EQ(again.renamed.size(), 1u);
    EXPECT_EQ(again.renamed.front().line, 3);
    EXPECT_EQ(again.renamed.front().before, "浑江市");
    EXPECT_EQ(again.renamed.front().after, "白山市");
    EXPECT_EQ(store::Divisions(db()).find("2206")->name, "白山市");
}

TEST_P(DivisionLists, without_a_head_say_so)
{
    EXPECT_EQ(told(app::import_divisions(db(), Sheet{})), Told{"1 division.no_head"});
}
