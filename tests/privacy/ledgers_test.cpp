// Which of the month ledgers may not be published as they are, and where.

#include <filesystem>
#include <gtest/gtest.h>
#include <map>

#include "base/file.hpp"
#include "intake/read_workbook.hpp"
#include "privacy/scan.hpp"

namespace gongkai::privacy {
namespace {

const auto folder = std::filesystem::path(SOURCE_ROOT) / "tests/ledgers";

Workbook ledger(const std::filesystem::path& path)
{
    return intake::read_workbook(read_file(path).value(), path.filename().string()).value();
}

TEST(LedgerScan, blames_two_of_thirteen)
{
    std::map<std::string, std::size_t> blamed;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto count = scan(ledger(entry.path())).size();
        if (count > 0) blamed[entry.path().stem().string()] = count;
    }
    EXPECT_EQ(blamed, (std::map<std::string, std::size_t>{{"南岗村-2026-10-银行代发", 120},
                                                          {"向阳村-2026-10-含隐藏花名册", 8}}));
}

TEST(LedgerScan, names_each_cell_of_the_hidden_sheet)
{
    const auto found = scan(ledger(folder / "向阳村-2026-10-含隐藏花名册.xlsx"));
    std::string cells;
    for (const auto& finding : found) {
        EXPECT_EQ(finding.sheet, "花名册");
        EXPECT_TRUE(finding.hidden);
        cells += finding.cell + (finding.kind == Kind::identity    ? "i "
                                 : finding.kind == Kind::bank_card ? "c "
                                                                   : "? ");
    }
    EXPECT_EQ(cells, "B2i C2c B3i C3c B4i C4c B5i C5c ");
}

TEST(LedgerScan, finds_identity_card_and_telephone_in_every_row_of_the_payout_list)
{
    std::map<Kind, int> count;
    std::map<char, int> columns;
    for (const auto& finding : scan(ledger(folder / "南岗村-2026-10-银行代发.xlsx"))) {
        ++count[finding.kind];
        ++columns[finding.cell[0]];
    }
    EXPECT_EQ(count, (std::map<Kind, int>{{Kind::identity, 40}, {Kind::bank_card, 40}, {Kind::phone, 40}}));
    EXPECT_EQ(columns, (std::map<char, int>{{'D', 40}, {'E', 40}, {'F', 40}}));
}

TEST(LedgerScan, is_clean_after_masking)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        EXPECT_TRUE(scan(masked(ledger(entry.path()))).empty()) << entry.path();
}

}
}
