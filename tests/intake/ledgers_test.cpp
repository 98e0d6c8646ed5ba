// The month ledgers of tests/ledgers, as village offices keep them.

#include <filesystem>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "intake/read_workbook.hpp"

namespace gongkai::intake {
namespace {

Workbook ledger(std::string_view name)
{
    const auto path = std::filesystem::path(SOURCE_ROOT) / "tests/ledgers" / (std::string(name) + ".xlsx");
    auto book = read_workbook(read_file(path).value(), path.filename().string());
    EXPECT_TRUE(book) << name;
    return *book;
}

const Cell& cell_at(const Sheet& sheet, std::string_view name)
{
    const auto found = std::ranges::find_if(
        sheet.cells, [&](const Cell& cell) { return cell_name(cell.row, cell.column) == name; });
    if (found == sheet.cells.end()) throw std::runtime_error("no cell " + std::string(name));
    return *found;
}

TEST(Ledgers, are_all_read)
{
    int read = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(SOURCE_ROOT) / "tests/ledgers")) {
        const auto book = ledger(entry.path().stem().string());
        EXPECT_FALSE(book.sheets.at(0).cells.empty()) << entry.path();
        ++read;
    }
    EXPECT_EQ(read, 13);
}

TEST(Ledgers, keep_a_hidden_sheet_hidden)
{
    const auto book = ledger("向阳村-2026-10-含隐藏花名册");
    ASSERT_EQ(book.sheets.size(), 2u);
    EXPECT_EQ(book.sheets[0].visibility, Sheet::Visibility::visible);
    EXPECT_EQ(book.sheets[1].name, "花名册");
    EXPECT_EQ(book.sheets[1].visibility, Sheet::Visibility::hidden);
    EXPECT_EQ(book.sheets[1].cells.size(), 15u);
}

TEST(Ledgers, give_cells_as_a_person_sees_them)
{
    const auto sheet = ledger("南岗村-2026-10-银行代发").sheets.at(0);
    EXPECT_EQ(cell_at(sheet, "A1").text, "2026年10月耕地地力保护补贴发放明细（银行代发）");
    EXPECT_EQ(cell_at(sheet, "E3").text, "6217009688770330261");
    EXPECT_EQ(cell_at(sheet, "I3").text, "532.65");
    EXPECT_EQ(cell_at(sheet, "I3").kind, Cell::Kind::number);
}

}
}
